// Decides whether numbers are longs or doubles, with a reason.
import { counted, figure } from "../text/count.js";
import type { Decision } from "./decision.js";
import { at, placed } from "./describe-counts.js";
import type { Evidence } from "./evidence.js";
import { mayHaveDecimals } from "./name-words.js";

const no = "TypeScript's `number` does not distinguish long from double.";

/**
 * A value with decimals makes a double. Samples with only integers make a
 * long. So do integers in code, unless some values are plain numbers and the
 * name suggests decimals. If nothing is known, a double is chosen, because it
 * accepts every number.
 */
export function decideNumber(
  name: string,
  told: readonly [Evidence, ...Evidence[]],
  suffix: "" | "[]",
): Decision {
  const type = (word: "long" | "double", remark?: string): Decision => ({
    fields: [["type", `${word}${suffix}`]],
    remarks: remark === undefined ? [] : [remark],
  });
  const decimal = told.find(({ kinds }) => kinds.has(`double${suffix}`));
  if (decimal !== undefined) {
    return { ...type("double"), words: wordsOnDecimals(decimal, suffix) };
  }
  const [{ source, noun, kinds, values, epochs, inexact }] = told;
  if (source === "code" ? epochs > 0 : epochs > 0 && epochs === values) {
    return type(
      "long",
      "These may be milliseconds since 1970; the service's datetime is a string such as 2026-01-31T09:30:00.000Z, or a Date for the SDKs.",
    );
  }
  if (inexact > 0) {
    return type(
      "long",
      `${counted(inexact, "value")} ${inexact === 1 ? "is" : "are"} beyond what JavaScript represents exactly (2^53), so not a long: send such numbers as strings.`,
    );
  }
  const suggestsDecimals = mayHaveDecimals(name);
  const whole = kinds.get(`long${suffix}`);
  if (whole !== undefined && !kinds.has(`number${suffix}`)) {
    const why =
      source === "samples"
        ? "All values were integers, but JavaScript writes 1.0 as 1: make it a double if it can have decimals."
        : "A long, because the code has only integer literals; make it a double if it can have decimals.";
    return {
      ...type("long", suggestsDecimals ? why : undefined),
      ...(source === "code" && { words: ["whole"] }),
    };
  }
  if (whole !== undefined && !suggestsDecimals) {
    return type(
      "long",
      `${no} A long, because it is an integer in ${placed(whole, noun)}; make it a double if it can have decimals.`,
    );
  }
  return type(
    "double",
    `${no} A double, because ${suggestsDecimals ? "its name suggests decimals" : "it can hold integers too"}; make it a long if it is always an integer.`,
  );
}

function wordsOnDecimals(
  { source, kinds, values }: Evidence,
  suffix: "" | "[]",
): readonly string[] {
  if (source === "samples") {
    const whole = kinds.get(`long${suffix}`)?.count ?? 0;
    return whole > 0 ? [`${figure(whole)} of them integers`] : [];
  }
  const first = kinds.get(`double${suffix}`)?.first;
  return values === 1 || first === undefined
    ? ["with decimals"]
    : [`with decimals at ${at(first)}`];
}
