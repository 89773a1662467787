// The names that events were registered under before: each must be free, and belong to one event only.
import { renamedFrom } from "../diagnostics/codes/resolve-renamed-from.js";
import type { Span } from "../source/source-file.js";
import type { EventSource } from "./attach-properties.js";
import { describeBadName } from "./collect-sections.js";
import { quote } from "./quote.js";
import { field, scalarText } from "./read-fields.js";
import type { Report } from "./report.js";
import {
  findRegistration,
  isRegistered,
  type ResolveContext,
} from "./resolve-context.js";

/** The former name of an event, and where the taxonomy says so. */
export interface FormerName {
  readonly name: string;
  readonly span: Span;
}

/** By the name of the event; without those that are reported. */
export function readRenames(
  sources: readonly EventSource[],
  context: ResolveContext,
  report: Report,
): ReadonlyMap<string, FormerName> {
  const renames = new Map<string, FormerName>();
  const claimed = new Map<string, { event: string; span: Span }>();
  for (const { name: event, own } of sources) {
    const node = field(own?.map, "renamed_from");
    const name = scalarText(node);
    if (node === undefined || name === undefined) continue;
    const former = { name, span: node.span };
    const first = claimed.get(name);
    if (reportUnusable(event, former, context, report)) continue;
    if (first !== undefined) {
      report(
        renamedFrom.at({
          span: former.span,
          message: `events ${quote(first.event)} and ${quote(event)} are both renamed from ${quote(name)}`,
          label: "renamed again",
          related: [
            { span: first.span, label: `${quote(first.event)} takes it here` },
          ],
          hint: "keep `renamed_from` on the event that replaced it",
        }),
      );
      continue;
    }
    claimed.set(name, { event, span: former.span });
    renames.set(event, former);
  }
  return renames;
}

function reportUnusable(
  event: string,
  { name, span }: FormerName,
  context: ResolveContext,
  report: Report,
): boolean {
  const subject = `event ${quote(event)} is renamed from`;
  if (name === event) {
    report(
      renamedFrom.at({
        span,
        message: `${subject} itself`,
        label: "the same name",
        hint: "write its former name, or remove `renamed_from`",
      }),
    );
    return true;
  }
  if (isRegistered("events", name, context)) {
    const place = findRegistration("events", name, context);
    report(
      renamedFrom.at({
        span,
        message: `${subject} ${quote(name)}, which is still registered`,
        label: "still registered",
        ...(place && {
          related: [{ span: place.span, label: "registered here" }],
        }),
        hint: `remove ${quote(name)} if it is the same event; if both are collected, deprecate it with \`replaced_by: ${event}\` instead`,
      }),
    );
    return true;
  }
  const bad = describeBadName(name, "events");
  if (bad === undefined) return false;
  report(
    renamedFrom.at({
      span,
      message: `${subject} a name that ${bad.message}`,
      label: bad.label,
      hint: "write the name exactly as it was registered in the console",
    }),
  );
  return true;
}
