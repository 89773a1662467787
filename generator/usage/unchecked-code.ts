// Which code of an app no type checker reads: there a builder's types cannot reject wrong arguments.
import type { ts } from "ts-morph";
import type { ScriptView } from "./script-view.js";

const directive = /^\s*\/\/+\s*@ts-(no)?check\b/m;

/** JavaScript without `checkJs` or `@ts-check`, and the templates of components; `views` are the components by path. */
export function isUnchecked(
  node: ts.Node,
  options: ts.CompilerOptions,
  views: ReadonlyMap<string, ScriptView>,
): boolean {
  const file = node.getSourceFile();
  const at = node.getStart(file);
  const template = views.get(file.fileName)?.template ?? [];
  if (template.some(({ start, end }) => start <= at && at < end)) return true;
  if (!/\.[cm]?jsx?$/.test(file.fileName)) return false;
  const own = directive.exec(file.text);
  return own ? own[1] !== undefined : options.checkJs !== true;
}
