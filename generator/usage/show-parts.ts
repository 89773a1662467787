// Pieces that the reports for people share: places, cells of tables, annotations.
import { visible } from "../text/display-text.js";
import type { SourceLocation } from "./source-location.js";

/** `src/cart.ts:12:5 in onBuy [test]` */
export function at(place: SourceLocation): string {
  return visible([pathAt(place), ...restAt(place)].join(" "));
}

/** `src/cart.ts:12:5` */
export function pathAt({ file, line, column }: SourceLocation): string {
  return `${file}:${String(line)}:${String(column)}`;
}

/** `in onBuy`, `[test]` */
export function restAt({ inside, role }: SourceLocation): readonly string[] {
  return [
    ...(inside === undefined ? [] : [`in ${inside}`]),
    ...(role === "product" ? [] : [`[${role}]`]),
  ];
}

/** Back-ticks are for Markdown and annotations. */
export function plain(text: string): string {
  return text.replaceAll("`", "");
}

/** A workflow command of GitHub's, on one line. */
export function annotation(
  level: "notice" | "warning" | "error",
  code: string,
  message: string,
  place: SourceLocation | undefined,
): string {
  const where = place
    ? `file=${property(place.file)},line=${String(place.line)},col=${String(place.column)},endLine=${String(place.endLine)},endColumn=${String(place.endColumn)},`
    : "";
  return `::${level} ${where}title=${property(code)}::${data(visible(message))}`;
}

function data(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(visible(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
