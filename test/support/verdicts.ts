// What a violation must be: a place in the payload, a known code, and a sentence.
import type { Violation } from "../../templates/runtime/violation.js";

export type Result =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly violations: readonly Violation[] };

export type Validate = (value: unknown) => Result;
export type Guard = (value: unknown) => boolean;

export const knownCodes: ReadonlySet<string> = new Set([
  "type",
  "required",
  "any_of",
  "unregistered",
  "unregistered_event",
  "enum",
  "min_length",
  "max_length",
  "format",
  "pattern",
  "minimum",
  "maximum",
  "min_items",
  "max_items",
  "too_many_items",
  "unreadable",
]);

/** What is wrong with a result; empty when it is well made. */
export function faultsOf(payload: unknown, result: Result): string[] {
  if (result.ok) {
    return Object.is(result.value, payload)
      ? []
      : ["another value is returned"];
  }
  const { violations } = result;
  if (violations.length === 0) return ["no violations"];
  return violations.flatMap(({ pointer, code, message }) => [
    ...(knownCodes.has(code) ? [] : [`unknown code ${code}`]),
    ...(/^(?:The value|`|Element \d+ of `)[^]* /u.test(message)
      ? []
      : [`no sentence: ${message}`]),
    ...(resolves(payload, pointer, code) ? [] : [`no such place: ${pointer}`]),
  ]);
}

/** RFC 6901; of what is missing, the last step need not be there, nor the part of a record that would hold it. */
function resolves(payload: unknown, pointer: string, code: string): boolean {
  if (pointer === "") return true;
  if (!pointer.startsWith("/")) return false;
  const steps = pointer.slice(1).split("/").map(unescapeStep);
  let at = payload;
  for (const [index, step] of steps.entries()) {
    if (step === undefined) return false;
    const left = steps.length - 1 - index;
    const mayBeMissing =
      (code === "required" && left <= 1) || (code === "any_of" && left === 0);
    if (at === null || at === undefined) return mayBeMissing && left === 0;
    if (typeof at !== "object") return false;
    if (!Object.hasOwn(at, step) && !mayBeMissing) return false;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return true;
}

function unescapeStep(step: string): string | undefined {
  if (/~(?![01])/.test(step)) return undefined;
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A payload as text for a failure. */
export function shown(payload: unknown): string {
  const text = JSON.stringify(payload, (_, value: unknown) =>
    typeof value === "bigint" ||
    typeof value === "symbol" ||
    typeof value === "function" ||
    value === undefined ||
    (typeof value === "number" &&
      (!Number.isFinite(value) || Object.is(value, -0)))
      ? `<${Object.is(value, -0) ? "-0" : String(value)}>`
      : value,
  );
  return text.slice(0, 1500);
}
