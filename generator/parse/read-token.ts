// Reads entries of the parser's tree as the package's composer would, in less time: most of a large file has nothing unusual.
import { CST, isScalar } from "yaml";
import { composeToken, surelyString } from "./compose-documents.js";
import { scalarValue, sharedText, textSpan } from "./convert-node.js";
import type { Context } from "./convert-node.js";
import type { Span } from "../source/source-file.js";
import type { YamlEntry, YamlNode, YamlScalar } from "./node.js";
import { endOf, isFlowValue, isKey, isRemark, readGap } from "./token-shape.js";
import type { Gap, MapItem } from "./token-shape.js";

/** What was read of an entry. */
export interface EntryReading {
  readonly entry: YamlEntry;
  /** Where the entry ends, with the comments and white space behind it. */
  readonly end: number;
}

/** The values of plain scalars that may be something else than strings, by their text. */
export type PlainValues = Map<string, YamlScalar["value"]>;

interface Reader {
  readonly context: Context;
  readonly plainValues: PlainValues;
  /** Whether the composer has to read the entry: it has a mistake, an anchor, an alias, a tag, a tab, or an absent value. */
  isUnusual: boolean;
  /** Where the last value ends, with the comments and white space behind it. */
  end: number;
  /** Leaves the entry to the composer. The package calls it, too: for each mistake in a scalar. */
  readonly refuse: () => void;
}

/**
 * Reads an entry of a block mapping that has this indentation and depth. The
 * result is what composing and converting the entry gives; `undefined` if it
 * has anything unusual, so that the composer has to read it. Each scalar is
 * read by the package.
 */
export function readEntry(
  item: MapItem,
  indent: number,
  depth: number,
  context: Context,
  plainValues: PlainValues,
): EntryReading | undefined {
  const { aliases } = context;
  const before = aliases.expanded;
  const reader: Reader = {
    context,
    plainValues,
    isUnusual: false,
    end: 0,
    refuse: () => {
      reader.isUnusual = true;
    },
  };
  const entry = readPair(item, indent, depth, reader);
  if (entry !== undefined && !reader.isUnusual) {
    return { entry, end: reader.end };
  }
  aliases.expanded = before;
  return undefined;
}

function readPair(
  { start, explicitKey, key: keyToken, sep, value: valueToken }: MapItem,
  indent: number,
  depth: number,
  reader: Reader,
): YamlEntry | undefined {
  const isUsual =
    explicitKey !== true &&
    isKey(keyToken) &&
    keyToken.indent === indent &&
    valueToken !== undefined;
  if (!isUsual) return undefined;
  readWhiteSpace(start, true, reader);
  const { indicator, hasNewline } = readBetween(sep, false, reader);
  const isMisplaced =
    indicator?.type !== "map-value-ind" ||
    indicator.offset - keyToken.offset > longestKey ||
    (valueToken.type === "block-map" && !hasNewline);
  return isMisplaced ? undefined : entryOf(keyToken, valueToken, depth, reader);
}

/** Of a key and what is between it and its colon, in UTF-16 units. */
const longestKey = 1024;

function entryOf(
  keyToken: CST.FlowScalar,
  valueToken: CST.Token,
  depth: number,
  reader: Reader,
): YamlEntry | undefined {
  const key = readNode(keyToken, depth + 1, reader);
  const value = readNode(valueToken, depth + 1, reader);
  return key.kind === "scalar" && typeof key.value === "string"
    ? { key: key.value, keySpan: key.span, value }
    : undefined;
}

function readNode(token: CST.Token, depth: number, reader: Reader): YamlNode {
  const { aliases } = reader.context;
  aliases.expanded++;
  if (depth > aliases.deepest) aliases.deepest = depth;
  switch (token.type) {
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "block-scalar":
      return readScalar(token, reader);
    case "block-map":
      return readBlockMap(token, depth, reader);
    case "block-seq":
      return readBlockList(token, depth, reader);
    case "flow-collection":
      return token.start.source === "{"
        ? readFlowMap(token, depth, reader)
        : readFlowList(token, depth, reader);
    default:
      reader.refuse();
      return scalar(null, token.offset, token.offset, reader);
  }
}

function readScalar(
  token: CST.FlowScalar | CST.BlockScalar,
  reader: Reader,
): YamlNode {
  if (token.type === "scalar" && stringAsWritten.test(token.source)) {
    const { offset, source, end: behind = [] } = token;
    const end = offset + source.length;
    readWhiteSpace(behind, false, reader);
    reader.end = endOf(behind) ?? end;
    return scalar(sharedText(source, reader.context), offset, end, reader);
  }
  const { value, type, range } = CST.resolveAsScalar(
    token,
    true,
    reader.refuse,
  );
  const [start, valueEnd, end] = range;
  reader.end = end;
  const isString = type !== "PLAIN" || surelyString.test(value);
  return scalar(
    isString ? sharedText(value, reader.context) : plainValue(value, reader),
    start,
    valueEnd,
    reader,
  );
}

/** Of plain scalars: on one line, and with a first letter that no number, boolean or null has. Nearly all are like this. */
const stringAsWritten = /^[A-EG-MO-SU-Za-eg-mo-su-z_가-힣][^\n]*$/;

