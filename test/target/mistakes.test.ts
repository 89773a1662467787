// What can be wrong with a target of the user's own, as the command line says it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

const yaml = (target: string) => `version: 1
generate: { targets: [builders, ${target}] }
events:
  coupon_redeemed:
    label: 쿠폰 사용
    properties: {}
`;

/** The report for a target with this text; nothing may have been written. */
function told(text: string, name = "target.js"): string {
  const folder = tempFolder({
    "taxonomy.yaml": yaml(`./${name}`),
    [name]: text,
  });
  const { code, stderr } = runBin(folder, ["generate"]);
  expect(code).toBe(1);
  expect(Object.keys(readFiles(folder))).toEqual(
    [name, "taxonomy.yaml"].sort(),
  );
  return stderr;
}

const emitting = (files: string) =>
  `export default { name: "mine", summary: "Mine.", emit: () => ${files} };`;

test("a report has place, reason and remedy", () => {
  expect(told(emitting('[{ path: "../x.kt", text: "" }]'))).toBe(
    `error[target/bad-file]: the target \`mine\` returned a file whose path \`../x.kt\` leaves the folder
 ┌ taxonomy.yaml:2:33
2│ generate: { targets: [builders, ./target.js] }
 │                                 ^^^^^^^^^^^ wrote nothing
 = hint: name a file in the output folder, with \`/\` between folders, such as \`python/events.py\`

1 error, nothing written
`,
  );
});

describe("the module", () => {
  test.each([
    [
      "const a = ;",
      "cannot be loaded: SyntaxError: Unexpected token ';'",
      "see `target.js:1`",
    ],
    [
      "\nthrow new Error('no\\nidea');",
      "cannot be loaded: Error: no",
      "see `target.js:2:7`",
    ],
    ["throw null;", "cannot be loaded: null", "see `target.js`"],
    [
      "import './gone.js'; export default 1;",
      "cannot be loaded: Error [ERR_MODULE_NOT_FOUND]: Cannot find module",
      "see ",
    ],
    [
      "import { defineTarget } from 'dfn-codegen/target'; export default defineTarget({});",
      "Cannot find package 'dfn-codegen'",
      "install dfn-codegen in this project",
    ],
    ["export const target = {};", "has no default export", "end the file with"],
    [
      "export default () => [];",
      "exports a function as its default",
      "export an object with",
    ],
    ["export default [];", "exports an array as its default", ""],
    ["export default null;", "exports null as its default", ""],
    [
      "export default { summary: 'x', emit() {} };",
      "has no `name`",
      "give it a `name`",
    ],
    [
      "export default { name: 'a b', summary: 'x', emit() {} };",
      "has the name `a b`",
      "",
    ],
    [
      "export default { name: 'client', summary: 'x', emit() {} };",
      "is a target of dfn-codegen",
      "give it another name",
    ],
    ["export default { name: 'a', emit() {} };", "has no `summary`", ""],
    ["export default { name: 'a', summary: 'x' };", "has no `emit`", ""],
    [
      "export default { name: 'a', summary: 'x', emit: 5 };",
      "has a number for an `emit`",
      "",
    ],
  ])("%j", (text, message, hint) => {
    const report = told(text);
    expect(report).toMatch(/^error\[target\/(?:not-loaded|wrong-shape)\]/);
    expect(report).toContain(message);
    expect(report).toContain(hint);
  });

  test("of CommonJS is a target too", () => {
    expect(
      told("module.exports = { name: 'a', summary: 'x', emit: () => 5 };"),
    ).toContain(
      "the target `a` returned a number instead of an array of files",
    );
  });

  test("is reported if it does not exist, is a folder or is of another kind", () => {
    const folder = tempFolder({ "taxonomy.yaml": yaml("./none.js") });
    mkdirSync(join(folder, "folder.js"));
    const report = (args: readonly string[]) => runBin(folder, args).stderr;
    expect(report([])).toContain("the target `none.js` does not exist");
    expect(report([])).toContain("taxonomy.yaml:2:33");
    expect(report(["--target", "./folder.js"])).toContain(
      "the target `folder.js` cannot be read: it is a folder",
    );
    expect(report(["--target", "./x.py"])).toContain(
      "the target `x.py` is not a JavaScript module",
    );
    expect(report(["--target", "java"])).toContain(
      "or a path such as ./my-target.js",
    );
  });

  test("in TypeScript runs where Node can, and says so where it cannot", () => {
    const folder = tempFolder({
      "taxonomy.yaml": yaml("./t.ts"),
      "t.ts": emitting('[{ path: "x.txt", text: "1" as string }]'),
    });
    const { code, stderr } = runBin(folder, []);
    if ("typescript" in process.features && process.features.typescript) {
      expect(code).toBe(0);
    } else {
      expect(code).toBe(1);
      expect(stderr).toContain(`this Node (${process.version}) does not run`);
    }
  });

  test("may not lie outside the project when the taxonomy names it; a flag may", () => {
    const folder = tempFolder({
      "app/package.json": "{}",
      "app/taxonomy.yaml": yaml("../t.js"),
      "t.js": emitting("[]"),
    });
    const app = join(folder, "app");
    expect(runBin(app, []).stderr).toContain("is outside its project");
    expect(runBin(app, ["--target", "../t.js"]).code).toBe(0);
  });
});

