// `infer --merge`, as a real process on real files: additions alone, whatever the taxonomy looks like.
import { expect, test } from "vitest";
import { readFiles, tempFolder } from "../support/temp-folder.js";
import { runBin } from "../support/run-bin.js";
import { compileValid } from "../support/compile-text.js";
import { samples } from "./infer-text.js";

const lines = [
  ...samples("coupon_redeemed", 3, (index) => ({
    coupon_code: `C${String(index)}`,
    used_at: "2026-10-01T09:30:00.000Z",
  })),
  ...samples("store_viewed", 2, () => ({ store_id: 7 })),
  ["df_login", {}],
  { user_properties: { favourite_store: 7 } },
]
  .map((value) => JSON.stringify(value))
  .join("\n");

/** Merges into a taxonomy; its text afterwards. */
function mergeInto(taxonomy: string, ...flags: readonly string[]) {
  const folder = tempFolder({ "s.ndjson": lines, "taxonomy.yaml": taxonomy });
  const args = ["infer", "s.ndjson", "--merge", "taxonomy.yaml", ...flags];
  const result = runBin(folder, args);
  return {
    ...result,
    folder,
    text: readFiles(folder)["taxonomy.yaml"] ?? "",
    again: () => runBin(folder, args),
  };
}

/** What has to be put in to get from one text to the other; fails when anything went. */
function added(before: string, after: string): string {
  const kept = before.split("\n");
  const result: string[] = [];
  for (const line of after.split("\n")) {
    if (line === kept[0]) kept.shift();
    else result.push(line);
  }
  expect(kept).toEqual([]);
  return result.join("\n");
}

const block = `# our shop
version: 1

event_properties:
    # codes
    coupon_code: {   type: string } # as typed

events:
    coupon_redeemed:
        label: 쿠폰 사용 # 표기명
        properties:
            coupon_code: required
    # to come
`;

test("keeps comments, order, indents and empty lines", () => {
  const { text, code, stderr } = mergeInto(block);
  expect(added(block, text)).toBe(`    used_at: { type: datetime } # 3 values
    store_id: { type: long } # 2 values
            used_at: optional # in all 3; required?
    store_viewed: # 2 samples
      properties:
        store_id: required # in all 2

standard:
  events:
    - df_login # 1 sample

user_properties:
  favourite_store: { type: long } # 1 value`);
  expect(stderr).toContain(
    "taxonomy.yaml: added 1 standard pick, 1 event, 3 properties and 1 attachment",
  );
  expect(code).toBe(0);
  compileValid(text);
});

test("a second merge adds nothing", () => {
  const { text, again, folder } = mergeInto(block);
  expect(again().stderr).toContain("taxonomy.yaml: nothing to add");
  expect(readFiles(folder)["taxonomy.yaml"]).toBe(text);
});

test("a dry run shows the additions and writes nothing", () => {
  const { text, stdout, stderr } = mergeInto(block, "--dry-run");
  expect(text).toBe(block);
  expect(stdout).toContain(
    "@@ taxonomy.yaml:7 @@\n+     used_at: { type: datetime } # 3 values\n",
  );
  expect(stderr).toContain("dry run, nothing written: would add");
});

const layouts: Readonly<Record<string, string>> = {
  "flow style": `version: 1
standard: { events: [df_logout], user_properties: [] }
event_properties: { coupon_code: { type: string } }
events: { coupon_redeemed: { properties: { coupon_code: required } } }
`,
  "empty collections": `version: 1
standard: {}
event_properties: {}
events: {}
`,
  JSON: `{"version":1,"events":{"coupon_redeemed":{"properties":{}}}}`,
  "no line break at the end": `version: 1
events:
  coupon_redeemed:
    properties: {}`,
  "a block scalar at the end": `version: 1
events:
  coupon_redeemed:
    properties: {}
    description: |
      One.

      Two.
`,
  "a folded text that keeps its blank lines": `version: 1
events:
  coupon_redeemed:
    properties: {}
    description: >+
      One.

`,
  "picks in a list": `version: 1
standard:
  events:
  - df_logout   # out
  user_properties:
    - df_name
events:
  coupon_redeemed: { properties: {} }
`,
  "end of document": `%YAML 1.2
---
version: 1
events:
  coupon_redeemed:
    properties: {}
...
`,
  "quoted keys": `"version": 1
'events':
  "coupon_redeemed":
    'properties':
      "df_items": optional
`,
};

test.each(Object.entries(layouts))("%s", (_, before) => {
  const { text, stderr } = mergeInto(before);
  expect(stderr).toMatch(/added .*standard pick/);
  const { taxonomy } = compileValid(text);
  const names = taxonomy.events.map(({ name }) => name);
  expect(names).toContain("store_viewed");
  expect(names).toContain("coupon_redeemed");
  expect(names).toContain("df_login");
  // All of the old text is there, in its order.
  let at = 0;
  for (const character of before) {
    at = text.indexOf(character, at) + 1;
    expect(at).toBeGreaterThan(0);
  }
});