/** Of a plain scalar that may be no string: the composer decides, once for each text. */
function plainValue(source: string, reader: Reader): YamlScalar["value"] {
  const { plainValues } = reader;
  const known = plainValues.get(source);
  if (known !== undefined) return known;
  const node = source === "" ? undefined : composePlain(source);
  if (!isScalar(node)) {
    reader.refuse();
    return null;
  }
  const value = scalarValue(node);
  plainValues.set(source, value);
  return value;
}

function composePlain(source: string) {
  const value = { type: "scalar", offset: 0, indent: 0, source } as const;
  return composeToken({ type: "document", offset: 0, start: [], value })
    ?.contents;
}

function readBlockMap(
  { items, offset, indent }: CST.BlockMap,
  depth: number,
  reader: Reader,
): YamlNode {
  const entries = new Map<string, YamlEntry>();
  let end = offset;
  for (const item of items) {
    if (isRemark(item, items)) {
      readRemark(item, reader);
      break;
    }
    const entry = readPair(item, indent, depth, reader);
    if (!addEntry(entries, entry, reader)) break;
    end = reader.end;
  }
  return {
    kind: "map",
    span: textSpan(offset, end, reader.context.file),
    entries,
  };
}

/** Adds an entry that was read to its mapping; false if it is unusual, or its key is there twice. */
function addEntry(
  entries: Map<string, YamlEntry>,
  entry: YamlEntry | undefined,
  reader: Reader,
): boolean {
  if (entry === undefined || entries.has(entry.key)) {
    reader.refuse();
    return false;
  }
  entries.set(entry.key, entry);
  return true;
}

function readBlockList(
  token: CST.BlockSequence,
  depth: number,
  reader: Reader,
): YamlNode {
  const items: YamlNode[] = [];
  let end = token.offset;
  for (const item of token.items) {
    if (isRemark(item, token.items)) {
      readRemark(item, reader);
      break;
    }
    const { indicator } = readBetween(item.start, true, reader);
    if (indicator?.type !== "seq-item-ind" || item.value === undefined) {
      reader.refuse();
      break;
    }
    items.push(readNode(item.value, depth + 1, reader));
    end = reader.end;
  }
  return {
    kind: "list",
    span: textSpan(token.offset, end, reader.context.file),
    items,
  };
}

function readFlowMap(
  token: CST.FlowCollection,
  depth: number,
  reader: Reader,
): YamlNode {
  const entries = new Map<string, YamlEntry>();
  for (const { key, sep, value } of readFlowItems(token, reader)) {
    const colon = readBetween(sep ?? [], false, reader).indicator;
    const entry =
      isKey(key) && colon?.type === "map-value-ind" && isFlowValue(value)
        ? entryOf(key, value, depth, reader)
        : undefined;
    if (!addEntry(entries, entry, reader)) break;
  }
  const span = readFlowEnd(token, "}", reader);
  return { kind: "map", span, entries };
}

function readFlowList(
  token: CST.FlowCollection,
  depth: number,
  reader: Reader,
): YamlNode {
  const items: YamlNode[] = [];
  for (const { key, sep, value } of readFlowItems(token, reader)) {
    const isItem = key == null && sep === undefined && isFlowValue(value);
    if (isItem) items.push(readNode(value, depth + 1, reader));
    else reader.refuse();
  }
  const span = readFlowEnd(token, "]", reader);
  return { kind: "list", span, items };
}

/** The items, without an empty one at the end, before which a comma may stand. */
function readFlowItems(
  { items }: CST.FlowCollection,
  reader: Reader,
): readonly CST.CollectionItem[] {
  items.forEach((item, at) => {
    const comma = readBetween(item.start, false, reader).indicator;
    const isWrong =
      comma === undefined
        ? at > 0 && !isRemark(item, items)
        : at === 0 || comma.type !== "comma";
    if (isWrong) reader.refuse();
  });
  return items.filter((item) => !isRemark(item, items));
}

/** The span of a flow collection whose items are read. */
function readFlowEnd(
  { offset, end: [bracket, ...behind] }: CST.FlowCollection,
  expected: "}" | "]",
  reader: Reader,
): Span {
  const end = (bracket?.offset ?? offset) + 1;
  if (bracket?.source !== expected) reader.refuse();
  readWhiteSpace(behind, false, reader);
  reader.end = endOf(behind) ?? end;
  return textSpan(offset, end, reader.context.file);
}

/** Reads what stands behind the last item; the span of its collection ends before it. */
function readRemark({ start }: CST.CollectionItem, reader: Reader): void {
  readWhiteSpace(start, true, reader);
  reader.end = endOf(start) ?? reader.end;
}

function readWhiteSpace(
  tokens: readonly CST.SourceToken[],
  afterSpace: boolean,
  reader: Reader,
): void {
  const { indicator } = readBetween(tokens, afterSpace, reader);
  if (indicator !== undefined) reader.refuse();
}

function readBetween(
  tokens: readonly CST.SourceToken[],
  afterSpace: boolean,
  reader: Reader,
): Gap {
  const gap = readGap(tokens, afterSpace);
  if (gap.isUnusual) reader.refuse();
  return gap;
}

function scalar(
  value: YamlScalar["value"],
  start: number,
  end: number,
  { context }: Reader,
): YamlScalar {
  return { kind: "scalar", span: textSpan(start, end, context.file), value };
}
