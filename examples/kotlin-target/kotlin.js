// A target of one's own, in one file to copy: Kotlin for the Android SDK, a typed function for each registered event.
// @ts-check
import { camelCase, defineTarget, pascalCase } from "dfn-codegen/target";

/** @import { AttachedProperty, Constraints, EventDef, Metadata, PropertyDef, Taxonomy } from "dfn-codegen/target" */

export default defineTarget({
  name: "kotlin",
  summary: "Kotlin functions that call logEvent(String, JSONObject).",
  emit: (taxonomy) => [
    { path: "DfineryEvents.kt", text: printFile(taxonomy, "com.example.shop") },
  ],
});

/**
 * A property as a parameter: its name in Kotlin, its type, and how it is sent.
 * @typedef {{ wire: string, name: string, type: string, value: (it: string) => string, required: boolean, docs: string }} Parameter
 */

/**
 * @param {Taxonomy} taxonomy
 * @param {string} packageName
 */
function printFile(taxonomy, packageName) {
  const events = taxonomy.events.filter(({ status }) => status === "active");
  /** @type {Map<string, string>} Each enum class by its name. */
  const enums = new Map();
  const functions = events.map((event) => printFunction(event, enums));
  const hasItems = events.some(({ items }) => items !== undefined);
  const itemClass = hasItems ? printItem(taxonomy.itemProperties, enums) : [];
  return `${[
    `package ${packageName}\n`,
    `import java.text.SimpleDateFormat
import java.util.Date
import java.util.Locale
import java.util.TimeZone
import org.json.JSONArray
import org.json.JSONObject
`,
    `/** Takes what is to be sent: \`Dfinery.getInstance()\`, or a recorder in tests. */
fun interface EventSink {
    fun logEvent(name: String, properties: JSONObject)
}
`,
    `${kdoc([`The events that are registered${taxonomy.service === undefined ? "" : ` for ${taxonomy.service}`}.`], "")}class DfineryEvents(private val sink: EventSink) {
${functions.join("\n")}}
`,
    ...itemClass,
    ...[...enums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text),
    `/** As the SDK wants it: \`DFEventProperty.DATETIME_FORMAT\`, in UTC. */
private fun Date.toUtcText(): String {
    val format = SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
    format.timeZone = TimeZone.getTimeZone("UTC")
    return format.format(this)
}`,
  ].join("\n")}\n`;
}

/**
 * @param {EventDef} event
 * @param {Map<string, string>} enums
 */
function printFunction(event, enums) {
  const taken = new Set();
  const attached = [...event.properties].map((one) =>
    parameterOf(one.property, one, taken, enums, event),
  );
  if (event.items !== undefined) {
    attached.push({
      wire: event.items.property.name,
      name: unique("items", taken),
      type: "List<Item>",
      value: (it) => `JSONArray(${it}.map { item -> item.toJson() })`,
      required: event.items.required,
      docs: sentence(event.items.property),
    });
  }
  const parameters = inOrder(attached);
  const text = [sentence(event) || `Sends \`${event.name}\`.`];
  const about = parameters.map(({ name, docs }) =>
    docs === "" ? "" : `@param ${name} ${docs}`,
  );
  return `${kdoc([...text, ...about.filter(Boolean)], "    ")}${deprecation(event)}    fun ${functionName(event)}(${list(parameters, "    ")}) {
        this.sink.logEvent(
            ${literal(event.name)},
            JSONObject()${puts(parameters, "                ")},
        )
    }
`;
}

/**
 * @param {readonly PropertyDef[]} properties
 * @param {Map<string, string>} enums
 */
function printItem(properties, enums) {
  const taken = new Set();
  const parameters = inOrder(
    properties
      .filter(({ status }) => status === "active")
      .map((property) => parameterOf(property, undefined, taken, enums)),
  );
  const about = parameters.map(({ name, docs }) =>
    docs === "" ? "" : `@property ${name} ${docs}`,
  );
  return [
    `${kdoc(["An item of an event: what was bought, seen or put into the cart.", ...about.filter(Boolean)], "")}data class Item(${list(parameters, "", "val ")}) {
    internal fun toJson(): JSONObject =
        JSONObject()${puts(parameters, "            ")}
}
`,
  ];
}

/**
 * @param {PropertyDef} property
 * @param {AttachedProperty | undefined} attached
 * @param {Set<string>} taken
 * @param {Map<string, string>} enums
 * @param {EventDef} [event]
 * @returns {Parameter}
 */
function parameterOf(property, attached, taken, enums, event) {
  const constraints = attached?.constraints ?? property.constraints;
  const isList = property.type.endsWith("[]");
  const base = isList ? property.type.slice(0, -2) : property.type;
  const plain = kotlinTypes[base] ?? "String";
  const enumName = enumOf(property, constraints, enums, event);
  const element = enumName ?? plain;
  /** @param {string} it */
  const value = (it) => {
    if (isList && enumName !== undefined) {
      return `JSONArray(${it}.map { one -> one.value })`;
    }
    if (isList) return `JSONArray(${it})`;
    if (enumName !== undefined) return `${it}.value`;
    return base === "datetime" ? `${it}.toUtcText()` : it;
  };
  return {
    wire: property.name,
    name: unique(camelCase(property.name) || "value", taken),
    type: isList ? `List<${element}>` : element,
    value,
    required: attached?.required ?? property.required,
    docs: [attached?.description, sentence(property)].filter(Boolean).join(" "),
  };
}

/** @type {Readonly<Record<string, string>>} */
const kotlinTypes = {
  string: "String",
  long: "Long",
  double: "Double",
  boolean: "Boolean",
  datetime: "Date",
};