test("line ends and the byte order mark stay", () => {
  const before = `\ufeff${block.replaceAll("\n", "\r\n")}`;
  const { text } = mergeInto(before);
  expect(text.startsWith("\ufeff# our shop\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  expect(text).toContain("store_viewed");
});

test("what it cannot extend without a change is reported with its lines, and the file stays", () => {
  const before = `version: 1
event_properties: &all
  coupon_code: { type: string }
item_properties: *all
events:
  base: &base
    properties: &shared
      coupon_code: required
  coupon_redeemed:
    properties: *shared
`;
  const { text, stderr, code } = mergeInto(before);
  expect(stderr).toContain(
    "nothing was added under `events.coupon_redeemed.properties` of taxonomy.yaml, because its value is an alias; add manually:\n      used_at: optional # in all 3; required?",
  );
  expect(code).toBe(1);
  compileValid(text);
});

test("contradictions are reported, and nothing is written over them", () => {
  const before = `version: 1
event_properties:
  coupon_code: { type: long }
  used_at: { type: string, enum: [now, later] }
  store_id: { type: long }
  region: { type: string }
events:
  coupon_redeemed: { properties: { coupon_code: required, used_at: required } }
  store_viewed:
    status: inactive
    properties: { store_id: required }
`;
  const { text, stderr, code } = mergeInto(before);
  expect(stderr).toContain(
    "differs: `coupon_code` is registered as long; the samples have string in 3 values (first at s.ndjson:1)",
  );
  expect(stderr).toContain(
    "differs: `used_at` has an enum; 3 of 3 values are not in it",
  );
  expect(stderr).toContain(
    "differs: event `store_viewed` is inactive, but was in 2 samples",
  );
  expect(text).toContain("coupon_code: { type: long }\n");
  expect(code).toBe(1);
});

test("events of included files gain their properties there", () => {
  const folder = tempFolder({
    "s.ndjson": lines,
    "taxonomy.yaml": "version: 1\ninclude: [events/*.yaml]\n",
    "events/coupons.yaml":
      "event_properties:\n  coupon_code: { type: string }\nevents:\n  coupon_redeemed:\n    properties:\n      coupon_code: required\n",
  });
  const { stderr } = runBin(folder, [
    "infer",
    "s.ndjson",
    "--merge",
    "taxonomy.yaml",
  ]);
  const files = readFiles(folder);
  expect(stderr).toContain("added");
  expect(files["events/coupons.yaml"]).toMatch(
    /coupon_code: required\n {6}used_at: optional # in all 3; required\?\n$/,
  );
  expect(files["taxonomy.yaml"]).toContain("  used_at: { type: datetime }");
});

test("a taxonomy with errors is not added to", () => {
  const before = "version: 1\nevents:\n  x: { properties: { y: required } }\n";
  const { text, stderr, code } = mergeInto(before);
  expect(text).toBe(before);
  expect(stderr).toContain("error[resolve/unknown-property]");
  expect(stderr).toContain(
    "nothing was added, because the taxonomy has errors",
  );
  expect(code).toBe(1);
});

test("ends where the taxonomy has patterns that can take very long", () => {
  const hostile = [
    "^(c+)+$",
    "^(\\\\w|\\\\d)+$",
    "^(C{1,90}){1,90};$",
    "[0-8]{0,800}[0-9]{0,800}!$",
    "^(C|C0)*\\\\1$",
    `^${"C?".repeat(40)}C{40}$`,
  ];
  const properties = hostile.map(
    (pattern, at) =>
      `  code_${String(at)}: { type: string, pattern: "${pattern}" }\n`,
  );
  const attached = hostile.map(
    (_, at) => `      code_${String(at)}: optional\n`,
  );
  const taxonomy = `version: 1
event_properties:
${properties.join("")}events:
  coupon_redeemed:
    properties:
${attached.join("")}`;
  const value = `${"C".repeat(60)}${"0".repeat(60)}?`;
  const sample = {
    event: "coupon_redeemed",
    ...Object.fromEntries(
      hostile.map((_, at) => [`code_${String(at)}`, value]),
    ),
    shop_code: value,
  };
  const folder = tempFolder({
    "s.ndjson": `${JSON.stringify(sample)}\n`.repeat(20),
    "taxonomy.yaml": taxonomy,
  });
  const { code, stderr } = runBin(folder, [
    "infer",
    "s.ndjson",
    "--merge",
    "taxonomy.yaml",
  ]);
  expect(stderr).not.toMatch(/internal|fault/i);
  expect(code).toBe(0);
  const text = readFiles(folder)["taxonomy.yaml"] ?? "";
  expect(text).toContain("shop_code");
  expect(added(taxonomy, text)).not.toBe("");
});

test("gives an event with groups alone its own properties, and leaves those of its groups", () => {
  const before = `version: 1
event_properties:
  coupon_code: { type: string }
property_groups:
  coupon:
    coupon_code: required
events:
  coupon_redeemed:
    groups: [coupon]
`;
  const { text, code } = mergeInto(before);
  expect(code).toBe(0);
  expect(added(before, text)).toMatchInlineSnapshot(`
    "  used_at: { type: datetime } # 3 values
      store_id: { type: long } # 2 values
        properties:
          used_at: optional # in all 3; required?
      store_viewed: # 2 samples
        properties:
          store_id: required # in all 2
    standard:
      events:
        - df_login # 1 sample

    user_properties:
      favourite_store: { type: long } # 1 value
    "
  `);
});

test("does not add an event under the name that it had before", () => {
  const before = `version: 1
events:
  voucher_redeemed:
    renamed_from: coupon_redeemed
`;
  const { text, stderr } = mergeInto(before);
  expect(text).not.toContain("coupon_redeemed:");
  expect(stderr).toContain(
    "event `coupon_redeemed` was renamed to `voucher_redeemed`, but was in 3 samples",
  );
});
