// Decides whether a `number` in code is a long or a double, and says why.
import type { Decision, Fields } from "../decision.js";
import { mayHaveDecimals } from "../name-words.js";
import { at, placed } from "../wording.js";
import type { CodeNoun, CodeValues } from "./code-facts.js";

/**
 * TypeScript has one `number`. A value with decimals makes a double; whole
 * values make a long, unless some are plain numbers and the name speaks of
 * decimals; where nothing tells, a double takes every number.
 */
export function decideCodeNumber(
  name: string,
  values: CodeValues,
  kind: "number" | "number[]",
  noun: CodeNoun,
): Omit<Decision, "seen"> {
  const { whole, decimal, untold: open, epochs } = values;
  const type = (word: "long" | "double"): Fields => [
    ["type", kind === "number" ? word : `${word}[]`],
  ];
  if (decimal !== undefined) {
    return {
      fields: type("double"),
      remarks: [],
      words: [
        values.values === 1
          ? "with decimals"
          : `with decimals at ${at(decimal.first)}`,
      ],
    };
  }
  if (epochs > 0) {
    return {
      fields: type("long"),
      remarks: [
        "These are milliseconds since 1970; the service's datetime is a string such as 2026-01-31T09:30:00.000Z, or a Date for the SDKs.",
      ],
    };
  }
  const speaksOfDecimals = mayHaveDecimals(name);
  if (whole !== undefined && open === 0) {
    return {
      fields: type("long"),
      remarks: speaksOfDecimals
        ? [
            "A long, because the code has only integer literals; make it a double if it can have decimals.",
          ]
        : [],
      words: ["whole"],
    };
  }
  const no = "TypeScript's `number` does not distinguish long from double.";
  if (whole !== undefined && !speaksOfDecimals) {
    return {
      fields: type("long"),
      remarks: [
        `${no} A long, because it is an integer in ${placed(whole, noun)}; make it a double if it can have decimals.`,
      ],
    };
  }
  return {
    fields: type("double"),
    remarks: [
      `${no} A double, because ${speaksOfDecimals ? "its name suggests decimals" : "it can hold integers too"}; make it a long if it is always an integer.`,
    ],
  };
}
