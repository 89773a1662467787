// Decides whether a string property is an enum: it has few values that repeat or that code lists, and none
// that could be an id or personal data.
import { counted, figure } from "../text/count.js";
import type { Evidence } from "./evidence.js";
import { isOpen, isPersonal } from "./name-words.js";
import { shapeOf } from "./value-kind.js";

/** Fewer samples prove nothing. */
const fewestValues = 20;
/** The minimum average number of values for each choice. */
const fewestForEach = 5;
/** If no type lists them, more different strings in code are not a closed set. */
const mostLiterals = 12;
/** Words and numbers with up to three digits in a row; a longer number is an id, a date or a count. */
const word = /^\p{L}[\p{L}\p{N} _.+&/-]*$/u;
const looksLikeId = /\d{4}|(?=.*\d)(?=.*[a-f])^[0-9a-f]{8,}$/i;
const hidden = /\p{Default_Ignorable_Code_Point}/u;

/**
 * The strings in the order of their code units, or `undefined`. There are at
 * least 2, none looks like an id, a date, a number, an address or a phone number,
 * and one source shows that there are no others.
 *
 * Samples: at least 20 values; 2 to 12 different words, each seen at least twice
 * and five times on average; the name does not suggest ids, people or free text.
 * Code: a union or an enum lists all of 2 to 50, or at least two calls have
 * literals, 2 to 12 of them; the name does not suggest people or secrets nor, for
 * literals, ids and free text.
 */
export function choicesOf(
  name: string,
  evidence: Evidence,
): readonly string[] | undefined {
  const { source, distinct, shapes } = evidence;
  if (distinct === undefined || distinct.size < 2) return undefined;
  const choices = [...distinct.keys()];
  if (shapes.size > 0 || !choices.every(isChoice)) return undefined;
  const isClosed =
    source === "samples"
      ? repeats(evidence, distinct) && !isOpen(name)
      : isListed(evidence, name, distinct.size);
  return isClosed ? choices.sort() : undefined;
}

function repeats(
  { texts }: Evidence,
  distinct: ReadonlyMap<string, number>,
): boolean {
  return (
    texts >= Math.max(fewestValues, fewestForEach * distinct.size) &&
    [...distinct].every(([value, count]) => word.test(value) && count > 1)
  );
}

function isListed(
  { openTexts, unknown, declared, values }: Evidence,
  name: string,
  size: number,
): boolean {
  if (openTexts > 0 || unknown !== undefined || isPersonal(name)) return false;
  return declared > 0 || (values > 1 && size <= mostLiterals && !isOpen(name));
}

/** A string that may appear in a draft. */
function isChoice(text: string): boolean {
  return (
    text !== "" &&
    text.trim() === text &&
    shapeOf(text) === undefined &&
    !hidden.test(text) &&
    !looksLikeId.test(text)
  );
}

export interface Choices {
  readonly choices?: readonly string[];
  /** The evidence that lists them. */
  readonly by?: Evidence;
  readonly remarks: readonly string[];
}

/** For samples and code together: neither may have a string outside the enum. */
export function choicesOfAll(name: string, told: readonly Evidence[]): Choices {
  const found = told.flatMap((by) => {
    const choices = choicesOf(name, by);
    return choices === undefined ? [] : [{ choices, by, remarks: [] }];
  });
  // Code proves that a set is closed; samples only suggest it.
  const best = found.find(({ by }) => by.source === "code") ?? found[0];
  const other = told.find((each) => each !== best?.by);
  if (best === undefined || other === undefined) return best ?? { remarks: [] };
  const { choices, by } = best;
  const { distinct, texts } = other;
  if (by.source === "samples") {
    const more = [...(distinct?.keys() ?? [])];
    return distinct !== undefined && more.every(isChoice)
      ? { ...best, choices: [...new Set([...choices, ...more])].sort() }
      : { remarks: [] };
  }
  const { count } = valuesBeyond(distinct, choices);
  if (distinct !== undefined && count === 0) return best;
  const how =
    distinct === undefined
      ? "the samples have very many other values"
      : `${figure(count)} of ${counted(texts, "value")} in the samples ${count === 1 ? "is" : "are"} different`;
  return {
    remarks: [
      `No enum: the code has ${figure(choices.length)} strings, but ${how}.`,
    ],
  };
}

/** The strings outside the enum, with their counts, and the number of values that they were counted in. */
export function valuesBeyond(
  distinct: Evidence["distinct"],
  choices: readonly (string | number)[],
) {
  const others = [...(distinct ?? [])].filter(
    ([text]) => !choices.includes(text),
  );
  return { others, count: others.reduce((sum, [, each]) => sum + each, 0) };
}
