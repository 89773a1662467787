// Checks the rules that depend on the role of a file: keys only for the entry, keys only for the catalogue,
// and the version.
import { catalogueOnly } from "../diagnostics/codes/shape-catalogue-only.js";
import { entryOnly } from "../diagnostics/codes/shape-entry-only.js";
import { missingKey } from "../diagnostics/codes/shape-missing-key.js";
import { unsupportedVersion } from "../diagnostics/codes/shape-unsupported-version.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { YamlEntry, YamlMap, YamlNode } from "../parse/node.js";
import { keySpanOf, nameOf, quote, spanOf } from "./place.js";

/** The role of a file in a taxonomy: the entry, an included file, or DFINERY's catalogue. */
export type FileRole = "entry" | "included" | "catalogue";

/** The version of the format that this tool reads. */
export const formatVersion = 1;

/** Top-level keys that apply to the taxonomy as a whole. */
export const entryKeys: ReadonlySet<string> = new Set([
  "service",
  "lang",
  "platforms",
  "standard",
  "generate",
  "usage",
  "diff",
  "lint",
  "docs",
]);

/** Keys that only the catalogue may use, at the top or in a definition. */
export const catalogueKeys: ReadonlySet<string> = new Set([
  "identity_keys",
  "system_events",
  "automatic",
  "disputed",
  "disputed_types",
]);

/** Reports entry keys in an included file; does nothing for other roles. */
export function checkEntryKeys(
  root: YamlMap,
  role: FileRole,
): readonly Diagnostic[] {
  if (role !== "included") return [];
  return [...root.entries.values()]
    .filter(({ key }) => entryKeys.has(key))
    .map(({ key, keySpan }) =>
      entryOnly.at({
        span: keySpan,
        message: `${quote(key)} is not allowed in an included file`,
        label: "only in the entry file",
        hint: "move it to the file that includes this one",
      }),
    );
}

/** Reports catalogue keys in a taxonomy; does nothing for the catalogue. */
export function checkCatalogueKeys(
  root: YamlMap,
  role: FileRole,
): readonly Diagnostic[] {
  if (role === "catalogue") return [];
  return [...withOwners(root)]
    .filter(({ entry }) => catalogueKeys.has(entry.key))
    .map(({ entry, path }) =>
      catalogueOnly.at({
        span: entry.keySpan,
        message: `${nameOf([...path, entry.key])} is only for DFINERY's catalogue`,
        label: "only in the catalogue",
        hint: "remove it",
      }),
    );
}

interface OwnedEntry {
  readonly entry: YamlEntry;
  /** The path to the map that contains the entry. */
  readonly path: readonly string[];
}

/** The keys of the file, of its definitions and of the properties attached to events. */
function* withOwners(root: YamlMap): Generator<OwnedEntry> {
  for (const section of root.entries.values()) {
    yield { entry: section, path: [] };
    if (!definitionSections.has(section.key)) continue;
    for (const definition of entriesOf(section.value)) {
      const path = [section.key, definition.key];
      for (const entry of entriesOf(definition.value)) {
        if (section.key === "property_groups") {
          // The keys of a group are names of properties.
          for (const inner of entriesOf(entry.value)) {
            yield { entry: inner, path: [...path, entry.key] };
          }
          continue;
        }
        yield { entry, path };
        if (section.key !== "events" || entry.key !== "properties") continue;
        for (const attached of entriesOf(entry.value)) {
          for (const inner of entriesOf(attached.value)) {
            yield {
              entry: inner,
              path: [...path, entry.key, attached.key],
            };
          }
        }
      }
    }
  }
}

export const definitionSections: ReadonlySet<string> = new Set([
  "events",
  "event_properties",
  "item_properties",
  "user_properties",
  "property_groups",
]);

function entriesOf(node: YamlNode): Iterable<YamlEntry> {
  return node.kind === "map" ? node.entries.values() : [];
}

/** Reports a version that is required but missing, or that this tool does not read. */
export function checkVersion(
  root: YamlMap,
  role: FileRole,
): readonly Diagnostic[] {
  const entry = root.entries.get("version");
  if (entry === undefined) {
    return role === "included" ? [] : [explainMissingVersion(root)];
  }
  const { value } = entry;
  const found = value.kind === "scalar" ? value.value : undefined;
  if (found === formatVersion) return [];
  const span = spanOf({ node: value, path: [], entry });
  const reads = `this version of dfn-codegen reads version ${formatVersion} of the format`;
  if (typeof found === "number") {
    return [
      unsupportedVersion.at({
        span,
        message: `the file is written in version ${found} of the format, which is not supported`,
        label: "not supported",
        hint:
          found > formatVersion
            ? `install a newer version, which may read this file: ${reads}`
            : `write \`version: ${formatVersion}\`: ${reads}`,
      }),
    ];
  }
  const isQuoted = found === String(formatVersion);
  return [
    unsupportedVersion.at({
      span,
      message: isQuoted
        ? `\`version\` must be the number ${formatVersion}, not the string "${found}"`
        : `\`version\` must be the number ${formatVersion}`,
      label: isQuoted ? "a string" : "not a version of the format",
      hint: isQuoted
        ? "remove the quotes"
        : `write \`version: ${formatVersion}\`: ${reads}`,
      ...(isQuoted && {
        fix: {
          span,
          replacement: String(formatVersion),
          title: "remove the quotes",
        },
      }),
    }),
  ];
}

function explainMissingVersion(root: YamlMap): Diagnostic {
  const span = keySpanOf({ node: root, path: [] });
  const line = `version: ${formatVersion}`;
  // A line can be inserted before a key only if the key begins its line.
  const startsLine =
    root.entries.size > 0 &&
    (span.start === 0 || span.file.text[span.start - 1] === "\n");
  return missingKey.at({
    span,
    message: "the taxonomy has no `version`",
    label: "`version` is missing",
    hint: `add \`${line}\`: the version of this file format`,
    ...(startsLine && {
      fix: {
        span: { file: span.file, start: span.start, end: span.start },
        replacement: `${line}\n`,
        title: `add \`${line}\``,
      },
    }),
  });
}
