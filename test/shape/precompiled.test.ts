// The validator that the build compiles ahead says what one compiled at run time says.
import { describe, expect, test } from "vitest";
import { readLanguageData } from "../../generator/driver/package-data.js";
import { diagnosticKinds } from "../../generator/diagnostics/codes/index.js";
import { parseYaml } from "../../generator/parse/parse-yaml.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { compileShapeSchema } from "../../generator/shape/compile-shape-schema.js";
import { plainValue } from "../../generator/shape/plain-value.js";
import { readProjectFile, readTaxonomySchema } from "./check-text.js";

const { runShapeCheck } = readLanguageData();
const runCompiled = compileShapeSchema(readTaxonomySchema());

function valueOf(text: string): unknown {
  const file = new SourceFile("taxonomy.yaml", text);
  const { root } = parseYaml(file, "taxonomy.yaml").document;
  return root === undefined ? null : plainValue(root);
}

describe("errors about the example of", () => {
  test.each(
    diagnosticKinds.flatMap(({ code, example }) =>
      example === undefined ? [] : [[code, example] as const],
    ),
  )("%s", (_code, example) => {
    const value = valueOf(example);
    expect(runShapeCheck(value)).toEqual(runCompiled(value));
  });
});

test("a shape error is found, and the catalogue has none", () => {
  const wrong = valueOf("version: 1\nevents: 7\n");
  expect(runShapeCheck(wrong)).not.toEqual([]);
  const standard = valueOf(readProjectFile("schemas/standard.yaml"));
  expect(runShapeCheck(standard)).toEqual([]);
});
