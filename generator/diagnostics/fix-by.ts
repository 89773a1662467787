// The edit that replaces a wrong text by what was probably meant.
import type { Span } from "../source/source-file.js";
import type { Finding } from "./diagnostic.js";

/** The field `fix` of a finding; empty without a place, or without a text to write there. `titleOf` gives an instruction. */
export function fixBy(
  span: Span | undefined,
  replacement: string | undefined,
  titleOf = (text: string) => `change it to \`${text}\``,
): Pick<Finding, "fix"> {
  return span === undefined || replacement === undefined
    ? {}
    : { fix: { span, replacement, title: titleOf(replacement) } };
}
