// Random edits of a taxonomy's texts, as somebody makes them while `--watch` runs: events, properties, settings, includes.
import { chance, type Random } from "./random.js";
import { randomText } from "./random-texts.js";

type Fields = Record<string, unknown>;

/** JSON texts by path, the entry first. */
export type Texts = Readonly<Record<string, string>>;

/** The texts after one edit; it may be a mistake, and it may change nothing. */
export function edited(random: Random, texts: Texts): Texts {
  const files = new Map(
    Object.entries(texts).map(([path, text]): [string, Fields] => [
      path,
      readFields(text),
    ]),
  );
  const entry = files.get("taxonomy.yaml") ?? {};
  const document = random.pick([entry, ...files.values()]);
  random.pick([
    () => {
      editMap(random, fieldsAt(document, "events"));
    },
    () => {
      editFields(random, fieldsAt(document, "events"));
    },
    () => {
      editFields(random, fieldsAt(entry, random.pick(sections)));
    },
    () => {
      editMap(random, fieldsAt(entry, random.pick(sections)));
    },
    () => {
      editSettings(random, entry);
    },
    () => {
      // Lines above move everything below.
      entry["service"] = randomText(random);
    },
    () => {
      const paths = [...files.keys()].slice(1);
      const included = paths.filter(() => chance(random, 70));
      entry["include"] = included;
    },
  ])();
  return Object.fromEntries(
    [...files].map(([path, fields]) => [path, printFields(fields)]),
  );
}

const sections = ["event_properties", "item_properties", "user_properties"];

/** Adds a copy, removes, renames or moves an entry. */
function editMap(random: Random, map: Fields): void {
  const names = Object.keys(map);
  if (names.length === 0) return;
  const name = random.pick(names);
  const value = map[name];
  const other = `other_${String(random.below(1e6))}`;
  const entries = Object.entries(map);
  const changed = random.pick([
    () => [...entries, [other, value] as const],
    () => [[other, value] as const, ...entries],
    () => entries.filter(([key]) => key !== name),
    () =>
      entries.map(([key, each]) => [key === name ? other : key, each] as const),
    () => entries.toReversed(),
  ])();
  for (const key of names) Reflect.deleteProperty(map, key);
  Object.assign(map, Object.fromEntries(changed));
}

/** Changes the fields of one definition. */
function editFields(random: Random, map: Fields): void {
  const names = Object.keys(map);
  if (names.length === 0) return;
  const name = random.pick(names);
  const fields = fieldsAt(map, name);
  random.pick([
    () => (fields["label"] = randomText(random)),
    () => (fields["description"] = randomText(random)),
    () => (fields["owner"] = randomText(random)),
    () => (fields["status"] = random.pick(["active", "inactive"])),
    () =>
      (fields["deprecated"] = {
        reason: randomText(random),
        ...(chance(random, 50) && { replaced_by: random.pick(names) }),
      }),
    () => (fields["type"] = random.pick(["string", "long", "datetime"])),
    () =>
      Reflect.deleteProperty(
        fields,
        random.pick(["enum", "examples", "label"]),
      ),
    () => {
      editMap(random, fieldsAt(fields, "properties"));
    },
    () => {
      const properties = fieldsAt(fields, "properties");
      const attached = random.pick([...Object.keys(properties), "df_items"]);
      properties[attached] = random.pick([
        "required",
        "optional",
        { required: true, description: randomText(random) },
      ]);
    },
  ])();
}

function editSettings(random: Random, entry: Fields): void {
  const settings = fieldsAt(entry, "generate");
  const values = {
    lang: ["en", "ko"],
    emit: ["ts", "js"],
    import_extension: [".js", ".ts", "none"],
    validate: ["never", "development", "always"],
    eslint_disable: [true, false],
    uuid: ["native", "fallback"],
    schema_draft: ["draft-07", "2020-12"],
    schema_open: [true, false],
    schema_base: ["https://example.com/a/", "https://example.com/b/"],
  };
  const [name, choices] = random.pick(Object.entries(values));
  const top = name === "lang" ? entry : settings;
  top[name] = random.pick<unknown>(choices);
}

function fieldsAt(holder: Fields, key: string): Fields {
  const value = holder[key];
  if (isFields(value)) return value;
  const made: Fields = {};
  // What is there stays, so that not every edit is a mistake.
  if (value === undefined) holder[key] = made;
  return made;
}

function readFields(text: string): Fields {
  const value: unknown = JSON.parse(text);
  return isFields(value) ? value : {};
}

/** JSON is YAML; what YAML forbids raw is escaped. */
function printFields(value: Fields): string {
  return JSON.stringify(value, null, 1).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
