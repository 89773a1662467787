// What happened to the events in a few words, for the commands that write or check the generated folder.
import { placeName, type Change } from "./change.js";
import { judgeChange, type Verdicts } from "./judge-change.js";
import type { PlatformsOf } from "./platforms-of.js";
import { worst } from "./verdict.js";

const mostParts = 8;

/**
 * `+ main_banner_clicked`, `- banner_clicked`, then `review_score: long → string
 * (breaks callers, receivers)` for each change that may break somebody, and how
 * many others there are. Names and values are untrusted text.
 */
export function summarizeChanges(
  changes: readonly Change[],
  concerned: PlatformsOf,
): readonly string[] {
  const own = changes.filter(
    ({ section }) => section !== "catalogue" && section !== "settings",
  );
  const parts = own.flatMap((change) => {
    const event = eventPart(change);
    if (event !== undefined) return [event];
    const who = affectedBy(judgeChange(change, concerned(change)));
    if (who === "") return [];
    return [`${placeName(change)}: ${valuesOf(change)} (${who})`];
  });
  const shown = parts.slice(0, mostParts);
  const others = own.length - shown.length;
  return others > 0
    ? [
        ...shown,
        `${String(others)} other ${others === 1 ? "change" : "changes"}`,
      ]
    : shown;
}

function eventPart({ kind, name, before = "" }: Change): string | undefined {
  switch (kind) {
    case "event-added":
    case "event-switched-on":
      return `+ ${name}`;
    case "event-removed":
    case "event-switched-off":
    case "event-replaced":
      return `- ${name}`;
    case "event-renamed":
      return `${before} → ${name} (renamed)`;
    default:
      return undefined;
  }
}

function valuesOf({ kind, before, after }: Change): string {
  if (before === undefined && after === undefined) return kind;
  return `${before ?? "–"} → ${after ?? "–"}`;
}

function affectedBy({ callers, installed }: Verdicts): string {
  const receivers = worst(Object.values(installed));
  const words = (["breaks", "may-break"] as const).flatMap((verdict) => {
    const some = [
      ...(callers === verdict ? ["callers"] : []),
      ...(receivers === verdict ? ["receivers"] : []),
    ];
    const verb = verdict === "breaks" ? "breaks" : "may break";
    return some.length === 0 ? [] : [`${verb} ${some.join(", ")}`];
  });
  return words.join("; ");
}
