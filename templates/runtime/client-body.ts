// The body of a request for events: its text and its size in bytes.
import { eventsRequest, type RegisteredEvent } from "./records.js";
import type { RegisteredIdentity } from "./user.js";
import { toJson } from "./wire.js";

/** The body as JSON; `undefined` if JSON cannot represent it, such as if a `toJSON` throws. */
export function toBody(
  identity: RegisteredIdentity,
  events: readonly RegisteredEvent[],
): string | undefined {
  try {
    return toJson(eventsRequest(identity, events));
  } catch {
    return undefined;
  }
}

/** Whether a text has more bytes in UTF-8. */
export function isLarger(text: string, most: number): boolean {
  if (text.length > most) return true;
  if (text.length * 3 <= most) return false;
  let size = text.length;
  for (let at = 0; at < text.length && size <= most; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // A surrogate pair has four bytes, so each of its halves adds one.
    const isShort = unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff);
    size += isShort ? 1 : 2;
  }
  return size > most;
}
