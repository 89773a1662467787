// Swift's rules for names, strings and doc comments (API design guidelines; laid out as swift-format does by default).
import { Code } from "./code.js";
import type { Doc } from "./doc.js";
import { native, nativeLanguage, words } from "./native.js";
import { slashDocs, type DocParagraph } from "./slash-docs.js";

/** swift-format's default is 100, of which a collection keeps one column for a comma. */
const width = 99;
const indent = 2;

export const swift = nativeLanguage({
  width,
  indent,
  plainName: /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{Nd}\p{Pc}]*$/u,
  keywords: words(`
    Any Self _ as associatedtype await break case catch class continue default
    defer deinit do else enum extension fallthrough false fileprivate for func
    guard if import in init inout internal is let nil open operator
    precedencegroup private protocol public repeat rethrows return self static
    struct subscript super switch throw throws true try typealias var where
    while`),
  quoteName: (name) => `\`${name}\``,
  quote: '"',
  special: "",
  // A string of Swift has no lone surrogates; builders send U+FFFD for them, too.
  escapeUnit: (unit) =>
    `\\u{${(isSurrogate(unit) ? 0xfffd : unit).toString(16)}}`,
});

/** The name of an argument in a call, where a word of the language is a name like any other. */
export const argumentLabel = nativeLanguage({
  ...swift.rules,
  keywords: words(""),
}).name;

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Declarations and statements, laid out with the margin of their depth. */
export function swiftLines(doc: Doc, depth = 0): Code {
  const margin = Array.from({ length: depth }, () => native`  `);
  return swift.print([margin, doc], depth);
}

/** A doc comment with its line end, or nothing if there is no text. */
export function swiftDocs(
  paragraphs: readonly DocParagraph[],
  depth = 0,
): Code {
  return slashDocs(paragraphs, " ".repeat(depth * indent), width);
}

/** An integer, with its thousands apart if it is long. */
export function swiftInteger(value: number): Code {
  const { text } = swift.integer(value);
  const isLong = text.replace("-", "").length > 6;
  return isLong
    ? new Code(text.replace(/\B(?=(?:\d{3})+$)/g, "_"), [])
    : swift.integer(value);
}

/** What a name in JavaScript may have in addition: a dollar, joiners. */
const notInNames = /[^\p{L}\p{Nl}\p{M}\p{Nd}\p{Pc}]/gu;

/** Initialisms that are common in names of events, which the guidelines write in one case: `campaignID`, `landingURL`. */
const initialisms =
  /(?<=[\p{Ll}\d])(?:Api|Html|Http|Https|Id|Ids|Json|Sdk|Sku|Sms|Ui|Uri|Url|Urls|Utm|Uuid)(?![\p{Ll}\p{M}])/gu;

function upperCaseInitialisms(name: string): string {
  return name.replace(initialisms, (word) =>
    word.endsWith("ds") || word.endsWith("ls")
      ? `${word.slice(0, -1).toUpperCase()}s`
      : word.toUpperCase(),
  );
}

/** A name without what only JavaScript allows, and with initialisms in one case. */
export function spellSwift(name: string): string {
  return upperCaseInitialisms(name.replace(notInNames, ""));
}
