// The body of a request for events: its text, and how many bytes it has on the wire.
import { eventsRequest, type RegisteredEvent } from "./runtime.js";
import type { RegisteredIdentity } from "./user.js";

/** The body as JSON; undefined for what JSON cannot hold: a `toJSON` that throws. */
export function toBody(
  identity: RegisteredIdentity,
  events: readonly RegisteredEvent[],
): string | undefined {
  try {
    return wellFormed(JSON.stringify(eventsRequest(identity, events)));
  } catch {
    return undefined;
  }
}

/**
 * Replaces each half of a surrogate pair by U+FFFD: a string that was cut inside an emoji, which `JSON.stringify` writes
 * as an escape that no service can read. What was escaped by a backslash of its own stays.
 */
export function wellFormed(json: string): string {
  if (!json.includes("\\ud")) return json;
  return json.replace(/\\(?:\\|ud[89a-f][\da-f]{2})/g, (escape: string) =>
    escape === "\\\\" ? escape : "\uFFFD",
  );
}

/** Whether a text has more bytes in UTF-8. */
export function isLarger(text: string, most: number): boolean {
  if (text.length > most) return true;
  if (text.length * 3 <= most) return false;
  let size = text.length;
  for (let at = 0; at < text.length && size <= most; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // A pair of surrogates has four bytes, so each of its halves one more.
    const isShort = unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff);
    size += isShort ? 1 : 2;
  }
  return size > most;
}
