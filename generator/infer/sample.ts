// What normalisation makes of a record: one sample of an event or of a user profile, whatever shape it came in.

/** A JSON object. Keys are untrusted: read them with `Object.keys` and `Object.hasOwn` alone. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Where a sample or a call is: a file as messages call it, and a line counted from 1. */
export interface LineLocation {
  readonly file: string;
  readonly line: number;
}

/** One event as it was sent; the item property is apart, as in the loading API (EV). */
export interface EventSample {
  readonly kind: "event";
  readonly name: string;
  /** Without the item property. */
  readonly properties: JsonObject;
  /** What was sent as items; `undefined` or `null` when nothing was. */
  readonly items: unknown;
  /** Items inside `event_properties` of the API's own form, where the API does not take them (EV). */
  readonly misplacedItems: boolean;
}

/** User properties that were set together (PROF). */
export interface UserSample {
  readonly kind: "user";
  readonly properties: JsonObject;
}

export type Sample = EventSample | UserSample;

/** What a record holds; `problem` is set when it holds nothing that can be used. */
export interface NormalRecord {
  readonly samples: readonly Sample[];
  /** The end of a sentence about the record: "has no event name". */
  readonly problem?: string;
}

/** True for what JSON calls an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
