// The normalised form of a record: one sample of an event or of a user profile.

/** A JSON object. Keys are untrusted: read them with `Object.keys` and `Object.hasOwn` alone. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The location of a sample or a call: the file's name in messages, and a line counted from 1. */
export interface LineLocation {
  readonly file: string;
  readonly line: number;
}

/** One event as it was sent; the item property is separate, as in the loading API (EV). */
export interface EventSample {
  readonly kind: "event";
  readonly name: string;
  /** Without the item property. */
  readonly properties: JsonObject;
  /** The items that were sent; `undefined` or `null` if there were none. */
  readonly items: unknown;
  /** Items inside `event_properties` in the API's own form, where the API does not accept them (EV). */
  readonly misplacedItems: boolean;
}

/** User properties that were set together (PROF). */
export interface UserSample {
  readonly kind: "user";
  readonly properties: JsonObject;
}

export type Sample = EventSample | UserSample;

/** The content of a record; `problem` is set if it contains nothing usable. */
export interface NormalRecord {
  readonly samples: readonly Sample[];
  /** The end of a sentence about the record: "has no event name". */
  readonly problem?: string;
}

/** Whether a value is an object in JSON's sense. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
