// `findFaults` of the output: what a validator finds, without the sentences.
import { expect, test } from "vitest";
import type {
  EventCheck,
  findFaults,
} from "../../templates/runtime/check-event.js";
import type { ValidationResult } from "../../templates/runtime/check-object.js";
import { compileValid } from "../support/compile-text.js";
import { loadOutput } from "../support/load-output.js";

const text = `version: 1
event_properties:
  code: { type: string, pattern: "^[A-Z]$" }
  amount: { type: long, minimum: 1 }
events:
  used: { properties: { code: required, amount: optional } }
`;

interface Validators {
  readonly findFaults: typeof findFaults;
  readonly usedCheck: EventCheck;
  readonly validateUsed: (value: unknown) => ValidationResult<unknown>;
}

test("pointers and codes of each violation, in the same order", async () => {
  const { files } = compileValid(text, { importExtension: ".js" });
  const loaded: unknown = await loadOutput(files)("validators/index");
  const { findFaults, usedCheck, validateUsed } = loaded as Validators;
  const record = {
    event_log_id: "5b0c9cf1-83c0-4879-8b2e-92c65858dabc",
    event_name: "used",
    event_datetime: "2026-01-31T09:00:00Z",
    event_properties: { code: "A", amount: 1 },
  };
  expect(findFaults(record, usedCheck)).toEqual([]);
  const event_properties = { code: "a", amount: 0, "x/y": 1 };
  const wrong = { ...record, event_log_id: 1, event_properties };
  const found = findFaults(wrong, usedCheck);
  expect(found).toEqual([
    { pointer: "/event_log_id", code: "type" },
    { pointer: "/event_properties/code", code: "pattern" },
    { pointer: "/event_properties/amount", code: "minimum" },
    { pointer: "/event_properties/x~1y", code: "unregistered" },
  ]);
  const result = validateUsed(wrong);
  const violations = "violations" in result ? result.violations : [];
  expect(violations.map(({ pointer, code }) => ({ pointer, code }))).toEqual(
    found,
  );
});
