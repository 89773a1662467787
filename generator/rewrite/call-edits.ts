// The edits that turn one raw call into a builder call; everything but the call's frame stays unchanged.
import { ts } from "ts-morph";
import { adapterFrame } from "./adapter.js";
import { unwrap } from "../usage/syntax.js";
import { commentsIn } from "./comments-between.js";
import { computedKeys, type KeyReader } from "./computed-keys.js";
import { propertyName, type FileStyle } from "./file-style.js";
import type { TextEdit } from "../text/text-edits.js";
import { movedArguments, type CertainCall } from "./certain-call.js";

/** The names to use in the file. */
export interface CallNames {
  readonly logEvent: string;
  readonly builder: string;
  /** The name of the adapter, if the call needs one. */
  readonly adapter?: string;
}

/**
 * `sdk.logEvent("name", properties)` becomes `logEvent(sdk,
 * builder(properties))`: the parentheses of the raw call become the builder's,
 * so that everything between them stays in place.
 */
export function callEdits(
  certain: CertainCall,
  names: CallNames,
  style: FileStyle,
  reader: KeyReader,
): readonly TextEdit[] {
  const { call, sender } = certain;
  const file = call.getSourceFile();
  const { text } = file;
  const open = openParenthesis(call, file);
  const edits: TextEdit[] = [];
  const replace = (start: number, end: number, put: string) => {
    edits.push({ start, end, text: put });
  };
  const start = call.getStart(file);
  let suffix = ")";
  if (sender.kind !== "receiver") {
    const { logEvent, adapter = "", builder } = names;
    const { before, receiver, after } = adapterFrame(certain, adapter);
    if (receiver)
      replace(start, receiver.getStart(file), `${logEvent}(${before}`);
    const from = receiver?.end ?? start;
    const kept = commentsOf(text, from, open, style, certain);
    const head = receiver ? after : `${logEvent}(${before}`;
    replace(from, open, `${head}, ${kept}${builder}`);
  } else {
    const inner = bareReceiver(sender.receiver);
    let prefix = `${names.logEvent}(`;
    if (sender.optional) {
      const guard = text.slice(inner.getStart(file), inner.end);
      switch (placeOfOptional(call)) {
        case "statement":
          prefix = `if (${guard}) ${prefix}`;
          break;
        case "open":
          prefix = `${guard} ? ${prefix}`;
          suffix = ") : undefined";
          break;
        case "enclosed":
          prefix = `(${guard} ? ${prefix}`;
          suffix = ") : undefined)";
      }
    }
    replace(start, inner.getStart(file), prefix);
    const kept = commentsOf(text, inner.end, open, style, certain);
    replace(inner.end, open, `, ${kept}${names.builder}`);
  }
  argumentEdits(certain, file, replace);
  if (certain.properties) {
    for (const { name, key } of computedKeys(certain.properties, reader)) {
      replace(name.getStart(file), name.end, propertyName(key, style));
    }
    const cast = castOf(certain.properties);
    if (cast) replace(cast.expression.end, cast.end, "");
  }
  replace(call.end, call.end, suffix);
  return edits;
}

/** Without parentheses that only the member access needed. */
function bareReceiver(receiver: ts.Expression): ts.Expression {
  if (!ts.isParenthesizedExpression(receiver)) return receiver;
  const { expression } = receiver;
  const isList =
    ts.isBinaryExpression(expression) &&
    expression.operatorToken.kind === ts.SyntaxKind.CommaToken;
  const file = receiver.getSourceFile();
  const hasComments =
    commentsIn(
      file.text,
      receiver.getStart(file) + 1,
      expression.getStart(file),
    ).length > 0 ||
    commentsIn(file.text, expression.end, receiver.end - 1).length > 0;
  return isList || hasComments ? receiver : bareReceiver(expression);
}

function openParenthesis(call: ts.CallExpression, file: ts.SourceFile): number {
  for (const child of call.getChildren(file)) {
    if (child.kind === ts.SyntaxKind.OpenParenToken)
      return child.getStart(file);
  }
  return call.expression.end;
}

/** Comments between the receiver and the arguments, as text that may follow a comma. */
function commentsOf(
  text: string,
  start: number,
  end: number,
  { newLine }: FileStyle,
  { call }: CertainCall,
): string {
  return commentsIn(text, start, end)
    .map((comment) => {
      const line = text.slice(comment.start, comment.end);
      if (!comment.isLine) return `${line} `;
      const lineStart = text.lastIndexOf("\n", call.end - 1) + 1;
      const blanks = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
      return `${line}${newLine}${blanks}`;
    })
    .join("");
}

