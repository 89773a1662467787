// Runs the parse and resolve stages on YAML texts, with the real catalogue.
import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import type { ImportSupport } from "../../generator/model/import-support.js";
import type { Settings } from "../../generator/model/settings.js";
import type {
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../../generator/model/taxonomy.js";
import type { ParsedDocument } from "../../generator/parse/parsed-document.js";
import { parseYaml } from "../../generator/parse/parse-yaml.js";
import { resolveTaxonomy } from "../../generator/resolve/resolve-taxonomy.js";
import { SourceFile, type Span } from "../../generator/source/source-file.js";

export const cataloguePath = "schemas/standard.yaml";

let cached: ParsedDocument | undefined;

/** The catalogue of the package, parsed once. */
export function realCatalogue(): ParsedDocument {
  return (cached ??= parseText(
    cataloguePath,
    readFileSync(new URL(`../../${cataloguePath}`, import.meta.url), "utf8"),
  ));
}

export function parseText(path: string, text: string): ParsedDocument {
  return parseYaml(new SourceFile(path, text), path).document;
}

export interface Resolved {
  readonly taxonomy: Taxonomy | undefined;
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** The day on which all texts of tests are resolved. */
export const testDay = "2026-06-15";

/** Resolves one text, or texts by path with the entry first. */
export function resolveText(
  source: string | Readonly<Record<string, string>>,
  overrides: Partial<Settings> = {},
  catalogue: ParsedDocument = realCatalogue(),
  imports?: ImportSupport,
): Resolved {
  const texts =
    typeof source === "string" ? { "taxonomy.yaml": source } : source;
  const documents = Object.entries(texts).map(([path, text]) =>
    parseText(path, text),
  );
  const { taxonomy, settings, diagnostics } = resolveTaxonomy({
    documents,
    catalogue,
    overrides,
    today: testDay,
    ...(imports && { imports }),
  });
  return { taxonomy, settings, diagnostics };
}

/** The taxonomy of texts that must have no error. */
export function taxonomyOf(
  source: string | Readonly<Record<string, string>>,
): Taxonomy {
  const { taxonomy, diagnostics } = resolveText(source);
  if (taxonomy === undefined) {
    throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  }
  return taxonomy;
}

export function eventOf(taxonomy: Taxonomy, name: string): EventDef {
  return found(taxonomy.events, name);
}

export function propertyOf(
  properties: readonly PropertyDef[],
  name: string,
): PropertyDef {
  return found(properties, name);
}

function found<Named extends { readonly name: string }>(
  list: readonly Named[],
  name: string,
): Named {
  const one = list.find((candidate) => candidate.name === name);
  if (one === undefined) throw new Error(`there is no ${name}`);
  return one;
}

/** The source text under a span; `undefined` where there is none. */
export function textAt(span: Span | undefined): string | undefined {
  return span?.file.text.slice(span.start, span.end);
}

/** A diagnostic as lines of text, with the source text of its places. */
export function describe(diagnostic: Diagnostic): string {
  const { code, severity, message, span, label, related, hint, fix } =
    diagnostic;
  return [
    `${severity}[${code}] ${message}`,
    `  at ${place(span)}: ${label ?? "-"}`,
    ...(related ?? []).map((one) => `  see ${place(one.span)}: ${one.label}`),
    `  = ${hint ?? "-"}`,
    ...(fix
      ? [`  fix ${place(fix.span)} -> ${fix.replacement} (${fix.title})`]
      : []),
  ].join("\n");
}

function place(span: Span | undefined): string {
  if (span === undefined) return "nowhere";
  const text = textAt(span) ?? "";
  const start = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `${span.file.path} ‹${start.replaceAll("\n", "⏎")}›`;
}
