// Makes a short string that matches patterns, to show people what one looks like.
import type * as refa from "refa";
import type { Match } from "./create-matcher.js";
import { loadRefa } from "./load-refa.js";

type Alternatives = readonly refa.NoParent<refa.Concatenation>[];
type Element = refa.NoParent<refa.Element>;

/** What the string has to be, besides matching. */
export interface SampleLimits {
  /** In code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Longer strings show nobody anything. */
const longest = 200;
/** How much longer than necessary repetitions are tried. */
const mostExtra = 40;
/** Nested repetitions of what may be empty would take forever, although the text stays short. */
const mostSteps = 5000;

/**
 * A string that matches all patterns, which are read with the `u` flag; it is made
 * by one of them, and `match` judges it. `undefined` if none is found: for
 * example, if a lookaround or a back-reference decides.
 */
export function patternSample(
  patterns: readonly string[],
  { maxLength = Infinity, minLength = 0 }: SampleLimits,
  match: Match,
): string | undefined {
  for (const pattern of patterns) {
    const alternatives = parsed(pattern);
    if (alternatives === undefined) continue;
    for (let extra = 0; extra <= mostExtra; extra++) {
      const text = textOf(alternatives, extra);
      const length = text === undefined ? 0 : Array.from(text).length;
      if (text === undefined || length > Math.min(maxLength, longest)) break;
      if (length < minLength || text.trim() === "") continue;
      if (patterns.every((each) => match(each, text))) return text;
    }
  }
  return undefined;
}

/** `undefined` for syntax that the parser does not know. */
function parsed(pattern: string): Alternatives | undefined {
  try {
    const { JS } = loadRefa();
    const parser = JS.Parser.fromLiteral({ source: pattern, flags: "u" });
    return parser.parse({ maxBackreferenceWords: 0 }).expression.alternatives;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** By the first alternatives, with `extra` rounds more than each open repetition needs. */
function textOf(alternatives: Alternatives, extra: number): string | undefined {
  let text = "";
  let steps = 0;
  const add = (elements: readonly Element[]): boolean => elements.every(addOne);
  const addFirst = (all: Alternatives): boolean => {
    const [first] = all;
    return first !== undefined && add(first.elements);
  };
  const addOne = (element: Element): boolean => {
    steps++;
    if (text.length > longest || steps > mostSteps) return false;
    switch (element.type) {
      case "CharacterClass": {
        const character = chosen(element.characters, text.length);
        text += character ?? "";
        return character !== undefined;
      }
      case "Alternation":
        return addFirst(element.alternatives);
      case "Quantifier": {
        const { alternatives: inner, max, min } = element;
        const rounds = Math.min(min + extra, max);
        if (rounds > longest) return false;
        return Array.from({ length: rounds }).every(() => addFirst(inner));
      }
      case "Assertion":
        return true;
      case "Unknown":
        return false;
    }
  };
  return addFirst(alternatives) ? text : undefined;
}

/** Characters that people read easily, in the order in which they are wanted. */
const readable = [
  ...["ABCDEFGH", "abcdefgh", "12345678", "가나다라"].map((text) =>
    Array.from(text),
  ),
  Array.from("-_. /@:"),
];

/** One of a set: others at other places, if the set has several that are readable. */
function chosen(set: refa.CharSet, at: number): string | undefined {
  for (const characters of readable) {
    const fitting = characters.filter((each) =>
      set.has(each.codePointAt(0) ?? 0),
    );
    const wanted = fitting[at % Math.max(fitting.length, 1)];
    if (wanted !== undefined) return wanted;
  }
  const [range] = set.ranges;
  return range && String.fromCodePoint(range.min);
}
