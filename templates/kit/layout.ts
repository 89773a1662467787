// Lays out text as prettier does: a group is printed on one line if it fits into 80 columns, otherwise each
// part on its own line.
import { Code, nothing, type Symbols } from "./code.js";
import { hardline, isList, line, type Doc } from "./doc.js";
import { textWidth } from "./text-width.js";

/** Prettier's default `printWidth`. */
export const printWidth = 80;

const blank = new Code(" ");

/**
 * What is still to be printed, the next document last. Depth and mode of each
 * are one number beside it: an object for each document would be most of the
 * garbage of a run.
 */
interface Pending {
  readonly docs: Doc[];
  readonly modes: number[];
}

function add({ docs, modes }: Pending, doc: Doc, mode: number): void {
  docs.push(doc);
  modes.push(mode);
}

function addAll(pending: Pending, docs: readonly Doc[], mode: number): void {
  for (let at = docs.length - 1; at >= 0; at--) {
    add(pending, docs[at] ?? nothing, mode);
  }
}

/** The last bit says whether no line breaks, the others how deep the text is. */
function modeOf(depth: number, flat: boolean): number {
  return depth * 2 + (flat ? 1 : 0);
}

function isFlat(mode: number): boolean {
  return mode % 2 === 1;
}

function depthOf(mode: number): number {
  return mode >> 1;
}

/** One level deeper. */
const deeper = 2;

/** How a language's files are laid out. */
export interface LayoutRules {
  readonly width: number;
  readonly indent: number;
}

const prettierRules: LayoutRules = { width: printWidth, indent: 2 };

/**
 * Prints a document; `column` is the width of the text before it on the first
 * line, `depth` the indentation of the next ones.
 */
export function print(
  doc: Doc,
  depth = 0,
  column = depth * prettierRules.indent,
  width = printWidth,
  indentWidth = prettierRules.indent,
): Code {
  const onOneLine = printOnOneLine(doc, width - column);
  if (onOneLine !== undefined) return onOneLine;
  const symbols: Symbols[] = [];
  // Finished lines are stored separately: trimming the end of the whole text would copy it for each line.
  const finished: string[] = [];
  let text = "";
  const finish = () => {
    const lineText = text.trimEnd();
    // A line with only spaces becomes empty.
    if (lineText !== "" || finished.length === 0) finished.push(lineText, "\n");
  };
  const rest: Pending = { docs: [doc], modes: [modeOf(depth, false)] };
  for (;;) {
    const current = rest.docs.pop();
    if (current === undefined) break;
    const mode = rest.modes.pop() ?? 0;
    if (current instanceof Code) {
      text += current.text;
      if (current.symbols.length > 0) symbols.push(current.symbols);
      const newlineAt = current.text.lastIndexOf("\n");
      column =
        newlineAt < 0
          ? column + textWidth(current.text)
          : textWidth(current.text.slice(newlineAt + 1));
    } else if (isList(current)) {
      addAll(rest, current, mode);
    } else {
      switch (current.kind) {
        case "indent":
          add(rest, current.doc, mode + deeper);
          break;
        case "broken":
          if (!isFlat(mode)) add(rest, current.doc, mode);
          break;
        case "group": {
          const flat = modeOf(depthOf(mode), true);
          const fitting =
            mode === flat || fits(current.doc, flat, rest, width - column);
          add(rest, current.doc, fitting ? flat : mode);
          break;
        }
        case "fluid": {
          const room = width - column - blank.text.length;
          if (isFlat(mode) || fits(current.doc, mode, rest, room)) {
            add(rest, current.doc, mode);
            add(rest, blank, mode);
          } else {
            add(rest, current.doc, mode + deeper);
            add(rest, hardline, mode + deeper);
          }
          break;
        }
        case "line":
        case "softline":
        case "hardline":
          if (isFlat(mode) && current.kind !== "hardline") {
            if (current.kind === "line") {
              text += " ";
              column += 1;
            }
          } else {
            finish();
            column = depthOf(mode) * indentWidth;
            text = " ".repeat(column);
          }
      }
    }
  }
  finished.push(text);
  return new Code(finished.join(""), symbols);
}

/** Where everything fits on one line, no break has to be decided on. */
function printOnOneLine(doc: Doc, space: number): Code | undefined {
  const target: OneLine = { text: "", symbols: [], space };
  if (!addOnOneLine(doc, false, target)) return undefined;
  const { text, symbols } = target;
  return text.includes("\n") || textWidth(text) > space
    ? undefined
    : new Code(text, symbols);
}

interface OneLine {
  text: string;
  readonly symbols: Symbols[];
  readonly space: number;
}

/** Whether a document can be on one line and is not obviously too long. */
function addOnOneLine(doc: Doc, flat: boolean, target: OneLine): boolean {
  if (doc instanceof Code) {
    target.text += doc.text;
    if (doc.symbols.length > 0) target.symbols.push(doc.symbols);
    return target.text.length <= target.space;
  }
  if (isList(doc)) {
    for (const each of doc) {
      if (!addOnOneLine(each, flat, target)) return false;
    }
    return true;
  }
  switch (doc.kind) {
    case "group":
      return addOnOneLine(doc.doc, true, target);
    case "indent":
      return addOnOneLine(doc.doc, flat, target);
    case "broken":
      return flat || addOnOneLine(doc.doc, flat, target);
    case "fluid":
      target.text += " ";
      return addOnOneLine(doc.doc, flat, target);
    case "line":
      target.text += " ";
      return flat;
    case "softline":
      return flat;
    case "hardline":
      return false;
  }
}

/** Whether the text up to the next possible line break fits into `space` columns. */
function fits(doc: Doc, mode: number, rest: Pending, space: number): boolean {
  const own: Pending = { docs: [doc], modes: [mode] };
  let restAt = rest.docs.length;
  for (;;) {
    if (space < 0) return false;
    let next = own.docs.pop();
    let nextMode = own.modes.pop() ?? 0;
    if (next === undefined) {
      restAt--;
      next = rest.docs[restAt];
      nextMode = rest.modes[restAt] ?? 0;
    }
    if (next === undefined) return true;
    if (next instanceof Code) {
      const newlineAt = next.text.indexOf("\n");
      if (newlineAt >= 0)
        return textWidth(next.text.slice(0, newlineAt)) <= space;
      space -= textWidth(next.text);
    } else if (isList(next)) {
      addAll(own, next, nextMode);
    } else if (next.kind === "hardline") {
      // Inside the candidate it forces the group to break; after it, the line simply ends.
      return !isFlat(nextMode);
    } else if (next.kind === "line" || next.kind === "softline") {
      if (!isFlat(nextMode)) return true;
      if (next.kind === "line") space -= 1;
    } else if (next.kind === "broken") {
      if (!isFlat(nextMode)) add(own, next.doc, nextMode);
    } else if (next.kind === "fluid") {
      add(own, next.doc, nextMode);
      add(own, line, nextMode);
    } else {
      add(own, next.doc, nextMode);
    }
  }
}
