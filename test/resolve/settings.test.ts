// The settings of a run: the `generate` and `usage` blocks, overridden by flags.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { defaultSettings } from "../../generator/model/settings.js";
import {
  effectiveUsage,
  failReasons,
} from "../../generator/model/usage-settings.js";
import { resolveText } from "../support/resolve-text.js";

const block = `
generate:
  output: ../src/generated
  import_extension: none
  emit: js
  validate: development
  targets: [testing, schemas]
`;

it("are the defaults without a block", () => {
  expect(resolveText("version: 1").settings).toEqual(defaultSettings);
});

it("come from the block, with targets in their own order and always builders", () => {
  const { outputSpan, ...settings } = resolveText(block).settings;
  expect(outputSpan).toMatchObject({ start: 21, end: 37 });
  expect(settings).toEqual({
    lang: "en",
    output: "../src/generated",
    importExtension: "none",
    emit: "js",
    uuid: "fallback",
    required: "declared",
    validate: "development",
    schemaDraft: "draft-07",
    targets: ["builders", "schemas", "testing"],
  });
});

it("have the language of the flag, else of the taxonomy, else English", () => {
  const langOf = (text: string, flags = {}) =>
    resolveText(text, flags).settings.lang;
  expect(langOf("version: 1")).toBe("en");
  expect(langOf("lang: ko")).toBe("ko");
  expect(langOf("lang: ko", { lang: "en" })).toBe("en");
});

it("hold all that is made by default where `default` is named", () => {
  const targetsOf = (list: string) =>
    resolveText(`generate: { targets: [${list}] }`).settings;
  expect(targetsOf("client, default, schemas").targets).toEqual([
    ...defaultSettings.targets,
    "client",
  ]);
  expect(targetsOf("default").targets).toEqual(defaultSettings.targets);
  expect(targetsOf("./targets/python.js, default")).toMatchObject({
    targets: defaultSettings.targets,
    targetFiles: [{ path: "./targets/python.js" }],
  });
  const fromFlags = resolveText("version: 1", {
    targets: ["default", "client"],
  });
  expect(fromFlags.settings.targets).toEqual([
    ...defaultSettings.targets,
    "client",
  ]);
  expect(fromFlags.diagnostics).toEqual([]);
});

it("have no builders where all targets stand alone", () => {
  const targetsOf = (list: string) =>
    resolveText(`generate: { targets: [${list}] }`).settings.targets;
  expect(targetsOf("vectors, kotlin")).toEqual(["kotlin", "vectors"]);
  expect(targetsOf("swift, ./own.js")).toEqual(["swift"]);
  expect(targetsOf("csharp, client")).toEqual(["builders", "client", "csharp"]);
  expect(targetsOf("dart, default")).toEqual([
    ...defaultSettings.targets,
    "dart",
  ]);
  expect(targetsOf("")).toEqual(["builders"]);
});

it("have the site in addition to the other targets", () => {
  const targetsOf = (list: string, flags?: readonly string[]) =>
    resolveText(`generate: { targets: [${list}] }`, flags && { targets: flags })
      .settings;
  const usual = [...defaultSettings.targets, "docs"];
  expect(targetsOf("docs").targets).toEqual(usual);
  expect(targetsOf("docs, default").targets).toEqual(usual);
  expect(targetsOf("docs, kotlin").targets).toEqual(["kotlin", "docs"]);
  expect(targetsOf("docs, client").targets).toEqual([
    "builders",
    "client",
    "docs",
  ]);
  expect(targetsOf("docs, ./own.js")).toMatchObject({
    targets: ["docs"],
    targetFiles: [{ path: "./own.js" }],
  });
  expect(targetsOf("kotlin", ["docs"]).targets).toEqual(["kotlin", "docs"]);
  expect(targetsOf("./own.js", ["docs"])).toMatchObject({
    targets: ["docs"],
    targetFiles: [{ path: "./own.js" }],
  });
  expect(targetsOf("kotlin", ["docs", "swift"]).targets).toEqual([
    "swift",
    "docs",
  ]);
});

it("name the package of Kotlin and the namespace of C#", () => {
  const { settings, diagnostics } = resolveText(
    "generate:\n  kotlin: { package: com.example.in }\n  csharp: { namespace: Example.Shop }",
  );
  expect(settings).toEqual({
    ...defaultSettings,
    kotlinPackage: "com.example.in",
    csharpNamespace: "Example.Shop",
  });
  expect(diagnostics).toEqual([]);
});

