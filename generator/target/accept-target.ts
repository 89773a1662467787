// Checks whether a module exports a target. Types do not help here, because it may be any JavaScript.
import { wrongShape } from "../diagnostics/codes/target-wrong-shape.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { TargetPath } from "../model/settings.js";
import { targetNames } from "../model/settings.js";
import { quote } from "../resolve/quote.js";
import { isFields } from "../text/fields.js";
import type { Target } from "./define-target.js";

/** The target that a module exports, or what is wrong with it. */
export function acceptTarget(
  module: object,
  { path, span }: TargetPath,
): Target | Diagnostic {
  const problem = (what: string, hint: string): Diagnostic =>
    wrongShape.at({
      span,
      message: `the target ${quote(path)} ${what}`,
      label: "not a target",
      hint,
    });
  if (!("default" in module)) {
    return problem(
      "has no default export",
      "end the file with `export default defineTarget({ name, summary, emit })`",
    );
  }
  const { default: value } = module;
  if (!isFields(value)) {
    return problem(
      `exports ${kindOf(value)} as its default`,
      "export an object with `name`, `summary` and `emit`: `export default defineTarget({ … })`",
    );
  }
  const { name, summary, emit } = value;
  if (typeof name !== "string" || !/^[a-z][a-z\d-]{0,39}$/i.test(name)) {
    return problem(
      `has ${name === undefined ? "no `name`" : `the name ${quote(shown(name))}`}`,
      'give it a `name` of letters, digits and `-`, at most 40, such as "python"',
    );
  }
  if (targetNames.some((known) => known === name)) {
    return problem(
      `has the name ${quote(name)}, which is a target of dfn-codegen`,
      "give it another name",
    );
  }
  if (typeof summary !== "string" || summary.trim() === "") {
    return problem(
      "has no `summary`",
      "give it a `summary`: one line that describes its output",
    );
  }
  if (!isEmit(emit)) {
    return problem(
      `has ${emit === undefined ? "no" : `${kindOf(emit)} for an`} \`emit\``,
      "give it a function: `emit: (taxonomy) => [{ path, text }]`",
    );
  }
  // Called as a method, so that an instance of a class may be a target.
  return { name, summary, emit: (taxonomy) => emit.call(value, taxonomy) };
}

type Emit = (
  this: unknown,
  ...given: Parameters<Target["emit"]>
) => ReturnType<Target["emit"]>;

/** The return value is checked after the call. */
function isEmit(value: unknown): value is Emit {
  return typeof value === "function";
}

/** "a function", "an array", "a string", "null" */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  return `${typeof value === "object" ? "an" : "a"} ${typeof value}`;
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : kindOf(value);
}
