// Checks when a definition expires: that there is such a day, and that it is not over.
import { expired } from "../diagnostics/codes/resolve-expired.js";
import { impossibleDate } from "../diagnostics/codes/resolve-impossible-date.js";
import { isDay, isOver } from "../model/expiry.js";
import {
  sectionWords,
  type Registration,
  type SectionName,
} from "./collect-sections.js";
import { quote } from "./quote.js";
import { field, scalarText, wordField } from "./read-fields.js";
import type { Report } from "./report.js";
import type { ResolveContext } from "./resolve-context.js";

const form = /^\d{4}-\d{2}-\d{2}$/;

/** Without a `today` no day is over. The shape check reports what is not written as a date. */
export function checkExpiry(
  section: SectionName,
  { name, map }: Registration,
  { today }: ResolveContext,
  report: Report,
): void {
  const node = field(map, "expires");
  const day = scalarText(node);
  if (node === undefined || day === undefined || !form.test(day)) return;
  const subject = `${sectionWords[section].noun} ${quote(name)}`;
  if (!isDay(day)) {
    report(
      impossibleDate.at({
        span: node.span,
        message: `${subject} expires on ${quote(day)}, which is not a valid date`,
        label: "no such day",
        hint: "write a day that exists, such as `2027-01-31`",
      }),
    );
    return;
  }
  if (today === undefined || !isOver(day, today)) return;
  if (wordField(map, "status", ["inactive"]) !== undefined) return;
  report(
    expired.at({
      span: node.span,
      message: `${subject} expired on ${quote(day)}`,
      label: "this day has passed",
      hint: "write a later day if it is still needed; otherwise mark it with `deprecated`, or remove it",
    }),
  );
}
