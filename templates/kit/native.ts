// Text of generated Kotlin, Swift, Dart and C# that is safe by construction: names, strings and numbers go through a language's rules.
import { Code, escapeUnprintable, ts } from "./code.js";
import type { Doc } from "./doc.js";
import { print, type LayoutRules } from "./layout.js";

/** What sets a language apart. A file in `templates` has one for each of its languages. */
export interface NativeRules extends LayoutRules {
  /** A whole name that may be printed as it is. */
  readonly plainName: RegExp;
  /** Words that are no names by themselves. */
  readonly keywords: ReadonlySet<string>;
  /** How a keyword or a name with unusual letters is written: in back-ticks, behind an `@`. */
  readonly quoteName: (name: string) => string;
  /** The mark at both ends of a string. */
  readonly quote: '"' | "'";
  /** Characters of a string that get a backslash, besides the quote and the backslash: `$` where it interpolates. */
  readonly special: string;
  /** One UTF-16 unit that must not appear raw, as an escape: `\u{202e}`. */
  readonly escapeUnit: (unit: number) => string;
}

/** The printers of a language; only these and the tag `native` make its text. */
export interface NativeLanguage {
  readonly rules: NativeRules;
  /** A name that was chosen with `createNamer`. Throws if it cannot be written, which is our bug. */
  readonly name: (text: string) => Code;
  /** A string literal of any text. */
  readonly string: (text: string) => Code;
  /** An integer, or a number that is written with a fraction or an exponent. */
  readonly integer: (value: number) => Code;
  readonly double: (value: number) => Code;
  /** Lays out a document, which begins with its own margin; `depth` is the indentation of its next lines. */
  readonly print: (doc: Doc, depth?: number) => Code;
}

/** The printers by the rules of a language. */
export function nativeLanguage(rules: NativeRules): NativeLanguage {
  const { width, indent } = rules;
  return {
    rules,
    name: (text) => new Code(nameText(text, rules)),
    string: (text) => new Code(stringText(text, rules)),
    integer: (value) => new Code(integerText(value)),
    double: (value) => new Code(doubleText(value)),
    print: (doc, depth = 0) => print(doc, depth, 0, width, indent),
  };
}

/** Generated text of a native language, as `ts` makes that of TypeScript: a bare string does not compile. */
export function native(
  literals: TemplateStringsArray,
  ...holes: readonly (Code | readonly Code[])[]
): Code {
  return ts(literals, ...holes);
}

/**
 * Chooses names, each only once: the wanted one, else with `suffix`, else with
 * a number. `taken` are names that nothing may have.
 */
export function createNamer(
  taken: ReadonlySet<string>,
): (wanted: string, suffix?: string) => string {
  const used = new Set(taken);
  return (wanted, suffix = "") => {
    let name = wanted;
    for (let count = suffix === "" ? 2 : 1; used.has(name); count++) {
      name = `${wanted}${suffix}${count === 1 ? "" : String(count)}`;
    }
    used.add(name);
    return name;
  };
}

/** A list of words with spaces between them. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

function nameText(name: string, rules: NativeRules): string {
  if (!/^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{Nd}\p{Pc}]*$/u.test(name)) {
    throw new Error(`not a name: ${JSON.stringify(name)}`);
  }
  return rules.plainName.test(name) && !rules.keywords.has(name)
    ? name
    : rules.quoteName(name);
}

function stringText(text: string, rules: NativeRules): string {
  const { quote, special, escapeUnit } = rules;
  let escaped = "";
  for (const character of text) {
    if (character === "\\" || character === quote) escaped += `\\${character}`;
    else if (special.includes(character)) escaped += `\\${character}`;
    else if (escapeUnprintable(character) === character) escaped += character;
    else {
      for (let at = 0; at < character.length; at++) {
        escaped += escapeUnit(character.charCodeAt(at));
      }
    }
  }
  return quote + escaped + quote;
}

function integerText(value: number): string {
  if (!Number.isInteger(value)) throw new Error(`not an integer: ${value}`);
  return BigInt(value).toString();
}

function doubleText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`not a number: ${value}`);
  const text = String(value).replace("e+", "e");
  return /[.e]/.test(text) ? text : `${text}.0`;
}
