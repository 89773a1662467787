// What a plugin of the app's prettier may do to generated files: lay out, and nothing else.
import { format, type Plugin } from "prettier";
import { parsers as babel } from "prettier/plugins/babel";
import { parsers as typescript } from "prettier/plugins/typescript";
import { expect, test } from "vitest";
import type { Formatter } from "../../generator/output/format.js";
import { readStamp } from "../../generator/output/stamp.js";
import { compileValid } from "../support/compile-text.js";
import { finishFiles } from "../support/output-files.js";

const taxonomy = `version: 1
event_properties:
  schedule: { type: string, description: "Runs at */10 or @daily; see {@link x}" }
  place: { type: string, enum: [here, "it's \\"there\\" */", "\\u202e"] }
events:
  job_started:
    description: "@ignore, and then /*"
    properties: { schedule: optional, place: required }
    deprecated: { reason: "old */ @x" }
    examples: [{ place: here, schedule: "*/5 @hourly" }]
`;

/** A plugin that edits texts before prettier parses them. */
function editing(edit: (text: string) => string): Plugin {
  const preprocess = edit;
  return {
    parsers: {
      typescript: { ...typescript.typescript, preprocess },
      babel: { ...babel.babel, preprocess },
      json: { ...babel.json, preprocess },
    },
  };
}

/** Finishes the taxonomy's files with prettier. */
async function finish(
  options: Parameters<typeof format>[1],
  {
    emit = "ts",
    isWanted = () => true,
  }: {
    readonly emit?: "ts" | "js";
    readonly isWanted?: (path: string) => boolean;
  } = {},
) {
  const formatter: Formatter = {
    format: (path, text) => format(text, { ...options, filepath: path }),
    suspects: () => Promise.resolve([]),
    reuseFormatted: () => undefined,
  };
  const compiled = compileValid(taxonomy, { emit });
  const files = compiled.files.filter(({ path }) => isWanted(path));
  const plain = await finishFiles(files, { entryName: "t.yaml" });
  const finished = await finishFiles(files, { entryName: "t.yaml" }, formatter);
  const textOf = (path: string) =>
    finished.files.find((each) => each.path === path)?.text ?? "";
  const plainOf = (path: string) =>
    plain.files.find((each) => each.path === path)?.text ?? "";
  return { ...finished, textOf, plainOf };
}

const events = "events/taxonomy.ts";