it("say where ids come from", () => {
  const uuidOf = (text: string, flags = {}) =>
    resolveText(`generate: { ${text} }`, flags).settings.uuid;
  expect(uuidOf("emit: ts")).toBe("fallback");
  expect(uuidOf("uuid: native")).toBe("native");
  expect(uuidOf("uuid: native", { uuid: "fallback" })).toBe("fallback");
});

it("come from flags first", () => {
  const { settings, diagnostics } = resolveText(block, {
    output: "/tmp/out",
    emit: "ts",
    targets: [],
  });
  expect(settings).toEqual({
    lang: "en",
    output: "/tmp/out",
    importExtension: "none",
    emit: "ts",
    uuid: "fallback",
    required: "declared",
    validate: "development",
    schemaDraft: "draft-07",
    targets: ["builders"],
  });
  expect(diagnostics).toEqual([]);
});

it("are there when the taxonomy is not", () => {
  const { taxonomy, settings } = resolveText(`
generate: { emit: js, output: "" }
`);
  expect(taxonomy).toBeUndefined();
  expect(settings).toEqual({ ...defaultSettings, emit: "js" });
});

it("of `usage` come from its block", () => {
  const { settings, diagnostics } = resolveText(`
usage:
  track_functions: [track, analytics.send:2, "post:1,3"]
  fail_on: [unsent, raw]
  exclude: [src/old/**, ../shared/*.ts]
`);
  expect(diagnostics).toEqual([]);
  expect(settings.usage).toEqual({
    trackFunctions: [
      { name: "track", position: 0 },
      { name: "analytics.send", position: 1 },
      { name: "post", position: 0, properties: 2 },
    ],
    failOn: ["raw", "unsent"],
    exclude: ["src/old/**", "../shared/*.ts"],
  });
  expect(resolveText("usage: { fail_on: [raw] }").settings.usage).toEqual({
    trackFunctions: [],
    failOn: ["raw"],
    exclude: [],
  });
});

it.each([
  [
    "track_functions: [analytics.track()]",
    "the track function `analytics.track()` is not the name of a function",
    "write `analytics.track`, without parentheses",
  ],
  [
    'track_functions: ["send:0"]',
    "the track function `send:0` is not the name of a function",
    "write it as `track`, `analytics.track`, `send:2` or `send:2,4`: the numbers say which arguments are the event's name and its properties",
  ],
  [
    'track_functions: ["send:2,2"]',
    "the track function `send:2,2` is not the name of a function",
    "write it as `track`, `analytics.track`, `send:2` or `send:2,4`: the numbers say which arguments are the event's name and its properties",
  ],
  [
    "exclude: [/srv/legacy/**]",
    "the pattern `/srv/legacy/**` is absolute, so it differs from machine to machine",
    "write a path or a pattern relative to this file, with `/` between folders, such as `src/legacy/**`",
  ],
  [
    "exclude: ['src\\legacy']",
    "the pattern `src\\legacy` contains a backslash",
    "write a path or a pattern relative to this file, with `/` between folders, such as `src/legacy/**`",
  ],
])("of `usage` that cannot be used: %s", (line, message, hint) => {
  const { settings, diagnostics } = resolveText(`usage: { ${line} }`);
  expect(diagnostics).toMatchObject([{ message, hint, severity: "error" }]);
  expect(settings.usage).toEqual({
    trackFunctions: [],
    failOn: [],
    exclude: [],
  });
});

it("of `usage` are replaced by flags one by one", () => {
  const { usage } = resolveText(
    "usage: { track_functions: [track], fail_on: [raw], exclude: [a.ts] }",
  ).settings;
  const send = { name: "send", position: 1 };
  expect(effectiveUsage(usage, { trackFunctions: [send], failOn: [] })).toEqual(
    { trackFunctions: [send], failOn: ["raw"], exclude: ["a.ts"] },
  );
  expect(effectiveUsage(undefined, {})).toEqual({
    trackFunctions: [],
    failOn: [],
    exclude: [],
  });
});

it("of `usage` name all that `--fail-on` names", () => {
  const schema = JSON.parse(
    readFileSync(
      new URL("../../schemas/taxonomy.schema.json", import.meta.url),
      "utf8",
    ),
  ) as {
    readonly definitions: {
      readonly usage: {
        readonly properties: {
          readonly fail_on: { readonly items: { readonly enum: unknown } };
        };
      };
    };
  };
  const { fail_on: failOn } = schema.definitions.usage.properties;
  expect(failOn.items.enum).toEqual(failReasons);
});