/**
 * The enum class for a property's values. One that the event alone limits has
 * the event's name in front.
 * @param {PropertyDef} property
 * @param {Constraints} constraints
 * @param {Map<string, string>} enums
 * @param {EventDef} [event]
 */
function enumOf(property, constraints, enums, event) {
  // An enum class has no place for the other values of an open enum.
  if (constraints.open) return undefined;
  const shared = property.constraints.open
    ? undefined
    : property.names.enum?.type;
  const values = shared ? property.constraints.enum : constraints.enum;
  if (values === undefined) return undefined;
  const chosen = shared ?? pascalCase(`${event?.name ?? ""} ${property.name}`);
  const name = typeNames.has(chosen) ? `${chosen}Values` : chosen;
  const taken = new Set();
  const kind = values.some((value) => typeof value === "string")
    ? "String"
    : property.type.startsWith("long")
      ? "Long"
      : "Double";
  const entries = values.map((value) => {
    const word = String(value)
      .replace("e+", "e")
      .replace("-", "Minus")
      .replace(".", "_");
    const entry =
      typeof value === "string" ? pascalCase(value) : `Value${word}`;
    const written = /^\p{L}/u.test(entry) ? entry : `Value${entry}`;
    return `    ${unique(written, taken)}(${literalOf(value, kind)}),`;
  });
  enums.set(
    name,
    `${kdoc([`The values of \`${property.name}\`.`], "")}enum class ${ident(name)}(val value: ${kind}) {
${entries.join("\n")}
}
`,
  );
  return ident(name);
}

/** What the file calls by these names, an enum class may not. */
const typeNames = new Set(
  "Any Boolean Date DfineryEvents Double Enum EventSink Item JSONArray JSONObject List Locale Long SimpleDateFormat String TimeZone Unit".split(
    " ",
  ),
);

/** @param {readonly Parameter[]} parameters Required ones come first. */
function inOrder(parameters) {
  return [
    ...parameters.filter(({ required }) => required),
    ...parameters.filter(({ required }) => !required),
  ];
}

/**
 * @param {readonly Parameter[]} parameters
 * @param {string} margin
 * @param {string} [before]
 */
function list(parameters, margin, before = "") {
  if (parameters.length === 0) return "";
  const lines = parameters.map(
    ({ name, type, required }) =>
      `${margin}    ${before}${name}: ${type}${required ? "" : "? = null"},`,
  );
  return `\n${lines.join("\n")}\n${margin}`;
}

/**
 * `put` with null does nothing, so what was not given is left out.
 * @param {readonly Parameter[]} parameters
 * @param {string} margin
 */
function puts(parameters, margin) {
  return parameters
    .map(({ wire, name, value, required }) => {
      const sent = value("it");
      const given = required ? value(name) : `${name}?.let { ${sent} }`;
      const simple = sent === "it" ? name : given;
      return `\n${margin}.put(${literal(wire)}, ${simple})`;
    })
    .join("");
}

/** @param {EventDef} event */
function functionName({ names: { builder } }) {
  // Kotlin's own: a function of that name would be theirs, and fail.
  const members = "equals hashCode toString getClass notify notifyAll wait";
  return ident(
    members.split(" ").includes(builder) ? `${builder}Event` : builder,
  );
}

/** @param {Metadata} facts */
function deprecation({ deprecated }) {
  if (deprecated === undefined) return "";
  const { since, replacedBy, reason } = deprecated;
  const text = [
    since === undefined ? "" : `Since ${since}.`,
    replacedBy === undefined ? "" : `Use ${replacedBy} instead.`,
    reason ?? "",
  ];
  return `    @Deprecated(${literal(text.filter(Boolean).join(" "))})\n`;
}

/**
 * The label and the description of a definition, on one line.
 * @param {Metadata} facts
 */
function sentence({ label, description }) {
  const texts = label?.texts.map(({ text }) => text).join(" · ");
  return [texts, description].filter(Boolean).join(": ");
}

/**
 * A doc comment of untrusted texts. Comments nest in Kotlin: neither may one
 * end here nor another begin, and no text may become a tag.
 * @param {readonly string[]} texts
 * @param {string} margin
 */
function kdoc(texts, margin) {
  const lines = texts.map((text) => {
    const tag = /^@(?:param|property) \S+ /.exec(text)?.[0] ?? "";
    const safe = text
      .slice(tag.length)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, " ")
      .replace(/\*\/|\/\*/g, (pair) => `${pair[0]}&#${pair.charCodeAt(1)};`)
      .replaceAll("@", "&#64;");
    return `${margin} * ${tag}${safe.trim()}\n`;
  });
  return `${margin}/**\n${lines.join("")}${margin} */\n`;
}

/**
 * A name that none before it has, written so that Kotlin takes it.
 * @param {string} name
 * @param {Set<string>} taken
 */
function unique(name, taken) {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}_${count}`;
  taken.add(free);
  return ident(free);
}

const keywords = new Set(
  "as break class continue do else false for fun if in interface is null object package return super this throw true try typealias typeof val var when while".split(
    " ",
  ),
);

/** @param {string} name */
function ident(name) {
  const isPlain = /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(name);
  const isShort = [...name].every((one) => one.length === 1);
  return isPlain && isShort && !keywords.has(name) ? name : `\`${name}\``;
}

/** @param {string} text */
function literal(text) {
  const escaped = text.replace(/[\\"$]/g, "\\$&");
  const unit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
  return `"${escaped.replace(unit, (one) =>
    Array.from(
      { length: one.length },
      (_, at) => `\\u${one.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  )}"`;
}

/**
 * @param {string | number} value
 * @param {string} kind
 */
function literalOf(value, kind) {
  if (kind === "String") return literal(String(value));
  if (kind === "Long") return `${value}L`;
  const text = String(value).replace("e+", "e");
  return /[.e]/.test(text) ? text : `${text}.0`;
}
