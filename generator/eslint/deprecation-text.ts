// How the rules word a deprecation, with texts of the user's made safe for one line.
import { visible } from "../text/display-text.js";
import type { Deprecation } from "./taxonomy-index.js";

const longest = 200;

/** A text of the user's or of the taxonomy's on one line, with invisible characters spelled out. */
export function oneLine(text: string): string {
  const line = visible(text.replace(/\s+/g, " ").trim());
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** ` since 2026-03-01. Use ``x``. Reason`: what follows "is deprecated". `use` is how the replacement is written. */
export function deprecationText(
  { since, reason }: Deprecation,
  use: string | undefined,
): string {
  const parts = [
    `${since === undefined ? "" : ` since ${oneLine(since)}`}.`,
    ...(use === undefined ? [] : [`Use \`${oneLine(use)}\` instead.`]),
    ...(reason === undefined ? [] : [oneLine(reason)]),
  ];
  return parts.join(" ");
}
