// Brings together what samples and what code say of a property: where they agree they add up, where not both places are told.
import { isChoice } from "./code/code-choices.js";
import type { CodeValues } from "./code/code-facts.js";
import { conflictOf, type Decision, type Fields } from "./decision.js";
import type { FieldValue } from "./draft.js";
import type { ValueFacts } from "./facts.js";
import { counted, figure } from "../text/count.js";

const nothing: Decision = { remarks: [], seen: [], untold: true };

/** Of one source alone its decision, unchanged. */
export function combineDecisions(
  bySamples: Decision | undefined,
  byCode: Decision | undefined,
  samples: ValueFacts | undefined,
  code: CodeValues | undefined,
): Decision {
  if (bySamples === undefined) return byCode ?? nothing;
  if (byCode === undefined || byCode.untold === true) return bySamples;
  if (bySamples.untold === true) return byCode;
  const seen = [...bySamples.seen, ...byCode.seen];
  if (bySamples.fields === undefined && byCode.fields === undefined) {
    return bySamples.conflict || byCode.conflict ? conflictOf(seen) : bySamples;
  }
  if (bySamples.fields === undefined || byCode.fields === undefined) {
    return conflictOf(seen);
  }
  const type = typeOfBoth(
    typeOf(bySamples.fields),
    typeOf(byCode.fields),
    code?.decimal !== undefined,
  );
  if (type === undefined) return conflictOf(seen);
  const isNumber = /^(?:long|double)/.test(type);
  const { choices, remarks } = choicesOfBoth(
    fieldOf(bySamples.fields, "enum"),
    fieldOf(byCode.fields, "enum"),
    samples,
    code,
  );
  return {
    fields: [
      ["type", type],
      ...(choices === undefined ? [] : [["enum", choices] as const]),
      ...bySamples.fields.filter(([key]) => key !== "type" && key !== "enum"),
      ...byCode.fields.filter(
        ([key]) =>
          key === "pii" && fieldOf(bySamples.fields ?? [], key) === undefined,
      ),
    ],
    // Samples tell long from double better than a `number` does.
    remarks: [
      ...bySamples.remarks,
      ...(isNumber ? [] : byCode.remarks),
      ...remarks,
    ],
    words:
      (choices !== undefined && choices === fieldOf(byCode.fields, "enum")
        ? byCode.words
        : bySamples.words) ?? [],
    seen,
  };
}

function typeOf(fields: Fields): string {
  return String(fieldOf(fields, "type"));
}

function fieldOf(fields: Fields, name: string): FieldValue | undefined {
  return fields.find(([key]) => key === name)?.[1];
}

/** `undefined` where the two cannot be one. */
function typeOfBoth(
  samples: string,
  code: string,
  hasDecimals: boolean,
): string | undefined {
  if (samples === code) return samples;
  for (const suffix of ["", "[]"]) {
    const long = `long${suffix}`;
    const double = `double${suffix}`;
    if (samples === long && code === double) return hasDecimals ? double : long;
    if (samples === double && code === long) return double;
  }
  // To the checker a datetime is a string.
  return samples === "datetime" && code === "string" ? "datetime" : undefined;
}

interface Choices {
  readonly choices?: readonly string[];
  readonly remarks: readonly string[];
}

function choicesOfBoth(
  sampled: FieldValue | undefined,
  named: FieldValue | undefined,
  samples: ValueFacts | undefined,
  code: CodeValues | undefined,
): Choices {
  if (typeof named === "object") {
    const others = [...(samples?.distinct ?? [])].filter(
      ([text]) => !named.includes(text),
    );
    const count = others.reduce((sum, [, each]) => sum + each, 0);
    if (samples?.distinct !== undefined && count === 0) {
      return { choices: named, remarks: [] };
    }
    const how =
      samples?.distinct === undefined
        ? "the samples have very many other values"
        : `${figure(count)} of ${counted(samples.texts, "value")} in the samples ${count === 1 ? "is" : "are"} different`;
    return {
      remarks: [
        `No enum: the code has ${figure(named.length)} strings, but ${how}.`,
      ],
    };
  }
  if (typeof sampled !== "object") return { remarks: [] };
  const more = [...(code?.texts?.keys() ?? [])];
  if (code?.texts === undefined || !more.every(isChoice))
    return { remarks: [] };
  return { choices: [...new Set([...sampled, ...more])].sort(), remarks: [] };
}
