// Checks of single values: one for each data type, and those for constraints.

import type { ViolationCode } from "./violation.js";

/** Why one value is wrong, and which element of it if only one is. */
export interface Fault {
  readonly code: ViolationCode;
  /** Continues a sentence that begins with the property's name. */
  readonly text: string;
  readonly element?: number;
}

/** Checks one value: returns nothing if it is valid. */
export type Check = (value: unknown) => Fault | undefined;

/** Creates a fault. */
export declare function fault(code: ViolationCode, text: string): Fault;

/** The fault of a value of another type. */
export declare function notA(type: string): Fault;

/** Any string. */
export declare function string(value: unknown): Fault | undefined;

/** An integer that JavaScript can represent exactly. */
export declare function long(value: unknown): Fault | undefined;

/** A finite number; integers are valid too. */
export declare function double(value: unknown): Fault | undefined;

/** `true` or `false`. */
export declare function boolean(value: unknown): Fault | undefined;

/** A day of the calendar: `2026-01-31`. */
export declare function date(value: unknown): Fault | undefined;

/** A dot-atom, `@`, and at least two labels of a host name. */
export declare function email(value: unknown): Fault | undefined;

/** An absolute URI of RFC 3986; no IP literals in brackets. */
export declare function uri(value: unknown): Fault | undefined;

/** 36 characters in five groups, in either case. */
export declare function uuid(value: unknown): Fault | undefined;

/** A string in a named format. */
export declare function formatted(
  value: unknown,
  form: RegExp,
  name: string,
): Fault | undefined;

/** An instant of the calendar in UTC: `2026-01-31T09:00:00Z`, with or without milliseconds. */
export declare function datetime(value: unknown): Fault | undefined;

/** An array of strings. */
export declare function strings(value: unknown): Fault | undefined;

/** An array of integers. */
export declare function longs(value: unknown): Fault | undefined;

/** An array of numbers. */
export declare function doubles(value: unknown): Fault | undefined;

/** Whether a value is an array that JSON writes unchanged. */
export declare function isList(value: unknown): value is readonly unknown[];

/** An array with a valid length and valid elements. */
export declare function list(
  value: unknown,
  element: Check,
  least?: number,
  most?: number,
): Fault | undefined;

/** An array with a valid length; its elements are read elsewhere, once. */
export declare function listOfSize(
  value: unknown,
  least: number,
  most: number | undefined,
): Fault | undefined;

/** An array whose elements all pass a check. */
export declare function listOf(
  element: Check,
  least?: number,
  most?: number,
): Check;

/** A string with a number of code points. */
export declare function sized(least: number, most?: number): Check;

/** A string that matches an expression somewhere. */
export declare function matches(pattern: RegExp): Check;

/** A number of a type, between two bounds, inclusive. */
export declare function within(
  type: Check,
  least: number,
  most?: number,
): Check;

/** One of some values. */
export declare function oneOf(...values: readonly (string | number)[]): Check;

/** A value that passes every check; the first fault counts. */
export declare function every(...checks: readonly Check[]): Check;

/** `null`, or a value that passes a check. */
export declare function nullable(check: Check): Check;
