// Converts the package's tree to ours: aliases and merge keys are resolved, keys become strings.
import { isAlias, isMap, isSeq } from "yaml";
import type { Alias, ParsedNode, Scalar, YAMLMap } from "yaml";
import { badKey } from "../diagnostics/codes/yaml-bad-key.js";
import { duplicateKey } from "../diagnostics/codes/yaml-duplicate-key.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceFile, Span } from "../source/source-file.js";
import {
  beginAnchor,
  createAliases,
  endAnchor,
  resolveAlias,
} from "./aliases.js";
import type { Aliases } from "./aliases.js";
import { isMergeKey, readMerge, reportMisfit } from "./merge-keys.js";
import type { YamlEntry, YamlMap, YamlNode } from "./node.js";

export interface Conversion {
  /** Absent if an alias cannot be resolved, or aliases make the tree too large. */
  readonly node?: YamlNode;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Context {
  readonly file: SourceFile;
  readonly aliases: Aliases;
  readonly diagnostics: Diagnostic[];
  /** Short texts: most of them, such as names of properties, are in a file very often, and need be in memory once. */
  readonly texts: Map<string, string>;
  /** Of the next mapping at `innerDepth`: what was converted before the rest of it was composed. */
  begun?: OpenMap | undefined;
}

/** A mapping of which some entries are converted. */
export interface OpenMap {
  readonly own: Map<string, YamlEntry>;
  merge?: Omit<YamlEntry, "key">;
  /** Where the mapping starts, if its first entries were composed apart from the rest. */
  readonly start?: number;
}

/** How deep the values of the document's mapping are. */
export const innerDepth = 2;

/**
 * Converts a composed document to our tree. The value of an alias is shared,
 * not copied, and keeps the span where it was written. Walked with all its
 * copies, the tree stays within the limits of `aliases.ts`.
 */
export function convertNode(root: ParsedNode, file: SourceFile): Conversion {
  const context = startConversion(file);
  const { aliases, diagnostics } = context;
  const node = convert(root, context, 1);
  return aliases.stopped || aliases.broken
    ? { diagnostics }
    : { node, diagnostics };
}

/** A conversion in which nothing is converted yet. */
export function startConversion(file: SourceFile): Context {
  const diagnostics: Diagnostic[] = [];
  const aliases = createAliases(diagnostics);
  return { file, aliases, diagnostics, texts: new Map() };
}

/** A mapping without entries. */
export function openMap(start?: number): OpenMap {
  return { own: new Map(), ...(start !== undefined && { start }) };
}

function convert(
  source: ParsedNode,
  context: Context,
  depth: number,
): YamlNode {
  const { aliases, file } = context;
  if (aliases.stopped) return nothingAt(spanOf(source, file));
  if (isAlias(source)) return convertAlias(source, context, depth);
  aliases.expanded++;
  if (depth > aliases.deepest) aliases.deepest = depth;
  if (source.anchor === undefined) return convertValue(source, context, depth);
  const anchor = beginAnchor(aliases, source.anchor, depth);
  const node = convertValue(source, context, depth);
  endAnchor(aliases, anchor, node, depth);
  return node;
}

function convertValue(
  source: Exclude<ParsedNode, Alias.Parsed>,
  context: Context,
  depth: number,
): YamlNode {
  const span = spanOf(source, context.file);
  if (isMap(source)) return convertMap(source, span, context, depth);
  if (isSeq(source)) {
    const items = source.items.map((item) => convert(item, context, depth + 1));
    return { kind: "list", span, items };
  }
  return { kind: "scalar", span, value: sharedValue(source, context) };
}

function convertAlias(
  source: Alias.Parsed,
  { aliases, file }: Context,
  depth: number,
): YamlNode {
  const span = spanOf(source, file);
  return resolveAlias(aliases, source.source, span, depth) ?? nothingAt(span);
}

function convertMap(
  source: YAMLMap.Parsed,
  span: Span,
  context: Context,
  depth: number,
): YamlMap {
  const begun = depth === innerDepth ? context.begun : undefined;
  if (begun !== undefined) context.begun = undefined;
  const open = begun ?? openMap();
  addEntries(open, source, context, depth);
  return closeMap(open, span, context);
}

/** Converts entries of a mapping at a depth, whose document has the depth 1. */
export function addEntries(
  open: OpenMap,
  { items }: YAMLMap.Parsed,
  context: Context,
  depth: number,
): void {
  const { own } = open;
  for (const { key: keyNode, value: valueNode } of items) {
    const keySpan = spanOf(keyNode, context.file);
    const key = isMergeKey(keyNode)
      ? mergeKey
      : keyText(keyNode, keySpan, context, depth);
    const value =
      valueNode === null
        ? nothingAt({ ...keySpan, start: keySpan.end })
        : convert(valueNode, context, depth + 1);
    if (key === undefined) continue;
    const first = key === mergeKey ? open.merge : own.get(key);
    if (first !== undefined) {
      context.diagnostics.push(reportDuplicate(key, keySpan, first.keySpan));
    } else if (key === mergeKey) open.merge = { keySpan, value };
    else own.set(key, { key, keySpan, value });
  }
}

/** The mapping, once all its entries are converted. `span` may lack those that were composed apart. */
export function closeMap(
  { own, merge, start }: OpenMap,
  span: Span,
  context: Context,
): YamlMap {
  const entries = merge === undefined ? own : mergeInto(own, merge, context);
  const whole = start === undefined ? span : { ...span, start };
  return { kind: "map", span: whole, entries };
}

/** A symbol and not a string, so that a quoted `"<<"` is an ordinary key. */
const mergeKey = Symbol("<<");

/** Merged entries come first; the mapping's own keys win and keep their order. */
function mergeInto(
  own: ReadonlyMap<string, YamlEntry>,
  { keySpan, value }: Omit<YamlEntry, "key">,
  { aliases, diagnostics }: Context,
): ReadonlyMap<string, YamlEntry> {
  const { entries, misfits } = readMerge(value);
  if (!aliases.broken) {
    for (const misfit of misfits) {
      diagnostics.push(reportMisfit(misfit, keySpan));
    }
  }
  const inherited = [...entries].filter(([key]) => !own.has(key));
  return new Map([...inherited, ...own]);
}

function reportDuplicate(
  key: string | typeof mergeKey,
  span: Span,
  first: Span,
): Diagnostic {
  return duplicateKey.at({
    span,
    message: `the key \`${key === mergeKey ? "<<" : key}\` appears twice in the same mapping`,
    label: "again here",
    related: [{ span: first, label: "first here" }],
    hint:
      key === mergeKey
        ? "merge several mappings with one array: `<<: [*a, *b]`"
        : "remove one of the two, or merge them",
  });
}

/** The key as a string. A key of another kind is reported, and dropped if it has no text of its own. */
function keyText(
  source: ParsedNode,
  span: Span,
  context: Context,
  depth: number,
): string | undefined {
  const node = convert(source, context, depth + 1);
  if (context.aliases.stopped || context.aliases.broken) return undefined;
  if (node.kind === "scalar" && typeof node.value === "string") {
    return node.value;
  }
  const text = context.file.text.slice(span.start, span.end);
  if (node.kind !== "scalar" || isAlias(source) || text === "") {
    context.diagnostics.push(
      badKey.at({
        span,
        message:
          text === ""
            ? "a key is missing before this colon"
            : "a key must be a string",
        hint: "write a plain key before the colon",
      }),
    );
    return undefined;
  }
  const replacement = JSON.stringify(text);
  context.diagnostics.push(
    badKey.at({
      span,
      message: `the key \`${text}\` is read as ${describe(node.value)}, but a key must be a string`,
      label: "not a string",
      hint: `put it in quotes: \`${replacement}\``,
      fix: { span, replacement, title: `write it as \`${replacement}\`` },
    }),
  );
  return text;
}

function describe(value: number | boolean | null | string): string {
  if (value === null) return "null";
  return typeof value === "number" ? "a number" : "true or false";
}

/** In UTF-16 units; longer texts are seldom the same. */
const longestShared = 32;

function sharedValue(source: Scalar.Parsed, context: Context) {
  const value = scalarValue(source);
  return typeof value === "string" ? sharedText(value, context) : value;
}

/** The text, as the same object as before if it is short. */
export function sharedText(text: string, { texts }: Context): string {
  if (text.length > longestShared) return text;
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, text);
  return text;
}

/** The core schema has no other values; a broken tag leaves its text. */
export function scalarValue(
  source: Scalar.Parsed,
): string | number | boolean | null {
  const { value } = source;
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    default:
      return value === null ? null : source.source;
  }
}

function nothingAt(span: Span): YamlNode {
  return { kind: "scalar", span, value: null };
}

export function spanOf({ range }: ParsedNode, file: SourceFile): Span {
  const [start, end] = range;
  return textSpan(start, end, file);
}

/** A node's text without the line end that a block includes. */
export function textSpan(start: number, last: number, file: SourceFile): Span {
  let end = last;
  while (end > start && isBlank(file.text.charCodeAt(end - 1))) end--;
  return { file, start, end };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