describe("emit", () => {
  test.each([
    [
      "{ throw new TypeError('kaputt'); }",
      "target/failed",
      "stopped with an error: TypeError: kaputt",
      "see `target.js:1:",
    ],
    [
      "Promise.reject('later')",
      "target/failed",
      "stopped with an error: later",
      "",
    ],
    [
      "undefined",
      "target/bad-file",
      "returned undefined instead of an array of files",
      "",
    ],
    [
      "'x.kt'",
      "target/bad-file",
      "returned a string instead of an array of files",
      "",
    ],
    [
      "[5]",
      "target/bad-file",
      "returned a file (number 1) with undefined as its `path`",
      "",
    ],
    [
      "[{ path: 'a.kt', text: Buffer.from('') }]",
      "target/bad-file",
      "(`a.kt`) with an object as its `text`",
      "",
    ],
    ["[{ path: '', text: '' }]", "target/bad-file", "is empty", ""],
    ["[{ path: '/etc/x', text: '' }]", "target/bad-file", "is absolute", ""],
    ["[{ path: 'C:/x', text: '' }]", "target/bad-file", "is absolute", ""],
    [
      "[{ path: 'a\\\\b', text: '' }]",
      "target/bad-file",
      "contains a backslash",
      "",
    ],
    [
      "[{ path: 'a/../../b', text: '' }]",
      "target/bad-file",
      "leaves the folder",
      "",
    ],
    [
      "[{ path: 'a//b', text: '' }]",
      "target/bad-file",
      "contains an empty folder name",
      "",
    ],
    [
      "[{ path: 'a\\nb', text: '' }]",
      "target/bad-file",
      "contains a character",
      "",
    ],
    [
      "[{ path: 'a?.kt', text: '' }]",
      "target/bad-file",
      "contains a character",
      "",
    ],
    [
      "[{ path: 'a. ', text: '' }]",
      "target/bad-file",
      "ends in a dot or a space",
      "",
    ],
    [
      "[{ path: 'x/NUL.kt', text: '' }]",
      "target/bad-file",
      "is a device name",
      "",
    ],
    [
      "[{ path: '.dfn-codegen.json', text: '' }]",
      "target/bad-file",
      "is reserved",
      "",
    ],
    [
      "[{ path: 'a/.git/hooks', text: '' }]",
      "target/bad-file",
      "is reserved",
      "",
    ],
    [
      "[{ path: 'node_modules/a', text: '' }]",
      "target/bad-file",
      "is reserved",
      "",
    ],
    [
      "[{ path: 'a'.repeat(300), text: '' }]",
      "target/bad-file",
      "is too long",
      "",
    ],
    [
      "[{ path: 'a.kt', text: '\\ud83d' }]",
      "target/bad-file",
      "lone surrogate",
      "",
    ],
    [
      "[{ path: 'a.kt', text: '' }, { path: 'a.kt', text: '' }]",
      "target/same-file",
      "generates `a.kt`, which it already generated",
      "",
    ],
    [
      "[{ path: 'Index.ts', text: '' }]",
      "target/same-file",
      "which dfn-codegen itself also generates (as `index.ts`)",
      "",
    ],
    [
      "[{ path: 'index.ts/a.kt', text: '' }]",
      "target/same-file",
      "generates `index.ts/a.kt`",
      "",
    ],
    [
      "[{ path: 'events', text: '' }]",
      "target/same-file",
      "generates `events`",
      "",
    ],
  ])("%s", (files, code, message, hint) => {
    const text = files.startsWith("{")
      ? `export default { name: "mine", summary: "Mine.", emit: () => ${files} };`
      : emitting(files);
    const report = told(text);
    expect(report).toMatch(new RegExp(`^error\\[${code}\\]`));
    expect(report).toContain(message);
    expect(report).toContain(hint);
  });

  test("cannot change the taxonomy", () => {
    const report = told(
      `export default { name: "mine", summary: "Mine.", emit: (taxonomy) => {
         taxonomy.events[0].name = "other";
       } };`,
    );
    expect(report).toContain("target/failed");
    expect(report).toContain("Cannot assign to read only property 'name'");
    expect(report).toContain("see `target.js:2:");
  });
});

test("two targets that make one file are reported, and every target's mistakes at once", () => {
  const folder = tempFolder({
    "taxonomy.yaml": yaml("./a.js, ./b.js, ./c.js"),
    "a.js": emitting('[{ path: "x.kt", text: "" }]').replace("mine", "one"),
    "b.js": emitting('[{ path: "x.kt", text: "" }]').replace("mine", "two"),
    "c.js": emitting("5").replace("mine", "three"),
  });
  const { code, stderr } = runBin(folder, []);
  expect(code).toBe(1);
  expect(stderr).toContain(
    "the target `two` generates `x.kt`, which `one` also generates",
  );
  expect(stderr).toContain("the target `three` returned a number");
});
