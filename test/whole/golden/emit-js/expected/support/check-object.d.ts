// The walk over an object: finds everything that is wrong with it, and where.
//
// A verdict is about what JSON would contain: own enumerable string keys, each
// read once, and `undefined` is the same as a missing key. All walks read this
// way.

import { type Check, type Fault } from "./check-value.js";
import type { Violation } from "./violation.js";

/** The value itself, now with its type; or everything that is wrong with it. */
export type ValidationResult<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
    }
  | {
      readonly ok: false;
      readonly violations: readonly Violation[];
    };

/** The location of a value: its parent, and the key or index in it; the root has none. */
export type Path = readonly [within: Path, step: string | number] | undefined;

/** A fault and its location; a verdict alone needs neither a pointer nor a sentence. */
export interface Found extends Fault {
  readonly path: Path;
}

/** Adds everything that is wrong with the value at `path`. */
export type Walk = (value: unknown, path: Path, found: Found[]) => void;

/** Validates a value; never throws, whatever the value is. */
export declare function validate<Value>(
  value: unknown,
  walk: Walk,
): ValidationResult<Value>;

/** An object with keys. */
export type Fields = Readonly<Record<string, unknown>>;

/** The walk over an object: a check for each required and each optional key; other keys are not allowed. */
export declare function fields(required: Checks, optional: Checks): Walk;
type Checks = Readonly<Record<string, Check>>;

/**
 * A copy of an object, with each of its own keys read once, so that it can be
 * read several times. Other values are unchanged.
 */
export declare function ownCopy(value: unknown): unknown;

/** The same for an object and its content, up to that many levels deep. */
export declare function deepCopy(value: unknown, levels: number): unknown;

/**
 * Whether a value is an object like those from literals and `JSON.parse`. For
 * items only: a function that sees objects of many shapes is slower.
 */
export declare function isPlain(value: unknown): value is Fields;

/** Whether a script added keys to all objects, which `for … in` would list. */
export declare function isPolluted(): boolean;

/** Two checks of an item: a fast one, and a thorough one. */
export interface ItemCheck {
  /** Whether it is valid; if this is undefined, the walk decides. */
  readonly holds: (value: unknown) => boolean | undefined;
  readonly walk: Walk;
}

/** The items of an event. */
export interface ItemsCheck {
  readonly required: boolean;
  readonly holds: (value: unknown) => boolean;
  readonly walk: Walk;
}

/** The check of an array of items. */
export declare function items(
  item: ItemCheck,
  required: boolean,
  least?: number,
  most?: number,
): ItemsCheck;

/** The fault of a value that is not an object. */
export declare const notObject: Fault;

/** Reading the value threw an error. */
export declare const unreadable: Fault;

/** A required key is missing. */
export declare const missing: Fault;

/** A key is not registered. */
export declare const unregistered: Fault;

/** The check of a value that is validated elsewhere. */
export declare function anything(): undefined;

/**
 * Whether a value is an object that JSON writes key by key: not an array, a
 * `Date` or a boxed value, and without `toJSON`.
 */
export declare function isFields(value: unknown): value is Fields;

/** Adds a fault of the value at `path`, or of an element of it. */
export declare function report(fault: Fault, path: Path, found: Found[]): void;

/** A fault as a complete sentence, with a JSON pointer (RFC 6901). */
export declare function violation({ code, text, path }: Found): Violation;

export {};
