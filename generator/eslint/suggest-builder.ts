// Writes a raw call anew with the builder, for a suggestion in the editor.
import type { Rule } from "eslint";
import type { Node } from "estree";
import { unwrap } from "./ast.js";
import { isInTemplate, statementsOf } from "./component.js";
import {
  holdsBuilders,
  holdsSenders,
  type FileContext,
} from "./file-context.js";
import { makeUsable } from "./import-edit.js";
import { stringified, type RawCall } from "./raw-call.js";
import type { IndexedEvent, TaxonomyIndex } from "./taxonomy-index.js";

/**
 * `Dfinery.logEvent("df_login", x)` becomes `logEvent(Dfinery, dfLogin(x))`; a function that takes a name
 * and properties gets `sdkProperties(dfLogin(x))`. `undefined` where that would drop something, or change behaviour at run time.
 * What the event has not registered becomes a compile error: that is the point.
 */
export function suggestBuilder(
  raw: RawCall,
  event: IndexedEvent,
  taxonomy: TaxonomyIndex,
  file: FileContext,
): Rule.ReportFixer | undefined {
  const { call, receiver, properties, nameArgument } = raw;
  const { sourceCode } = file;
  const hasSpread = call.arguments.some(({ type }) => type === "SpreadElement");
  // A Svelte component without a script has no place for an import.
  const hasPlace = statementsOf(sourceCode).length > 0;
  if (!hasPlace && isInTemplate(call)) return undefined;
  if (raw.rest > 0 || hasSpread || nameArgument === undefined) return undefined;
  const inner = properties && (stringified(properties, file) ?? properties);
  const isText = inner !== properties;
  const given = inner && !isEmpty(inner) ? inner : undefined;
  if (event.properties.size === 0 && given !== undefined) return undefined;
  const argument = given === undefined ? "" : sourceCode.getText(given);
  const inPlace = raw.receiver === undefined || isText;
  const isBare = inPlace && properties === undefined;
  if (isBare && raw.form !== "snippet") return undefined;
  if (!inPlace && (call.optional || isOptional(call.callee))) return undefined;
  const usable = makeUsable(
    [
      { name: event.builder, holds: holdsBuilders },
      { name: inPlace ? "sdkProperties" : "logEvent", holds: holdsSenders },
    ],
    call,
    taxonomy,
    file,
  );
  const [builder, sender] = usable.written;
  if (sender === undefined || builder === undefined) return undefined;
  const record = `${builder}(${argument})`;
  const written = `${sender}(${record})`;
  const isRenamed = inPlace && raw.names?.[0] !== event.name;
  const name = isRenamed
    ? JSON.stringify(event.name)
    : sourceCode.getText(nameArgument);
  // `undefined` or `null` in the place of the properties gives way to them.
  const place =
    inner ??
    call.arguments[
      call.arguments.findIndex((each) => each === nameArgument) + 1
    ];
  const [target, text] =
    !inPlace && receiver !== undefined
      ? [call, `${sender}(${sourceCode.getText(receiver)}, ${record})`]
      : place === undefined
        ? [nameArgument, `${name}, ${written}`]
        : [place, written];
  if (losesComments(target, [receiver, given], file)) return undefined;
  const renames = isRenamed && target !== nameArgument ? [nameArgument] : [];
  return (fixer) => [
    ...usable.edits.map((edit) => edit(fixer)),
    ...renames.map((node) => fixer.replaceText(node, name)),
    fixer.replaceText(target, text),
  ];
}

function isEmpty(node: Node): boolean {
  const at = unwrap(node);
  return at.type === "ObjectExpression" && at.properties.length === 0;
}

/** `a?.logEvent(…)` does nothing without `a`; `logEvent(a, …)` would throw. */
function isOptional(callee: Node): boolean {
  const at = unwrap(callee);
  if (at.type !== "MemberExpression") return false;
  return at.optional || isOptional(at.object);
}

function losesComments(
  target: Node,
  kept: readonly (Node | undefined)[],
  { sourceCode }: FileContext,
): boolean {
  const count = (node: Node) => sourceCode.getCommentsInside(node).length;
  const survives = kept.reduce(
    (sum, node) => sum + (node === undefined ? 0 : count(node)),
    0,
  );
  return count(target) > survives;
}
