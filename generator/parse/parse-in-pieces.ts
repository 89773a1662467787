// Parses a large text piece by piece, so that the syntax trees of all of it are never in memory at once.
import { isMap, Lexer, Parser } from "yaml";
import type { CST } from "yaml";
import type { SourceFile } from "../source/source-file.js";
import { composeToken, deepestNesting } from "./compose-documents.js";
import {
  addEntries,
  closeMap,
  innerDepth,
  openMap,
  spanOf,
  startConversion,
  type Context,
  type OpenMap,
} from "./convert-node.js";
import type { YamlMap } from "./node.js";
import { readEntry, type PlainValues } from "./read-token.js";
import type { MapItem } from "./token-shape.js";

/** Composing fewer entries at a time costs more than it saves. */
const pieceSize = 64;

/** The parser may still append to the last entries, or move a comment out of them. */
const stillOpen = 3;

/**
 * The root of a document without mistakes; `undefined` if there is any, or
 * something that only the whole document can settle. Entries are converted,
 * and dropped from the parser's tree, as soon as they are complete: those of
 * the document's mapping, and those of the mappings in it.
 */
export function parseInPieces(file: SourceFile): YamlMap | undefined {
  const parser = new Parser();
  const conversion = startPieces(file);
  let document: CST.Document | undefined;
  const isUnusual = (token: CST.Token): boolean => {
    if (token.type !== "document") return !blanks.has(token.type);
    const isSecond = document !== undefined;
    document = token;
    return isSecond;
  };
  for (const lexeme of new Lexer().lex(file.text)) {
    for (const token of parser.next(lexeme)) {
      if (isUnusual(token)) return undefined;
    }
    if (parser.stack.length > deepestNesting + 2) return undefined;
    // Once a line is enough.
    if (!lexeme.endsWith("\n")) continue;
    if (!takeComplete(parser.stack, conversion)) return undefined;
  }
  for (const token of parser.end()) if (isUnusual(token)) return undefined;
  return document && finish(document, conversion);
}

/** What may stand before and behind a document without changing how it is read. */
const blanks = new Set<CST.Token["type"]>([
  "byte-order-mark",
  "space",
  "newline",
  "comment",
]);

interface Pieces {
  readonly context: Context;
  readonly plainValues: PlainValues;
  /** The document's mapping; its start is known with its first piece. */
  outer?: OpenMap;
  /** The mapping in the parser's tree whose entries are being taken, in the last entry of the document's. */
  inner?: CST.BlockMap;
}

function startPieces(file: SourceFile): Pieces {
  return { context: startConversion(file), plainValues: new Map() };
}

/** Takes the complete entries from the parser's stack; false if anything is wrong with them. */
function takeComplete(stack: readonly CST.Token[], pieces: Pieces): boolean {
  const [document, outer, inner] = stack;
  if (outer?.type !== "block-map" || inner?.type !== "block-map") return true;
  if (inner.items.length < pieceSize + stillOpen) return true;
  if (inner !== pieces.inner) {
    const entry = outer.items.at(-1);
    const isPlain =
      document?.type === "document" &&
      document.start.every(
        ({ type }) => type === "doc-start" || blanks.has(type),
      ) &&
      entry?.sep?.every(({ type }) => isSeparator(type)) === true &&
      entry.explicitKey !== true &&
      entry.key?.type === "scalar" &&
      entry.start.every(({ type }) => blanks.has(type));
    if (!isPlain) return true;
    if (!takeOuter(outer, pieces)) return false;
    pieces.inner = inner;
    pieces.context.begun = openMap(inner.offset);
  }
  const { begun } = pieces.context;
  return begun !== undefined && takeInner(inner, begun, pieces);
}

/** Reads all entries of a mapping but the last ones; those with anything unusual are composed. */
function takeInner(
  token: CST.BlockMap,
  open: OpenMap,
  { context, plainValues }: Pieces,
): boolean {
  const { own } = open;
  const { indent, items } = token;
  let unusual: MapItem[] = [];
  for (const item of items.splice(0, items.length - stillOpen)) {
    const reading = readEntry(item, indent, innerDepth, context, plainValues);
    if (reading === undefined) {
      unusual.push(item);
      continue;
    }
    const { entry, end } = reading;
    if (!addComposed(open, token, unusual, innerDepth, context)) return false;
    if (own.has(entry.key)) return false;
    unusual = [];
    own.set(entry.key, entry);
    token.offset = end;
  }
  return addComposed(open, token, unusual, innerDepth, context);
}

function isSeparator(type: CST.Token["type"]): boolean {
  return type === "map-value-ind" || blanks.has(type);
}

/** Converts all entries of the document's mapping but the last one. */
function takeOuter(token: CST.BlockMap, pieces: Pieces): boolean {
  pieces.outer ??= openMap(token.offset);
  const items = token.items.splice(0, token.items.length - 1);
  return addComposed(pieces.outer, token, items, 1, pieces.context);
}

/**
 * Composes and converts some entries of a mapping that has this depth; false if
 * anything is wrong with them.
 */
function addComposed(
  open: OpenMap,
  token: CST.BlockMap,
  items: MapItem[],
  depth: number,
  context: Context,
): boolean {
  if (items.length === 0) return true;
  const { offset } = token;
  const value = { ...token, items };
  const composed = composeToken({ type: "document", offset, start: [], value });
  const map = composed?.contents;
  if (!isMap(map)) return false;
  // What is left starts where these end: an absent key has the place of its mapping's start.
  token.offset = map.range[1];
  addEntries(open, map, context, depth);
  return true;
}

function finish(
  document: CST.Document,
  { context, outer }: Pieces,
): YamlMap | undefined {
  const contents = composeToken(document)?.contents;
  if (!isMap(contents)) return undefined;
  const open = outer ?? openMap();
  addEntries(open, contents, context, 1);
  const root = closeMap(open, spanOf(contents, context.file), context);
  const { aliases, diagnostics } = context;
  const isClean =
    diagnostics.length === 0 && !aliases.broken && !aliases.stopped;
  return isClean ? root : undefined;
}
