// @ts-check
// What the type check of our output is compared with: an interface and a function for each event, as one would write them by hand.
import { argumentText, planEvents } from "./plan.mjs";

/**
 * The module of all events.
 * @param {number} count
 */
export function handWrittenModule(count) {
  return [
    `export interface Meta {
  readonly event_log_id?: string | undefined;
  readonly event_datetime?: Date | string | undefined;
}

export interface SentEvent<Name extends string, Properties> {
  readonly event_log_id: string;
  readonly event_name: Name;
  readonly event_datetime: string;
  readonly event_items: null;
  readonly event_properties: Properties;
}

export interface Sdk {
  logEvent(name: string, properties: object): void;
}

export function logEvent(sdk: Sdk, event: SentEvent<string, object>): void {
  sdk.logEvent(event.event_name, { ...event.event_properties });
}

function toEvent<Name extends string, Properties>(
  event_name: Name,
  event_properties: Properties,
  meta: Meta = {},
): SentEvent<Name, Properties> {
  const { event_log_id = crypto.randomUUID(), event_datetime = new Date() } = meta;
  return {
    event_log_id,
    event_name,
    event_datetime:
      typeof event_datetime === "string"
        ? event_datetime
        : event_datetime.toISOString(),
    event_items: null,
    event_properties,
  };
}
`,
    ...planEvents(count).map(handWrittenEvent),
  ].join("\n");
}

/** @param {import("./plan.mjs").PlanEvent} event */
function handWrittenEvent({ name, builder, properties }) {
  const type = `${builder.charAt(0).toUpperCase()}${builder.slice(1)}Properties`;
  const members = properties.map((property) => {
    const text = typeText(property);
    return property.required
      ? `  readonly ${property.name}: ${text};`
      : `  readonly ${property.name}?: ${text} | undefined;`;
  });
  return `export interface ${type} {
${members.join("\n")}
}

export function ${builder}(
  properties: ${type},
  meta?: Meta,
): SentEvent<"${name}", ${type}> {
  return toEvent("${name}", properties, meta);
}
`;
}

/** @param {import("./plan.mjs").PlanProperty} property */
function typeText({ type, constraints }) {
  const values = constraints?.["enum"];
  if (Array.isArray(values)) {
    return values.map((value) => JSON.stringify(value)).join(" | ");
  }
  return types[type];
}

const types = {
  string: "string",
  long: "number",
  double: "number",
  boolean: "boolean",
  datetime: "Date | string",
  "string[]": "readonly string[]",
  "long[]": "readonly number[]",
};

/**
 * An app that calls every builder with every property.
 * @param {number} count
 * @param {string} builders Where the builders come from.
 * @param {string} sender Where `logEvent` comes from.
 */
export function appModule(count, builders, sender) {
  const events = planEvents(count);
  return [
    `import { ${events.map(({ builder }) => builder).join(", ")} } from "${builders}";`,
    `import { logEvent } from "${sender}";`,
    "declare const sdk: { logEvent(name: string, properties: object): void };",
    ...events.map(
      (event) =>
        `logEvent(sdk, ${event.builder}(${argumentText(event, "all")}));`,
    ),
    "",
  ].join("\n");
}
