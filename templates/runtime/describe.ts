// Sentences about faults, for people. Only reports need them: guards contain none.
import type { Fault, Form } from "./check-value.js";

const forms: Readonly<Record<Form, string>> = {
  string: "a string",
  long: "an integer within ±(2^53 - 1)",
  double: "a number",
  boolean: "true or false",
  datetime: "an instant in UTC such as 2026-01-31T09:00:00.000Z",
  date: "a date such as 2026-01-31",
  email: "an e-mail address",
  uri: "an absolute URI",
  uuid: "a UUID",
  array: "an array",
  object: "an object",
};

/** Continues a sentence that begins with the name of the wrong value. */
export function describe({ code, expected }: Fault): string {
  switch (code) {
    case "type":
    case "format":
      return `must be ${forms[expected]}`;
    case "enum":
      return typeof expected === "string"
        ? `must be ${JSON.stringify(expected)}`
        : `must be one of ${someOf(expected)}`;
    case "pattern":
      return typeof expected === "string"
        ? expected
        : `must match ${expected.source.replace(/\\\//g, "/")}`;
    case "minimum":
    case "maximum":
      return `must be ${bound(code, expected)}`;
    case "min_length":
    case "max_length":
      return `must have ${bound(code, expected)} character${plural(expected)}`;
    case "min_items":
    case "max_items":
      return `must have ${bound(code, expected)} element${plural(expected)}`;
    case "any_of": {
      const names = expected.map((name) => `\`${name}\``);
      return `must have at least one of ${names.join(", ")}`;
    }
    case "required":
      return expected === undefined
        ? "is missing"
        : `needs at least one of ${expected.join(", ")}`;
    case "unregistered":
      return expected === undefined
        ? "is not registered here"
        : "must be null: no items are registered here";
    case "unregistered_event": {
      const name = typeof expected === "string";
      return `is not the name of a registered event${name ? `: ${JSON.stringify(expected)}` : ""}`;
    }
    case "too_many_items":
      return `have ${String(expected)} items, at most 100 are allowed`;
    case "unreadable":
      return "cannot be read";
  }
}

function bound(code: string, value: number): string {
  return `at ${code.startsWith("min") ? "least" : "most"} ${String(value)}`;
}

function plural(count: number): string {
  return count === 1 ? "" : "s";
}

function someOf(values: readonly (string | number)[]): string {
  const shown = values.slice(0, 10).map((each) => JSON.stringify(each));
  return `${shown.join(", ")}${values.length > 10 ? ", …" : ""}`;
}
