// The settings of a run: the `generate` block, overridden by flags.
import { expect, it } from "vitest";
import { defaultSettings } from "../../generator/model/settings.js";
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
    output: "../src/generated",
    importExtension: "none",
    emit: "js",
    validate: "development",
    targets: ["builders", "schemas", "testing"],
  });
});

it("hold all that is made by default where `default` is named", () => {
  const targetsOf = (list: string) =>
    resolveText(`generate: { targets: [${list}] }`).settings;
  expect(targetsOf("client, default, schemas").targets).toEqual([
    ...defaultSettings.targets,
    "client",
  ]);
  expect(targetsOf("default").targets).toEqual(defaultSettings.targets);
  expect(targetsOf("./targets/kotlin.js, default")).toMatchObject({
    targets: defaultSettings.targets,
    targetFiles: [{ path: "./targets/kotlin.js" }],
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

it("come from flags first", () => {
  const { settings, diagnostics } = resolveText(block, {
    output: "/tmp/out",
    emit: "ts",
    targets: [],
  });
  expect(settings).toEqual({
    output: "/tmp/out",
    importExtension: "none",
    emit: "ts",
    validate: "development",
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