/** Removes the name, its comma, a meaningless second argument, and what moves to the adapter; comments stay. */
function argumentEdits(
  { nameArgument, properties, dropped, call, sender }: CertainCall,
  file: ts.SourceFile,
  replace: (start: number, end: number, put: string) => void,
): void {
  const { text } = file;
  const start = openParenthesis(call, file) + 1;
  const end = call.end - 1;
  if (properties === undefined && commentsIn(text, start, end).length === 0) {
    replace(start, end, "");
    return;
  }
  const isGoing = new Set<ts.Node>([nameArgument]);
  if (dropped) isGoing.add(dropped);
  for (const { argument } of movedArguments(sender)) isGoing.add(argument);
  if (sender.kind === "adapter" && sender.first) isGoing.add(sender.first);
  const parts = argumentParts(call, file);
  const isStaying = (part: ts.Node) =>
    part.kind !== ts.SyntaxKind.CommaToken && !isGoing.has(part);
  for (const [at, part] of parts.entries()) {
    const from = part.getStart(file);
    if (part.kind === ts.SyntaxKind.CommaToken) {
      const before = parts[at - 1];
      const isEnd =
        at < parts.length - 1 && !parts.slice(at + 1).some(isStaying);
      if (before === undefined || (!isGoing.has(before) && !isEnd)) continue;
      // Also removes the whitespace before the next argument; the end of a line before a comment stays.
      const blanks = /^[ \t]*(?:\r?\n[ \t]*(?!\/[/*]))?/.exec(
        text.slice(part.end),
      );
      const isLast = at === parts.length - 1;
      replace(from, part.end + (isLast ? 0 : (blanks?.[0].length ?? 0)), "");
    } else if (isGoing.has(part)) {
      if (part === dropped && ts.isObjectLiteralExpression(part)) {
        // `{ /* nothing */ }`: the comment stays.
        replace(from, from + 1, "");
        replace(part.end - 1, part.end, "");
      } else {
        // If no other argument follows, its line is removed as well.
        const blank = properties
          ? undefined
          : lineBreakBefore(text, from, part.end);
        replace(blank ?? from, part.end, "");
      }
    }
  }
}

/** Where the end of the previous line begins, if the line of a range contains nothing but a comma. */
function lineBreakBefore(
  text: string,
  start: number,
  end: number,
): number | undefined {
  const before = /\r?\n[ \t]*$/.exec(text.slice(0, start));
  const after = /^,?[ \t]*\r?\n/.test(text.slice(end));
  return before && after ? before.index : undefined;
}

/** The arguments and the commas between them. */
function argumentParts(
  call: ts.CallExpression,
  file: ts.SourceFile,
): readonly ts.Node[] {
  const list = call
    .getChildren(file)
    .find(
      (child) =>
        child.kind === ts.SyntaxKind.SyntaxList &&
        child.pos > call.expression.end,
    );
  return list?.getChildren(file) ?? [];
}

/** Whether an `if`, an unparenthesized conditional, or a parenthesized one can replace the call. */
function placeOfOptional(
  call: ts.CallExpression,
): "statement" | "open" | "enclosed" {
  const { parent } = call;
  if (ts.isExpressionStatement(parent)) {
    const around = parent.parent;
    const isInList =
      ts.isBlock(around) ||
      ts.isSourceFile(around) ||
      ts.isModuleBlock(around) ||
      ts.isCaseOrDefaultClause(around);
    return isInList ? "statement" : "open";
  }
  return ts.isReturnStatement(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isJsxExpression(parent) ||
    (ts.isArrowFunction(parent) && parent.body === call) ||
    (ts.isCallExpression(parent) && parent.expression !== call)
    ? "open"
    : "enclosed";
}

/** `{ … } as any` was for the raw call: the builder's types are more exact. */
export function castOf(properties: ts.Expression): ts.AsExpression | undefined {
  return ts.isAsExpression(properties) &&
    properties.type.kind === ts.SyntaxKind.AnyKeyword &&
    ts.isObjectLiteralExpression(unwrap(properties))
    ? properties
    : undefined;
}
