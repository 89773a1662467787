// `lint --fix`: changes the places of the fixes and nothing else, and a second run fixes nothing.
import { lstatSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { differsElsewhere } from "../../generator/lint/fix/differs-elsewhere.js";
import { planFixes } from "../../generator/lint/fix/plan-fixes.js";
import { applyEdits, type TextEdit } from "../../generator/text/text-edits.js";
import { createRandom } from "../support/random.js";
import { lintFolder } from "../support/lint-folder.js";
import { lintText } from "../support/lint-text.js";
import { parseText } from "../support/resolve-text.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

const fix = { fix: true };

/** Fixes a text on the disk, and once more; returns the result of the first run. */
async function fixed(text: string) {
  const folder = tempFolder({ "taxonomy.yaml": text });
  const first = await lintFolder(folder, fix);
  const after = readFileSync(join(folder, "taxonomy.yaml"), "utf8");
  const second = await lintFolder(folder, fix);
  expect(readFileSync(join(folder, "taxonomy.yaml"), "utf8")).toBe(after);
  expect(second.out + second.err).not.toMatch(/^fixed/m);
  return { ...first, after };
}

describe("a fix of a rule", () => {
  test("in flow and block style", async () => {
    const { after, out } = await fixed(`version: 1
lint: { extends: strict }
user_properties:
  wait_ms: { type: long } # flow
  length_kg:   # block
    # the first key
    type: double
    label: 무게
  동의: { type: boolean, nullable: true }
`);
    expect(after).toBe(`version: 1
lint: { extends: strict }
user_properties:
  wait_ms: { unit: ms, type: long } # flow
  length_kg:   # block
    # the first key
    unit: kg
    type: double
    label: 무게
  동의: { type: boolean, nullable: false }
`);
    expect(out).toMatch(/^fixed 3 findings in 1 file\n/);
  });

  test("keeps Windows line ends and a byte order mark", async () => {
    const { after } = await fixed(
      "\ufeffversion: 1\r\nlint: { rules: { unit-in-name: warn } }\r\nuser_properties:\r\n  wait_ms:\r\n    type: long\r\n",
    );
    expect(after).toBe(
      "\ufeffversion: 1\r\nlint: { rules: { unit-in-name: warn } }\r\nuser_properties:\r\n  wait_ms:\r\n    unit: ms\r\n    type: long\r\n",
    );
  });

  test("is left out where several definitions share one text", async () => {
    const text = `version: 1
lint: { rules: { unit-in-name: warn } }
user_properties:
  wait_ms: &number
    type: long
  pause_ms: *number
`;
    const { after } = await fixed(text);
    expect(after.match(/unit: ms/g)).toHaveLength(1);
  });
});

describe("a fix of a diagnostic", () => {
  test("of `generate` is made too, in included files and in rounds", async () => {
    const folder = tempFolder({
      "taxonomy.yaml": `version: 1
include: [events/*.yaml]
generate: { targets: [validatrs] }
evnts:
  a: { properties: { coupon_code: requierd } }
`,
      "events/쿠폰.yaml": `version: 1
event_propertys:
  coupon_code: { type: strng, lable: 쿠폰 }
`,
    });
    const { code, out } = await lintFolder(folder, fix);
    expect(readFiles(folder)).toEqual({
      "taxonomy.yaml": `version: 1
include: [events/*.yaml]
generate: { targets: [validators] }
events:
  a: { properties: { coupon_code: required } }
`,
      "events/쿠폰.yaml": `version: 1
event_properties:
  coupon_code: { type: string, label: 쿠폰 }
`,
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^fixed 6 findings in 2 files\n/);
  });
});

test("`--dry-run` prints the diff and writes nothing", async () => {
  const text = `version: 1
user_properties:
  동의: { type: boolean, nullable: true } # \u001b[31m
`;
  const folder = tempFolder({ "taxonomy.yaml": text.replace("\u001b", "") });
  const { code, out } = await lintFolder(folder, { fix: true, dryRun: true });
  expect(code).toBe(0);
  expect(out).toBe(`--- a/taxonomy.yaml
+++ b/taxonomy.yaml
@@ -1,3 +1,3 @@
 version: 1
 user_properties:
-  동의: { type: boolean, nullable: true } # [31m
+  동의: { type: boolean, nullable: false } # [31m
dry run, nothing written: would fix 1 finding in 1 file
taxonomy.yaml: no findings
`);
  expect(readFiles(folder)["taxonomy.yaml"]).toBe(text.replace("\u001b", ""));
});

test("a link is not written through", async () => {
  const folder = tempFolder({
    "real.yaml":
      "version: 1\nuser_properties: { 동의: { type: boolean, nullable: true } }\n",
  });
  symlinkSync("real.yaml", join(folder, "taxonomy.yaml"));
  const { code, err } = await lintFolder(folder, fix);
  expect(code).toBe(1);
  expect(err).toContain("its file is a symbolic link");
  expect(lstatSync(join(folder, "taxonomy.yaml")).isSymbolicLink()).toBe(true);
  expect(readFiles(folder)["real.yaml"]).toContain("nullable: true");
});

test("a fix that would bring another error is refused, and nothing is written", async () => {
  const text = `version: 1
user_properties:
  동의: { type: boolean, nullable: true }
lint: { plugins: [./a.mjs] }
`;
  const folder = tempFolder({
    "taxonomy.yaml": text,
    "a.mjs": `export default { id: "acme/x", check({ userProperties }, report) {
      for (const one of userProperties) {
        const { file, start } = one.span;
        report({ on: one, message: "m", hint: "h", fix: {
          span: { file, start, end: start }, replacement: "x: 1\\n  ", title: "t" } });
      }
    } }`,
  });
  const { code, err } = await lintFolder(folder, fix);
  expect(code).toBe(1);
  expect(err).toContain("error[lint/fix-refused]");
  expect(readFiles(folder)["taxonomy.yaml"]).toBe(text);
});

describe("the comparison", () => {
  const differs = (before: string, edits: readonly TextEdit[]) => {
    const one = parseText("a", before).root;
    const other = parseText("a", applyEdits(before, edits)).root;
    if (one === undefined || other === undefined) throw new Error("not YAML");
    return differsElsewhere(one, other, edits);
  };

  test("notices values and keys that an edit changes elsewhere", () => {
    const text = "a: 1\nb:\n  c: 2\n";
    expect(differs(text, [{ start: 3, end: 4, text: "x" }])).toBe(false);
    expect(differs(text, [{ start: 0, end: 0, text: "z: 3\n" }])).toBe(false);
    // Comments the rest of the line out, or moves a key to another depth.
    expect(differs("a: [1, 2]\n", [{ start: 3, end: 4, text: "[ 0," }])).toBe(
      false,
    );
    expect(differs("a: 1\nb: 2\n", [{ start: 3, end: 5, text: "1 # " }])).toBe(
      true,
    );
    expect(differs(text, [{ start: 8, end: 10, text: "" }])).toBe(true);
  });
});

test("on random taxonomies, all bytes outside the ranges stay", () => {
  const { pick } = createRandom(19);
  for (let run = 0; run < 60; run++) {
    const properties = Array.from({ length: 8 }, (_, at) => {
      const name = `${pick(["wait", "대기", "길이"])}_${String(at)}_${pick(["ms", "kg", "krw", "code"])}`;
      return pick([
        `  ${name}: { type: ${pick(["long", "double", "string"])} }${pick(["", " # ms", "   "])}`,
        `  "${name}":\n    ${pick(["", "# c\n    "])}type: long\n    label: "라벨 # 1"`,
        `  동의_${String(at)}: { nullable: true, type: boolean }`,
      ]);
    });
    const text = `version: 1\nlint: { extends: strict }\nuser_properties:\n${properties.join("\n\n")}\n`;
    const { findings } = lintText(text);
    const [plan] = planFixes(findings);
    if (plan === undefined) continue;
    const { after, edits } = plan;
    // Put the old texts back: what is left must be the old text, byte by byte.
    let at = 0;
    let shift = 0;
    let restored = "";
    for (const { end, start, text: inserted } of edits) {
      restored += after.slice(at, start + shift) + text.slice(start, end);
      at = start + shift + inserted.length;
      shift += inserted.length - (end - start);
    }
    expect(restored + after.slice(at)).toBe(text);
    expect(planFixes(lintText(after).findings)).toEqual([]);
  }
});
