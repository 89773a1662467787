// Whatever the bytes, reading a taxonomy ends, throws nothing, and points into its file.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { loadTaxonomy } from "../../generator/read/load-taxonomy.js";
import { memoryHost } from "../support/memory-host.js";

const valid = `version: 1
service: Example Shop
include: [events/*.yaml]
base: &base { type: string, tags: [a, b] }
event_properties:
  coupon_code:
    <<: *base
    label: 쿠폰 코드 # 표기명
    description: |
      The code as the customer
      typed it.
    pattern: ^[A-Z0-9]{8}$
  store_ids: { type: 'long[]', max_items: 20, examples: [1, 0x1F, .inf] }
events:
  coupon_redeemed:
    properties:
      coupon_code: required
      "quoted \\u0041": optional
`;

const scraps = fc.constantFrom(
  ..."\t|>&a|*a|<<: *a|- |? |: |[|{|]|}|\"|'|#|%YAML 1.1\n|---\n|...\n|!x |!!int |\n|\r|\r\n|  |\\|@|`|,|~|404: |&a [*a]|\u{feff}|\0|쿠|\ud800|<<: [*base, *base]\n".split(
    "|",
  ),
);

/** One edit: at a fraction of the text, drop some of it and put something in its place. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat(12),
  insert: fc.oneof(scraps, fc.string({ unit: "binary", maxLength: 6 })),
});

function check(content: string | Uint8Array): void {
  const host = memoryHost({
    "/app/taxonomy.yaml": content,
    "/app/events/a.yaml": content,
  });
  const { diagnostics } = withoutStacks(() =>
    loadTaxonomy(
      { entry: "/app/taxonomy.yaml", cwd: "/app", style: "posix" },
      host,
    ),
  );
  // Asserted once: a damaged text has thousands of diagnostics.
  expect(diagnostics.filter((each) => !isWellMade(each))).toEqual([]);
}

/** The parser makes an error for each thing that is wrong; a hundred frames for each would take half of the time. */
function withoutStacks<Result>(run: () => Result): Result {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function isWellMade({ span, message }: Diagnostic): boolean {
  if (/undefined|\[object/.test(message)) return false;
  if (span === undefined) return true;
  const { start, end, file } = span;
  return start >= 0 && end >= start && end <= file.text.length;
}

test("edited texts", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      let text = valid;
      for (const { at, drop, insert } of edits) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + insert + text.slice(start + drop);
      }
      check(text);
    }),
    { seed: 20_261_001, numRuns: 3000 },
  );
});

test("texts made of scraps", () => {
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 60 }), (parts) => {
      check(parts.join(""));
    }),
    { seed: 20_261_002, numRuns: 2000 },
  );
});

test("damaged bytes", () => {
  const bytes = new TextEncoder().encode(valid);
  const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(flips, (changes) => {
      const damaged = bytes.slice();
      for (const [at, byte] of changes) damaged[at] = byte;
      check(damaged);
    }),
    { seed: 20_261_003, numRuns: 2000 },
  );
});

test("repeated scraps come to an end", () => {
  const parts = fc.array(scraps, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(parts, (scrap) => {
      // What never ends runs into the runner's time-out; `check` asserts the rest.
      check("a: " + scrap.join("").repeat(2000));
    }),
    { seed: 20_261_004, numRuns: 150 },
  );
});
