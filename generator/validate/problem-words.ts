// What is wrong with events and lines, in words: the codes of violations are for programs.
import type { ViolationCode } from "../../templates/runtime/violation.js";

const ofViolations: Readonly<Record<ViolationCode, string>> = {
  type: "wrong type",
  required: "missing",
  any_of: "none of several is given",
  unregistered: "not registered",
  unregistered_event: "not registered",
  enum: "not an allowed value",
  format: "wrong format",
  pattern: "pattern not matched",
  min_length: "too short",
  max_length: "too long",
  minimum: "too small",
  maximum: "too large",
  min_items: "too few elements",
  max_items: "too many elements",
  too_many_items: "too many items",
  unreadable: "not readable",
};

const words: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ofViolations),
  ["unknown_key", "unknown key"],
  ["not_json", "not JSON"],
  ["not_utf8", "not UTF-8"],
  ["too_long", "line too long"],
  ["no_identity", "no identity"],
  ["not_an_event", "not an event"],
  ["open_quote", "quote not closed"],
  ["wrong_cells", "wrong number of cells"],
  ["no_header", "no header"],
]);

/** All codes that a file can have, besides those of the service. */
export const problemKinds: readonly string[] = [...words.keys()];

/** A few words for a table; a code of the service stays a code. */
export function problemWords(code: string): string {
  return words.get(code) ?? code;
}
