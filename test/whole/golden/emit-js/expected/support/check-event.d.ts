// The walk over an event, in the API's form and in the SDKs': finds everything that the console would have dropped.

import {
  type Found,
  type ItemsCheck,
  type Path,
  type ValidationResult,
  type Walk,
} from "./check-object.js";

/** The registration of one event. */
export interface EventCheck {
  readonly name: string;
  /** The properties besides `df_items`. */
  readonly fields: Walk;
  /** Absent if the item property is not attached. */
  readonly items?: ItemsCheck;
}

/** Validates a record of one event as the API accepts it: properties and items are separate. */
export declare function recordResult<Value>(
  value: unknown,
  event: EventCheck,
): ValidationResult<Value>;

/** The same if only the verdict is needed: it stops before the items if something else is wrong. */
export declare function recordHolds(value: unknown, event: EventCheck): boolean;

/** The walk over an event; returns the number of items. */
export type EventWalk = (value: unknown, path: Path, found: Found[]) => number;

/** Any registered event, by its `event_name`. */
export declare function eventWalk(
  checkOf: (name: unknown) => EventCheck | undefined,
): EventWalk;

/** Checks the arguments of an SDK call, and creates a record from them. */
export declare function validateSdk<Event>(
  name: string,
  properties: unknown,
  event: EventCheck | undefined,
): ValidationResult<Event>;
