// Reads from the taxonomy's JSON Schema what messages need: descriptions, keys, allowed words.

/** A node of the schema; an empty one if the schema has none. */
export type SchemaNode = Readonly<Record<string, unknown>>;

export interface SchemaReader {
  /** The node of one key of a node, with its reference resolved. */
  readonly propertyOf: (node: SchemaNode, key: string) => SchemaNode;
  /** A shared node by its name under `definitions`. */
  readonly definition: (name: string) => SchemaNode;
  /** The keys at the top of a file whose value is a mapping that has a key: `generate` for `output`. */
  readonly blocksOf: (key: string) => readonly string[];
  /** Where the language knows a key: "an event property", "the top level of the file". */
  readonly homesOf: (key: string) => readonly string[];
}

/**
 * Creates a reader for a schema that keeps its shared nodes under
 * `definitions`, and has titles for those that are maps of keys.
 */
export function createSchemaReader(schema: object): SchemaReader {
  const root = schemaNode(schema);
  const definitions = schemaNode(root["definitions"]);
  const homes = new Map<string, Set<string>>();
  const addHome = (keys: readonly string[], home: string): void => {
    for (const key of keys) {
      homes.set(key, (homes.get(key) ?? new Set()).add(home));
    }
  };
  for (const definition of Object.values(definitions)) {
    const node = schemaNode(definition);
    const title = textAt(node, "title");
    if (title === undefined) continue;
    addHome(keysOf(node), withArticle(title));
    addHome(keysOf(schemaNode(node["else"])), withArticle(title));
  }
  addHome(keysOf(root), "the top level of the file");
  const propertyOf = (node: SchemaNode, key: string): SchemaNode => {
    const property = schemaNode(schemaNode(node["properties"])[key]);
    const name = textAt(property, "$ref")?.replace(/^#\/definitions\//, "");
    return name === undefined ? property : schemaNode(definitions[name]);
  };
  return {
    propertyOf,
    definition: (name) => schemaNode(definitions[name]),
    blocksOf: (key) =>
      keysOf(root).filter((block) =>
        keysOf(propertyOf(root, block)).includes(key),
      ),
    homesOf: (key) => [...(homes.get(key) ?? [])],
  };
}

/** A value of the schema as a node; an empty node if it is not one. */
export function schemaNode(value: unknown): SchemaNode {
  return isNode(value) ? value : {};
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The names of a node's `properties`. */
export function keysOf(node: SchemaNode): readonly string[] {
  return Object.keys(schemaNode(node["properties"]));
}

export function textAt(node: SchemaNode, key: string): string | undefined {
  const value = node[key];
  return typeof value === "string" ? value : undefined;
}

export function descriptionOf(node: SchemaNode): string | undefined {
  return textAt(node, "description");
}

/** The types that a node allows; none if it does not say. */
export function typesOf(node: SchemaNode): readonly string[] {
  return [node["type"]].flat().filter((type) => typeof type === "string");
}

/** The words that a string may be: those of `enum`, or of `then` if only strings are restricted. */
export function wordsOf(node: SchemaNode): readonly string[] {
  const listed = node["enum"] ?? schemaNode(node["then"])["enum"];
  return Array.isArray(listed)
    ? listed.filter((word) => typeof word === "string")
    : [];
}

/** "an event", "a user property". */
export function withArticle(noun: string): string {
  if (noun.startsWith("settings ")) return `the ${noun}`;
  return `${/^(?:[aeio]|u(?!s))/.test(noun) ? "an" : "a"} ${noun}`;
}
