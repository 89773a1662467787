// The verdict on some lines: the same function, whatever brings them.
import { validateEvent } from "../generated/validators/index.js";

/** The counts of one message. */
export interface Count {
  readonly events: number;
  readonly dropped: number;
  /** How many events have each kind of problem. */
  readonly kinds: Readonly<Record<string, number>>;
}

export function validateLines(text: string): Count {
  const kinds: Record<string, number> = {};
  let events = 0;
  let dropped = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    events++;
    const codes = codesOf(line);
    if (codes.size > 0) dropped++;
    for (const code of codes) kinds[code] = (kinds[code] ?? 0) + 1;
  }
  return { events, dropped, kinds };
}

function codesOf(line: string): ReadonlySet<string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return new Set(["not_json"]);
  }
  const result = validateEvent(value);
  return new Set(result.ok ? [] : result.violations.map(({ code }) => code));
}
