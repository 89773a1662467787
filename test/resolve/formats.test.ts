// The formats' patterns accept nothing that ajv-formats would refuse, just what the support code accepts, and are fast on hostile texts.
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import {
  datetimePattern,
  formatPatterns,
} from "../../generator/model/formats.js";
import { findUnsafePattern } from "../../generator/pattern/find-unsafe-pattern.js";
import * as base from "../../templates/runtime/check-value.js";
import { createRandom, type Random } from "../support/random.js";

const ajv = new Ajv();
formats.default(ajv, { mode: "full" });

const cases = {
  date: {
    pattern: formatPatterns.date,
    name: "date",
    seeds: ["2024-02-29", "2023-02-28", "1999-12-31", "2000-02-29"],
    alphabet: "0123456789-:TZ٣",
    good: ["2024-02-29", "2000-02-29", "2026-04-30", "0000-01-01"],
    bad: ["2023-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-1-1"],
  },
  datetime: {
    pattern: datetimePattern,
    name: "date-time",
    seeds: ["2024-02-29T23:59:59Z", "2024-06-24T06:01:48.501Z"],
    alphabet: "0123456789-:.TZtz +",
    good: ["2024-06-24T06:01:48.501Z", "2024-06-24T06:01:48Z"],
    bad: [
      "2024-06-24T24:00:00Z",
      "2016-12-31T23:59:60Z",
      "2024-06-24T06:01:48.5Z",
      "2024-06-24T06:01:48+09:00",
      "2024-06-24t06:01:48z",
      "2024-06-24T06:01:48Z\n",
      "2023-02-29T00:00:00Z",
    ],
  },
  email: {
    pattern: formatPatterns.email,
    name: "email",
    seeds: ["a@b.co", "first.last+tag@mail.example-shop.com", "x_y@a.b.c"],
    alphabet: "abcXYZ019.-+@_ !#\u212a",
    good: ["a@b.co", "first.last+tag@mail.example--shop.com"],
    bad: ["a@b", "a..b@c.de", ".a@b.cd", "a@-b.cd", "a@b-.cd", "a b@c.de"],
  },
  uri: {
    pattern: formatPatterns.uri,
    name: "uri",
    seeds: [
      "https://user:pw@example.com:8080/a/b;c?d=e&f#g",
      "mailto:a@b.co",
      "urn:isbn:0451450523",
      "app:/deep/link%20x",
      "file:///etc/hosts",
    ],
    alphabet: "abAB09:/?#@%2F.-~!$&'()*+,;=[]\"<> \u017f",
    good: ["https://example.com", "urn:isbn:0451450523", "file:///etc/hosts"],
    bad: ["example.com", "/a/b", "https://[::1]/", "http://a b", "x:", "a:%zz"],
  },
  uuid: {
    pattern: formatPatterns.uuid,
    name: "uuid",
    seeds: ["123e4567-e89b-12d3-a456-426614174000"],
    alphabet: "0123456789abcdefABCDEFg-:",
    good: ["123E4567-e89b-12d3-a456-426614174000"],
    bad: ["urn:uuid:123e4567-e89b-12d3-a456-426614174000", "123e4567"],
  },
} as const;

describe.each(entriesOf(cases))("%s", (check, format) => {
  const regex = new RegExp(format.pattern, "u");

  it.each(format.good)("accepts %s", (text) => {
    expect(regex.test(text)).toBe(true);
    expect(ajvAccepts(format.name, text)).toBe(true);
  });

  it.each(format.bad)("refuses %s", (text) => {
    expect(regex.test(text)).toBe(false);
  });

  it("accepts only what ajv-formats accepts, and what the support code accepts", () => {
    const random = createRandom(20260101);
    let accepted = 0;
    for (let round = 0; round < 30_000; round++) {
      const text = mutate(random, format.seeds, format.alphabet);
      const accepts = regex.test(text);
      if (accepts !== (base[check](text) === undefined)) expect.fail(text);
      if (!accepts) continue;
      accepted++;
      expect(ajvAccepts(format.name, text), text).toBe(true);
    }
    expect(accepted).toBeGreaterThan(300);
  });

  it("cannot be made slow", () => {
    expect(findUnsafePattern(format.pattern)).toBeUndefined();
    for (const seed of [...format.seeds, "a", "a.", "a-", "a:/", "%41", "0"]) {
      const hostile = `${seed.repeat(Math.ceil(100_000 / seed.length))}\u0000`;
      // Unbounded backtracking would run into the runner's time-out.
      expect(regex.test(hostile), seed).toBe(false);
    }
  });
});

it("agrees with the calendar on each day from 1890 to 2110 and on no other", () => {
  const regex = new RegExp(formatPatterns.date, "u");
  for (let year = 1890; year <= 2110; year++) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const date = new Date(Date.UTC(year, month - 1, day));
        const real =
          date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
        if (regex.test(text) !== real) expect.fail(text);
      }
    }
  }
});

function entriesOf<T extends object>(object: T) {
  return Object.entries(object) as [keyof T, T[keyof T]][];
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

/** A seed with up to three characters changed, put in or taken out. */
function mutate(
  random: Random,
  seeds: readonly string[],
  alphabet: string,
): string {
  const letters = Array.from(alphabet);
  let text = random.pick(seeds);
  for (let edits = random.below(4); edits > 0; edits--) {
    const at = random.below(text.length + 1);
    const letter = random.pick(letters);
    const kind = random.below(3);
    text =
      text.slice(0, at) +
      (kind === 2 ? "" : letter) +
      text.slice(kind === 0 ? at : at + 1);
  }
  return text;
}

function ajvAccepts(name: string, text: string): boolean {
  // Compiled once: ajv compiles each schema object that it has not seen.
  const validate =
    ajv.getSchema(name) ??
    ajv.compile({ $id: name, type: "string", format: name });
  return validate(text) === true;
}
