// Checks that a document has the shape of a taxonomy: known keys, values of the right kind.
import { unknownKey } from "../diagnostics/codes/shape-unknown-key.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { YamlMap } from "../parse/node.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { joinMoved } from "./join-moved.js";
import { findSlips, isCausedBySlip } from "./find-slips.js";
import { checkItemsType } from "./check-items-type.js";
import {
  catalogueKeys,
  checkCatalogueKeys,
  checkEntryKeys,
  checkVersion,
  entryKeys,
} from "./check-role.js";
import type { FileRole } from "./check-role.js";
import { explainError } from "./explain-error.js";
import { plainValue } from "./plain-value.js";
import { createSchemaReader } from "./schema-reader.js";
import type { SchemaReader } from "./schema-reader.js";
import { distinctErrors } from "./shape-error.js";
import type { RunShapeCheck, ShapeError } from "./shape-error.js";

/**
 * Checks one document; the diagnostics are in the order of the file. The
 * parser has already reported a document without a root.
 */
export type ShapeCheck = (
  document: ParsedDocument,
  role: FileRole,
) => readonly Diagnostic[];

/** Creates a check for any number of documents, with a validator compiled from the same schema. */
export function createShapeCheck(
  taxonomySchema: object,
  run: RunShapeCheck,
): ShapeCheck {
  const schema = createSchemaReader(taxonomySchema);
  return ({ root }, role) =>
    root === undefined ? [] : checkShape(root, role, run, schema);
}

function checkShape(
  root: YamlMap,
  role: FileRole,
  run: RunShapeCheck,
  schema: SchemaReader,
): readonly Diagnostic[] {
  const context = { root, schema, withheldKeys: withheldKeysOf(role) };
  const slips = findSlips(root, schema);
  const explained = distinctErrors(run(plainValue(root)))
    .filter((error) => !isReportedByRole(error, role))
    .filter(({ instancePath }) => !isCausedBySlip(instancePath, slips))
    .map((error) => ({ error, diagnostic: explainError(error, context) }));
  const renamed = new Set(
    explained.flatMap(({ error, diagnostic: { code, fix } }) =>
      code === unknownKey.code && fix !== undefined
        ? [`${error.instancePath}/${fix.replacement}`]
        : [],
    ),
  );
  const ofCatalogue = checkCatalogueKeys(root, role);
  const reported = new Set(ofCatalogue.map(({ span }) => span?.start));
  // A misspelt key does not count as missing as well, nor a key of the catalogue as unknown.
  const errors = explained
    .filter(({ error }) => !renamed.has(missingPlace(error)))
    .map(({ diagnostic }) => diagnostic)
    .filter(
      ({ code, span }) =>
        code !== unknownKey.code || !reported.has(span?.start),
    );
  return inFileOrder([
    ...checkEntryKeys(root, role),
    ...ofCatalogue,
    ...(renamed.has("/version") ? [] : checkVersion(root, role)),
    ...checkItemsType(root),
    ...slips.map(({ diagnostic }) => diagnostic),
    ...joinMoved(errors),
  ]);
}

function missingPlace({ instancePath, params }: ShapeError): string {
  const key = params["missingProperty"];
  return typeof key === "string" ? `${instancePath}/${key}` : "";
}

function withheldKeysOf(role: FileRole): ReadonlySet<string> {
  switch (role) {
    case "entry":
      return catalogueKeys;
    case "included":
      return new Set([...catalogueKeys, ...entryKeys]);
    case "catalogue":
      return new Set();
  }
}

/** Whether an error is about the version, or inside a key that must not exist at all. */
function isReportedByRole(
  { instancePath }: ShapeError,
  role: FileRole,
): boolean {
  const parts = instancePath.split("/").slice(1);
  if (parts[0] === "version") return true;
  if (role === "included" && entryKeys.has(parts[0] ?? "")) return true;
  if (role === "catalogue") return false;
  // Keys of the language alternate with the user's names, but a group has its properties without a key above them.
  const isGroup = parts[0] === "property_groups";
  return parts.some(
    (part, index) =>
      (isGroup ? index === 3 : index % 2 === 0) && catalogueKeys.has(part),
  );
}

/** Sorted by location, each once: an entry that is merged into several definitions is wrong once. */
function inFileOrder(
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const byCause = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, span, label } = diagnostic;
    const cause = JSON.stringify([code, span?.start, span?.end, label]);
    if (!byCause.has(cause)) byCause.set(cause, diagnostic);
  }
  return [...byCause.values()].sort(
    (a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
}