test.each([
  ["another layout", { printWidth: 40, useTabs: true }],
  ["other quotes", { singleQuote: true, quoteProps: "consistent" as const }],
  ["no semicolons", { semi: false, arrowParens: "avoid" as const }],
  ["line ends", { endOfLine: "crlf" as const, trailingComma: "none" as const }],
  ["a pragma", { insertPragma: true }],
  ["wide lines", { printWidth: 300, objectWrap: "collapse" as const }],
  ["operators", { experimentalOperatorPosition: "start" as const }],
  ["ternaries", { experimentalTernaries: true, bracketSpacing: false }],
  [
    "doc comments on more lines",
    {
      plugins: [
        editing((text) =>
          text.replace(/\/\*\* (.*?) (\S+) \*\//g, "/**\n * $1\n * $2\n */"),
        ),
      ],
    },
  ],
  [
    "imports in another order",
    {
      plugins: [
        editing((text) => {
          const lines = text.match(/^import [^;]*;\n/gm) ?? [];
          const rest = lines.reduce((all, one) => all.replace(one, ""), text);
          const at = rest.search(/^(?!\/\/|\n)/m);
          const moved = [...lines].reverse().join("");
          return lines.length < 2
            ? text
            : rest.slice(0, at) + moved + rest.slice(at);
        }),
      ],
    },
  ],
])("%s: followed", async (name, options) => {
  // Half of them with each kind of output, because this is slow.
  const emit = name.length % 2 === 0 ? "ts" : "js";
  const { files, altered, refused } = await finish(options, { emit });
  expect([altered, refused]).toEqual([[], []]);
  expect(files.every(({ text }) => readStamp(text)?.intact)).toBe(true);
});

test("prettier did lay out what was followed", async () => {
  const { textOf, plainOf } = await finish(
    { singleQuote: true },
    { isWanted: (path) => [events, "taxonomy.json"].includes(path) },
  );
  expect(textOf(events)).not.toBe(plainOf(events));
  expect(textOf("taxonomy.json")).toBe(plainOf("taxonomy.json"));
});

const inTypeScript = "its code differs";
test.each([
  [
    "words of a comment",
    (text: string) => text.replace("Runs at", "Walks at"),
    "its comments differ",
    events,
  ],
  [
    "a comment taken away",
    (text: string) => text.replace(/\/\*\*[^]*?\*\//, ""),
    "its comments differ",
    events,
  ],
  [
    "a comment that moves to another declaration",
    (text: string) =>
      text.replace(/(\/\*\* [^\n]*\n)(export function[^]*?\n\}\n)/, "$2$1"),
    "its comments differ",
    "validators/taxonomy.ts",
  ],
  [
    "a sentence that becomes a tag",
    (text: string) => text.replace(" or ＠daily", "\n * @daily"),
    "its comments differ",
    events,
  ],
  [
    "a string's content",
    (text: string) => text.replace('"here"', '"there"'),
    inTypeScript,
    "properties.ts",
  ],
  [
    "an operator",
    (text: string) => text.replace("??", "||"),
    inTypeScript,
    "support/check-value.ts",
  ],
  [
    "a call without an effect to the eye",
    (text: string) => `${text}\nglobalThis.fetch?.("https://example.org");\n`,
    inTypeScript,
    events,
  ],
  [
    "an import that goes",
    (text: string) => text.replace(/^import [^;]*;\n/m, ""),
    "its imports or exports differ",
    events,
  ],
  [
    "escapes in a string",
    (text: string) => text.replaceAll("\\u202e", "\u202e"),
    "an escaped character is no longer escaped",
    "properties.ts",
  ],
  [
    "the stamp",
    (text: string) => text.replace(/^\/\/ @generated by.*\n.*\n/, ""),
    "its comments differ",
    events,
  ],
])("%s: our own layout", async (_, edit, reason, path) => {
  const options = { singleQuote: true, plugins: [editing(edit)] };
  const { altered, refused, printed, textOf, plainOf } = await finish(options, {
    isWanted: (each) => each === path,
  });
  expect(refused).toEqual([]);
  expect(altered).toContainEqual({ path, reason });
  expect(textOf(path)).toBe(plainOf(path));
  // The next run looks again.
  expect(printed.has(path)).toBe(false);
});

test.each(["json5", "jsonc"])("%s for JSON: our own layout", async (parser) => {
  const options = {
    quoteProps: "as-needed" as const,
    trailingComma: "all" as const,
    tabWidth: 8,
  };
  const formatter: Formatter = {
    format: (path, text) =>
      format(text, {
        ...options,
        filepath: path,
        ...(path.endsWith(".json") && { parser }),
      }),
    suspects: () => Promise.resolve([]),
    reuseFormatted: () => undefined,
  };
  const { files } = compileValid(taxonomy, { emit: "js" });
  const some = files.filter(({ path }) => path.endsWith(".json"));
  const finished = await finishFiles(some, { entryName: "t.yaml" }, formatter);
  const json = finished.files.filter(({ path }) => path.endsWith(".json"));
  expect(json.length).toBeGreaterThan(5);
  for (const { text } of json) {
    expect(() => void JSON.parse(text)).not.toThrow();
    expect(readStamp(text)?.intact).toBe(true);
  }
  expect(finished.altered.map(({ reason }) => reason)).toContain(
    "it is no longer JSON",
  );
});

test("a full-width character made plain ends a comment: our own layout", async () => {
  const { files } = compileValid(taxonomy);
  const some = files.filter(({ path }) => path === events);
  const formatter: Formatter = {
    format: (_, text) => Promise.resolve(text.normalize("NFKC")),
    suspects: () => Promise.resolve([]),
    reuseFormatted: () => undefined,
  };
  const { altered } = await finishFiles(
    some,
    { entryName: "t.yaml" },
    formatter,
  );
  expect(altered).toEqual([
    { path: events, reason: "it now has syntax errors" },
  ]);
});

test("a text of another language whose stamp goes: our own layout", async () => {
  const notes = {
    path: "notes.md",
    language: "own",
    text: "# Notes\n\n* one\n",
  } as const;
  const formatter: Formatter = {
    format: (_, text) => Promise.resolve(text.replace(/<!--[^]*?-->\n/, "")),
    suspects: () => Promise.resolve([]),
    reuseFormatted: () => undefined,
  };
  const { files, altered } = await finishFiles(
    [notes],
    { entryName: "t.yaml" },
    formatter,
  );
  expect(altered).toEqual([
    { path: "notes.md", reason: "its stamp was moved" },
  ]);
  expect(readStamp(files[0]?.text ?? "")?.intact).toBe(true);
});

test("keys of JSON in another order: our own layout", async () => {
  const options = {
    plugins: [
      editing((text) => {
        const [first, ...others] = Object.entries(
          JSON.parse(text) as Readonly<Record<string, unknown>>,
        );
        return JSON.stringify(
          Object.fromEntries([...(first ? [first] : []), ...others.reverse()]),
        );
      }),
    ],
  };
  const { altered, textOf, plainOf } = await finish(options, {
    isWanted: (path) => path === "taxonomy.json",
  });
  expect(altered).toContainEqual({
    path: "taxonomy.json",
    reason: "its values or keys differ",
  });
  expect(textOf("taxonomy.json")).toBe(plainOf("taxonomy.json"));
});
