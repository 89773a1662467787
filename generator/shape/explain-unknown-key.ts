// Explains that a key is not known at its location, and which key was probably meant.
import { unknownKey } from "../diagnostics/codes/shape-unknown-key.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/suggest.js";
import type { YamlEntry, YamlMap } from "../parse/node.js";
import {
  alternatives,
  keySpanOf,
  nameOf,
  quote,
  tooFarLeft,
  type Place,
} from "./place.js";
import {
  keysOf,
  textAt,
  withArticle,
  type SchemaNode,
  type SchemaReader,
} from "./schema-reader.js";

/** The input of all explanations. */
export interface ExplainContext {
  readonly root: YamlMap;
  readonly schema: SchemaReader;
  /** Keys of the language that this file may not use: never suggested. */
  readonly withheldKeys: ReadonlySet<string>;
}

/** Keys that users of other tools or languages write. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ["desc", "description"],
  ["doc", "description"],
  ["title", "label"],
  ["display_name", "label"],
  ["name", "label"],
  ["values", "enum"],
  ["regex", "pattern"],
  ["min", "minimum"],
  ["max", "maximum"],
  ["example", "examples"],
  ["props", "properties"],
  ["team", "owner"],
  ["url", "links"],
  ["output_dir", "output"],
  ["out", "output"],
]);

/** The diagnostic for a key that the schema's node does not know. */
export function explainUnknownKey(
  key: string,
  place: Place,
  node: SchemaNode,
  context: ExplainContext,
): Diagnostic {
  const entry =
    place.node.kind === "map" ? place.node.entries.get(key) : undefined;
  const span = entry?.keySpan ?? keySpanOf(place);
  const known = keysOf(node).filter((name) => !context.withheldKeys.has(name));
  const elsewhere =
    underProperties(place, entry) ??
    misplaced(key, entry, place, node, context);
  const meant =
    elsewhere === undefined ? suggestKey(key, place, known) : undefined;
  return unknownKey.at({
    span,
    message: `${quote(key)} is not a key of ${nameOf(place.path)}`,
    label: "unknown key",
    hint:
      meant !== undefined
        ? `did you mean \`${meant}\`?`
        : (elsewhere ?? listOf(known, place, node)),
    ...(meant !== undefined && {
      fix: { span, replacement: meant, title: `rename it to \`${meant}\`` },
    }),
  });
}

/** The key that was probably meant and that does not exist yet. */
function suggestKey(
  key: string,
  { node }: Place,
  known: readonly string[],
): string | undefined {
  const free = known.filter(
    (name) => node.kind !== "map" || !node.entries.has(name),
  );
  const synonym = synonyms.get(key.toLowerCase());
  return synonym !== undefined && free.includes(synonym)
    ? synonym
    : nearest(key, free);
}

/** A hint for a group that is written like an event, with a key `properties`. */
function underProperties(
  { path }: Place,
  entry: YamlEntry | undefined,
): string | undefined {
  const [section, , key] = path;
  if (section !== "property_groups" || key !== "properties") return undefined;
  return entry !== undefined && isAttachment(entry)
    ? "remove the key `properties`: a group has its properties directly under its name"
    : undefined;
}

function isAttachment({ value }: YamlEntry): boolean {
  if (value.kind === "map") return true;
  return (
    value.kind === "scalar" &&
    (value.value === "required" || value.value === "optional")
  );
}

/** A hint for a key that belongs elsewhere. */
function misplaced(
  key: string,
  entry: YamlEntry | undefined,
  { path }: Place,
  node: SchemaNode,
  { schema, withheldKeys }: ExplainContext,
): string | undefined {
  const owner = path.at(-1);
  // `properties` of an event would be an event of that name.
  if (
    textAt(node, "title") === "event" &&
    typeof owner === "string" &&
    keysOf(node).includes(owner)
  ) {
    return tooFarLeft(owner);
  }
  const value = entry?.value.kind === "scalar" ? entry.value.value : undefined;
  if (
    textAt(node, "title") === "event" &&
    (value === "required" || value === "optional")
  ) {
    return "put the properties of an event under its `properties`";
  }
  const homes = withheldKeys.has(key) ? [] : schema.homesOf(key);
  if (homes.length === 0) return undefined;
  const [block, ...others] = path.length === 0 ? schema.blocksOf(key) : [];
  if (block !== undefined && others.length === 0) return moveUnder(block);
  return `move it: it is a key of ${alternatives(homes)}`;
}

/** The hint for a key that belongs to a block at the top of the file. */
export function moveUnder(block: string): string {
  return `move it under ${quote(block)}`;
}

function listOf(
  known: readonly string[],
  { path }: Place,
  node: SchemaNode,
): string {
  const title = textAt(node, "title");
  const owner =
    path.length === 0 || title === undefined ? "" : ` of ${withArticle(title)}`;
  return `remove it, or use one of the keys${owner}: ${known.map(quote).join(", ")}`;
}
