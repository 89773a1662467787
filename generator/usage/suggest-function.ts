// What a function that nobody calls was probably meant to be: `trakc` for `track`.
import { nearest } from "../diagnostics/suggest.js";

/** The nearest name of what the texts call, by text alone: this is a hint and no finding. */
export function suggestFunction(
  name: string,
  texts: Iterable<string>,
): string | undefined {
  const called = new Set<string>();
  for (const text of texts) {
    for (const [, callee = ""] of text.matchAll(
      /((?:[\w$]+\??\.)*[\w$]+)\s*(?:\?\.)?\(/g,
    )) {
      const parts = callee
        .replaceAll("?", "")
        .replace(/^this\./, "")
        .split(".");
      called.add(parts.slice(-name.split(".").length).join("."));
    }
  }
  return nearest(name, called);
}
