// Terminal colours, or none; the command line decides.
import type { Severity } from "./diagnostic.js";

export type Style = Severity | "strong" | "frame" | "related";

export type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, string>> = {
  error: "1;31",
  warning: "1;33",
  info: "1;36",
  strong: "1",
  frame: "34",
  related: "1;34",
};

const escape = String.fromCodePoint(0x1b);

/** Returns a function that colours strings, or returns them unchanged. */
export function painter(color: boolean): Paint {
  if (!color) return (_style, text) => text;
  return (style, text) =>
    text === "" ? "" : `${escape}[${codes[style]}m${text}${escape}[0m`;
}
