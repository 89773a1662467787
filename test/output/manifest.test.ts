// The manifest: the same text for the same facts, and nothing believed that is not one of ours.
import fc from "fast-check";
import { format } from "prettier";
import { expect, test } from "vitest";
import {
  parseManifest,
  printManifest,
  type Manifest,
} from "../../generator/output/manifest.js";

const digest = "0123456789abcdef01234567";
const manifest: Manifest = {
  generator: digest,
  entry: "../taxonomy.yaml",
  findings: false,
  expires: "2027-01-31",
  settings: digest,
  inputs: new Map([
    ["../taxonomy.yaml", digest],
    ["../events/a.yaml", digest],
  ]),
  includes: [{ folder: "..", pattern: "events/*.yaml", found: digest }],
  prettier: {
    version: "3.1.0",
    configs: new Map([["../.prettierrc", digest]]),
    printed: new Map([["index.ts", digest]]),
  },
  imports: {
    best: ".js",
    unfit: ".ts none",
    files: new Map([["../tsconfig.json", digest]]),
  },
  files: new Map([
    ["index.ts", digest],
    ["__proto__", digest],
    ["a/b.json", digest],
  ]),
};

test("comes back as it was, and does not depend on order", () => {
  const text = printManifest(manifest);
  const parsed = parseManifest(text);
  expect(parsed).toBeDefined();
  if (parsed === undefined) return;
  expect(printManifest(parsed)).toBe(text);
  expect(parsed.files.get("__proto__")).toBe(digest);
  expect(parsed).toMatchObject({ entry: "../taxonomy.yaml", findings: false });
  const told = parseManifest(printManifest({ ...manifest, findings: true }));
  expect(told?.findings).toBe(true);
  const turned = { ...manifest, files: new Map([...manifest.files].reverse()) };
  expect(printManifest(turned)).toBe(text);
});

test("is a fixed point of prettier", async () => {
  const { prettier, ...plain } = manifest;
  expect(prettier).toBeDefined();
  for (const one of [
    manifest,
    { ...manifest, findings: true },
    plain,
    { ...plain, includes: [], files: new Map() },
  ]) {
    const text = printManifest(one);
    expect(await format(text, { filepath: ".dfn-codegen.json" })).toBe(text);
  }
});

test("survives git's line ends", () => {
  const text = printManifest(manifest).replaceAll("\n", "\r\n");
  expect(parseManifest(text)).toBeDefined();
});

test.each([
  ["nothing", ""],
  [
    "a conflict",
    printManifest(manifest).replace(
      '  "generator"',
      '<<<<<<< HEAD\n  "generator"',
    ),
  ],
  [
    "another format",
    printManifest(manifest).replace('"format": 1', '"format": 2'),
  ],
  ["an array", "[]"],
  ["null", "null"],
  [
    "a path that leads out",
    printManifest(manifest).replace('"a/b.json"', '"../b.json"'),
  ],
  [
    "a path that leads out later",
    printManifest(manifest).replace('"a/b.json"', '"a/../../b.json"'),
  ],
  [
    "an absolute path",
    printManifest(manifest).replace('"a/b.json"', '"/etc/passwd"'),
  ],
  ["a drive", printManifest(manifest).replace('"a/b.json"', '"C:/x"')],
  ["a backslash", printManifest(manifest).replace('"a/b.json"', '"..\\\\x"')],
  ["no entry", printManifest({ ...manifest, entry: "" })],
  ["a digest that is none", printManifest(manifest).replaceAll(digest, "x")],
])("%s counts as no manifest", (_what, text) => {
  expect(parseManifest(text)).toBeUndefined();
});

test("no JSON makes it throw", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      parseManifest(text);
    }),
  );
});
