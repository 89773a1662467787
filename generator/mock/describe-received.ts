// Lists what arrived for the message of a failed test; the nearest match first.
import { visible } from "../text/display-text.js";
import { likeness } from "./holds-expected.js";
import { propertiesOf, type Received } from "./received.js";

const mostShown = 5;
const longest = 400;

/** Requests that were refused as a whole, on a line of its own; empty if there were none. */
export function describeRefused(calls: readonly Received[]): string {
  const refused = calls.filter(
    ({ kind, outcome }) => kind === "call" && outcome === "refused",
  );
  if (refused.length === 0) return "";
  const reasons = new Map<string, number>();
  for (const { code, note } of refused) {
    const reason = visible(note === undefined ? code : `${code} (${note})`);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const shown = [...reasons]
    .slice(0, mostShown)
    .map(([reason, count]) =>
      reasons.size > 1 && count > 1 ? `${String(count)} × ${reason}` : reason,
    );
  const more = reasons.size > mostShown ? ", …" : "";
  const requests =
    refused.length === 1
      ? "1 request was refused"
      : `${String(refused.length)} requests were refused`;
  return `${requests}: ${shown.join(", ")}${more}`;
}

/** A few records, with the reasons why they would be lost; with `expected`, the best matches first. */
export function describeReceived(
  received: readonly Received[],
  expected: unknown,
): string {
  if (received.length === 0) return "Nothing arrived.";
  const ranked = received
    .map((one) => ({ one, rank: likeness(propertiesOf(one), expected) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ one }) => one);
  const more = received.length - mostShown;
  return [
    ranked.length > 1 && expected !== undefined
      ? "What arrived, most similar first:"
      : "What arrived:",
    ...ranked.slice(0, mostShown).flatMap(lines),
    ...(more > 0 ? [`  … and ${String(more)} more`] : []),
  ].join("\n");
}

function lines(one: Received): readonly string[] {
  const text = visible(JSON.stringify(contentOf(one)));
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const code = one.kind === "call" ? ` with ${visible(one.code)}` : "";
  return [
    `  #${String(one.id)} ${visible(one.name)} (${one.outcome}${code}) ${shown}`,
    ...one.violations
      .slice(0, mostShown)
      .map(
        ({ pointer, message, hint }) =>
          `       ${visible(`${pointer} ${message}${hint === undefined ? "" : `: ${hint}`}`)}`,
      ),
    ...(one.note === undefined ? [] : [`       ${visible(one.note)}`]),
  ];
}

/** The properties of an event, which its builder takes; the body of anything else. */
function contentOf(one: Received): unknown {
  return one.kind === "event" ? propertiesOf(one) : one.payload;
}
