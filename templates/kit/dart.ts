// Dart's rules for names, strings and doc comments (Effective Dart; laid out as dart format does).
import type { Code } from "./code.js";
import type { Doc } from "./doc.js";
import { native, nativeLanguage, words } from "./native.js";
import { romanizeHangul } from "./romanize.js";
import { slashDocs, type DocParagraph } from "./slash-docs.js";

/** dart format's default. */
const width = 80;
const indentation = 2;

export const dart = nativeLanguage({
  width,
  indent: indentation,
  plainName: /^[A-Za-z_][A-Za-z0-9_]*$/,
  keywords: words(""),
  // Dart has no way to write another name; `dartNaming` chooses none.
  quoteName: (name) => {
    throw new Error(`not a name of Dart: ${name}`);
  },
  quote: "'",
  special: "$",
  // The channel to the SDK would send U+FFFD for a lone surrogate, as builders do.
  escapeUnit: (unit) =>
    `\\u{${(isSurrogate(unit) ? 0xfffd : unit).toString(16)}}`,
});

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Declarations and statements, laid out with the margin of their depth. */
export function dartLines(doc: Doc, depth = 0): Code {
  const margin = Array.from({ length: depth }, () => native`  `);
  return dart.print([margin, doc], depth);
}

/** A doc comment with its line end, or nothing if there is no text. */
export function dartDocs(paragraphs: readonly DocParagraph[], depth = 0): Code {
  return slashDocs(paragraphs, " ".repeat(depth * indentation), width);
}

/** A name in the letters that Dart has; one that begins with `_` would be private. */
export function spellDart(name: string): string {
  return romanizeHangul(name).replace(/^_+/, "");
}
