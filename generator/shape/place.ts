// Follows a JSON pointer into a document, and names the location in messages.
import type { YamlEntry, YamlMap, YamlNode } from "../parse/node.js";
import type { Span } from "../source/source-file.js";

/** A location in the tree, with the path to it. */
export interface Place {
  readonly node: YamlNode;
  /** Keys as strings, positions in an array as numbers. */
  readonly path: readonly (string | number)[];
  /** The entry whose value this is; absent for the root and in an array. */
  readonly entry?: YamlEntry;
}

/** The location that a JSON pointer (RFC 6901) names, as far as it exists. */
export function placeAt(root: YamlMap, pointer: string): Place {
  let place: Place = { node: root, path: [] };
  for (const part of pointer.split("/").slice(1)) {
    const { node, path } = place;
    const key = unescapePointer(part);
    if (node.kind === "map") {
      const entry = node.entries.get(key);
      if (entry === undefined) return place;
      place = { node: entry.value, path: [...path, key], entry };
    } else if (node.kind === "list") {
      const item = node.items[Number(key)];
      if (item === undefined) return place;
      place = { node: item, path: [...path, Number(key)] };
    }
  }
  return place;
}

function unescapePointer(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The hint for a name that is a key of a definition, whose line begins too far left. */
export function tooFarLeft(name: string): string {
  return `indent \`${name}\` by one more level if it belongs to the definition above it`;
}

/** The smallest span that represents a location: a scalar itself, otherwise its key. */
export function spanOf({ node, entry }: Place): Span {
  if (entry === undefined) return node.span;
  const isVisible = node.kind === "scalar" && node.span.end > node.span.start;
  return isVisible ? node.span : entry.keySpan;
}

/** The span of a mapping's key; for the root, of its first key. */
export function keySpanOf({ node, entry }: Place): Span {
  if (entry !== undefined) return entry.keySpan;
  if (node.kind !== "map") return node.span;
  const [first] = node.entries.values();
  return first?.keySpan ?? node.span;
}

const sections: ReadonlyMap<string | number, string> = new Map([
  ["events", "event"],
  ["event_properties", "event property"],
  ["item_properties", "item property"],
  ["user_properties", "user property"],
  ["identity_keys", "identity key"],
  ["property_groups", "property group"],
]);

/** The name of a location in messages: "`tags` of event `coupon_redeemed`". */
export function nameOf(path: readonly (string | number)[]): string {
  const owner = ownerOf(path);
  const rest = path.slice(owner.length);
  if (rest.length === 0) return owner.name ?? "the taxonomy";
  const name = nameWithin(rest);
  return owner.name === undefined ? name : `${name} of ${owner.name}`;
}

/** The definition that a location belongs to, and how much of the path leads to it. */
function ownerOf(path: readonly (string | number)[]): {
  readonly name?: string;
  readonly length: number;
} {
  const [section, name, part, property] = path;
  const kind = section === undefined ? undefined : sections.get(section);
  if (kind === undefined || name === undefined) return { length: 0 };
  const definition = `${kind} ${quote(name)}`;
  if (section === "property_groups" && part !== undefined) {
    return { name: `property ${quote(part)} of ${definition}`, length: 3 };
  }
  if (section !== "events" || part !== "properties" || property === undefined) {
    return { name: definition, length: 2 };
  }
  return { name: `property ${quote(property)} of ${definition}`, length: 4 };
}

function nameWithin(path: readonly (string | number)[]): string {
  const index = path.findLastIndex((part) => typeof part === "number");
  const keys = path.slice(index + 1);
  const entry = path[index];
  const outer =
    typeof entry === "number"
      ? `entry ${entry + 1} of ${nameWithin(path.slice(0, index))}`
      : undefined;
  if (keys.length === 0) return outer ?? "";
  const name = quote(keys.join("."));
  return outer === undefined ? name : `${name} of ${outer}`;
}

const longestQuote = 80;

/** A name or value in back-ticks, shortened; the reporters escape what is invisible. */
export function quote(value: string | number | boolean | null): string {
  const text = String(value);
  if (text.length <= longestQuote) return `\`${text}\``;
  const clipped = text.slice(0, longestQuote - 1);
  // A cut must not leave half of a surrogate pair.
  return `\`${clipped.replace(/[\ud800-\udbff]$/, "")}…\``;
}

/** "a", "a or b", "a, b or c". */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(", ")} or ${last}`;
}
