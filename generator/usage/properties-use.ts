// What is known of the properties of an event before anything runs: keys, and of each value its types or the value itself.
import type { ts } from "ts-morph";
import type { ValueKind } from "../judge/judge-arguments.js";
import type { ValueDetails } from "./value-details.js";

/** What is known of the properties of one call. */
export interface PropertiesUse {
  readonly properties: readonly PropertyUse[];
  /** Whether there may be more than those: a spread of something unknown, an index signature, `any`. */
  readonly open: boolean;
  /** What may add those: the spread, the computed key, or the whole expression. */
  readonly openings: readonly ts.Node[];
}

export interface PropertyUse {
  readonly key: string;
  /** Its node: the property of the literal, or the whole expression when it comes from a variable. */
  readonly node: ts.Node;
  /** Whether it may be omitted. */
  readonly optional: boolean;
  readonly value: ValueUse;
}

/** What can be known of a value without running anything. */
export interface ValueUse {
  /** What it can be; empty when nothing is known. `null` and `undefined` are not listed. */
  readonly kinds: readonly ValueKind[];
  /** The value itself where it is written out: `JSON`, and nothing else. */
  readonly constant?: unknown;
  /** For `object` and `array` of objects: the properties. */
  readonly elements?: readonly PropertiesUse[];
  /** Absent for methods and accessors. */
  readonly details?: ValueDetails;
}

export type { ValueKind } from "../judge/judge-arguments.js";
