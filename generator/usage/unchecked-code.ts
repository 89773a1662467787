// Which code of an app no type checker reads: there a builder's types cannot reject wrong arguments.
import type { ts } from "ts-morph";
import { isTypeChecked } from "../judge/type-checked.js";
import type { ScriptView } from "./script-view.js";

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
  const { fileName: path, text } = file;
  return !isTypeChecked({ path, text, checkJs: options.checkJs === true });
}
