// Decides the kind of a string property: a datetime, an enum, a format, personal data.
import { counted, figure } from "../text/count.js";
import type { Decision } from "./decision.js";
import type { FieldValue } from "./draft.js";
import { choicesOfAll, type Choices } from "./enum-choices.js";
import type { Evidence } from "./evidence.js";
import type { TextShape } from "./value-kind.js";
import { sentenceList } from "../text/lists.js";

/** Fewer samples do not prove a format, because they may look alike by chance. */
const fewestForFormat = 5;

export function decideText(
  name: string,
  told: readonly [Evidence, ...Evidence[]],
  type: "string" | "string[]",
): Decision {
  const [main] = told;
  const { source, texts } = main;
  const found = choicesOfAll(name, told);
  const { choices } = found;
  const fields: (readonly [string, FieldValue])[] = [["type", type]];
  if (choices !== undefined) fields.push(["enum", choices]);
  for (const format of ["date", "email", "uri", "uuid"] as const) {
    if (source === "code" || texts < fewestForFormat) continue;
    if (seen(main, format) === texts) fields.push(["format", format]);
  }
  if (told.some(isPersonal)) fields.push(["pii", "direct"]);
  return {
    fields,
    remarks: [
      ...told.flatMap((each) => [
        ...remarkOnDates(each, type),
        ...remarkOnPersonal(each),
      ]),
      ...found.remarks,
    ],
    words: wordsOn(main, found),
  };
}

function seen({ shapes }: Evidence, ...looks: readonly TextShape[]): number {
  return looks.reduce((sum, shape) => sum + (shapes.get(shape) ?? 0), 0);
}

function wordsOn(main: Evidence, { choices, by }: Choices): readonly string[] {
  const { source, texts, distinct } = main;
  const words: string[] = [];
  if (choices !== undefined) {
    words.push(`${figure(choices.length)} different`);
    if (by?.source === "code") {
      const literals = by.noun === "item" ? "" : " in the calls";
      words.push(by.declared > 0 ? "by type" : `written out${literals}`);
    }
  } else if (texts > 1 && [...(distinct?.values() ?? [])][0] === texts) {
    words.push("always the same");
  }
  if (source === "samples" && texts > 0 && seen(main, "digits") === texts) {
    words.push("only digits");
  }
  return words;
}

function remarkOnDates(
  evidence: Evidence,
  type: "string" | "string[]",
): readonly string[] {
  const { texts, openTexts } = evidence;
  const near = seen(evidence, "near-datetime");
  const dates = near + seen(evidence, "datetime");
  if (dates === 0) return [];
  const which =
    dates === texts ? "All" : `${figure(dates)} of ${figure(texts)}`;
  if (type === "string[]") {
    return [
      `${which} elements are datetimes; DFINERY has no arrays of datetimes, so they stay strings.`,
    ];
  }
  if (near === 0) {
    const others = openTexts > 0 ? "may not be" : "are not";
    return [`${which} values are datetimes, the others ${others}.`];
  }
  const others =
    near === dates
      ? "not in the format that"
      : `${figure(near)} of them not in the format that`;
  return [
    `${which} values are datetimes, ${others} the service takes (2026-01-31T09:30:00.000Z). If the console has a datetime here, these events are dropped: fix the sender.`,
  ];
}

/** Half of the known values look like it. */
function isPersonal(evidence: Evidence): boolean {
  const personal = seen(evidence, "email", "phone");
  return personal > 0 && 2 * personal >= knownTexts(evidence);
}

/** For code, the literals. */
function knownTexts({ texts, openTexts, isoTexts }: Evidence): number {
  return texts - openTexts - isoTexts;
}

function remarkOnPersonal(evidence: Evidence): readonly string[] {
  const emails = seen(evidence, "email");
  const phones = seen(evidence, "phone");
  const personal = emails + phones;
  if (personal === 0) return [];
  const noun = evidence.source === "code" ? "literal" : "value";
  const like =
    personal === 1
      ? `looks like ${emails > 0 ? "an e-mail address" : "a phone number"}`
      : `look like ${sentenceList([
          ...(emails > 0 ? ["e-mail addresses"] : []),
          ...(phones > 0 ? ["phone numbers"] : []),
        ])}`;
  return [
    `Personal data? ${figure(personal)} of ${counted(knownTexts(evidence), noun)} ${like}.`,
  ];
}
