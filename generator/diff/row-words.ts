// The words of a row that all reports for people share.
import { platforms } from "../model/platform.js";
import type { DiffMessages } from "./kind-texts.js";
import type { Row } from "./row.js";
import type { Verdict } from "./verdict.js";

/** The marks of verdicts, as in the table. */
export const marks: Readonly<Record<Verdict, string>> = {
  breaks: "✗",
  "may-break": "!",
  safe: "✓",
};

/** `breaks callers and receivers on web, ios`; empty if it is safe. */
export function affected(row: Row, texts: DiffMessages): string {
  const words = (["breaks", "may-break"] as const).flatMap((verdict) => {
    const some = [
      ...(row.callers.verdict === verdict && row.callers.built !== 0
        ? [texts.callers]
        : []),
      ...receiversWith(row, verdict, texts),
    ];
    return some.length === 0
      ? []
      : [`${texts.verdicts[verdict]}: ${some.join(", ")}`];
  });
  return words.join(" · ");
}

function receiversWith(
  { receivers: { installed } }: Row,
  verdict: Verdict,
  texts: DiffMessages,
): readonly string[] {
  const all = platforms.filter((platform) => installed[platform] !== undefined);
  const some = all.filter((platform) => installed[platform] === verdict);
  if (some.length === 0) return [];
  return [
    some.length === all.length
      ? texts.receivers
      : `${texts.receivers} ${texts.on(some.join(", "))}`,
  ];
}

/** `optional → required`; empty if neither side has a value. */
export function beforeAfter({ before, after }: Row): string {
  if (before === null && after === null) return "";
  return `${before ?? "–"} → ${after ?? "–"}`;
}

/** `built in 2 places`; nothing without `--usage`. */
export function builtWords(
  { callers }: Row,
  texts: DiffMessages,
): string | undefined {
  if (callers.verdict === "safe" || callers.built === null) return undefined;
  return callers.built === 0 ? texts.unused : texts.built(callers.built);
}

/** `taxonomy.yaml:14`; empty if no file is known. */
export function whereOf(row: Row): string {
  const place = row.new ?? row.old;
  return place === null ? "" : `${place.file}:${String(place.line)}`;
}
