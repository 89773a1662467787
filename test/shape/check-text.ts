// Runs the shape check on a text and writes its diagnostics down in a form that tests can compare.
import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { parseYaml } from "../../generator/parse/parse-yaml.js";
import { SourceFile, positionAt } from "../../generator/source/source-file.js";
import type { FileRole } from "../../generator/shape/check-role.js";
import { compileShapeSchema } from "../../generator/shape/compile-shape-schema.js";
import { createShapeCheck } from "../../generator/shape/validate-shape.js";

/** The text of a file of the project, by its path from the project's folder. */
export function readProjectFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

export function readTaxonomySchema(): object {
  const schema: unknown = JSON.parse(
    readProjectFile("schemas/taxonomy.schema.json"),
  );
  return typeof schema === "object" && schema !== null ? schema : {};
}

export const shapeCheck = createShapeCheck(
  readTaxonomySchema(),
  compileShapeSchema(readTaxonomySchema()),
);

/** The diagnostics of the shape check. A text that does not parse is a mistake of the test. */
export function diagnose(
  text: string,
  role: FileRole = "entry",
): readonly Diagnostic[] {
  const { document, diagnostics } = parseYaml(
    new SourceFile("taxonomy.yaml", text),
    "taxonomy.yaml",
  );
  if (diagnostics.length > 0)
    throw new Error(JSON.stringify(diagnostics[0]?.message));
  return shapeCheck(document, role);
}

/** Each diagnostic as lines: code and marked text, message, label, hint, fix. */
export function describeShape(text: string, role: FileRole = "entry"): string {
  return diagnose(text, role).map(describeOne).join("\n");
}

function describeOne(diagnostic: Diagnostic): string {
  const { code, message, span, label, hint, fix, related } = diagnostic;
  if (span === undefined) throw new Error(`no span: ${message}`);
  const { line, column } = positionAt(span.file, span.start);
  const marked = span.file.text.slice(span.start, span.end);
  return [
    `${code} ${line}:${column} [${marked}]`,
    `  ${message}`,
    `  ^ ${label ?? ""}`,
    ...(related ?? []).map(
      ({ span: { file, start }, label: text }) =>
        `  > ${positionAt(file, start).line}: ${text}`,
    ),
    `  = ${hint ?? ""}`,
    ...(fix === undefined ? [] : [`  ~ ${fix.title}: ${fix.replacement}`]),
  ].join("\n");
}
