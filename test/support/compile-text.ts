// All stages on YAML texts in memory, with the real catalogue, schema and support code.
import { readPackageData } from "../../generator/driver/package-data.js";
import {
  analyze,
  compile,
  type Analysis,
  type Compilation,
  type CompileOptions,
  type PackageData,
} from "../../generator/compile.js";
import { reportPretty } from "../../generator/diagnostics/report-pretty.js";
import type { ImportSupport } from "../../generator/model/import-support.js";
import type { Settings } from "../../generator/model/settings.js";
import type { Taxonomy } from "../../generator/model/taxonomy.js";
import {
  parseYaml,
  type ParseResult,
} from "../../generator/parse/parse-yaml.js";
import { loadTaxonomy } from "../../generator/read/load-taxonomy.js";
import type { SourceHost } from "../../generator/read/source-host.js";
import type { ParseFile } from "../../generator/parse/remember-parsed.js";
import { testDay } from "./resolve-text.js";
import { memoryHost } from "./memory-host.js";

let cached: PackageData | undefined;

/** What the package brings along, read once. */
export function packageData(): PackageData {
  return (cached ??= readPackageData());
}

/** In texts. Enough for the examples; tests that make texts up do not fill the memory. */
const mostParsed = 20;
const parsed = new Map<string, ParseResult>();

/**
 * Parses a text once for compilations in a row, with whatever settings: later
 * stages only read.
 */
const parse: ParseFile = (file, path) => {
  const key = JSON.stringify([file.path, path, file.text]);
  const result = parsed.get(key) ?? parseYaml(file, path);
  // The last one asked for is the last one to go.
  parsed.delete(key);
  parsed.set(key, result);
  const [oldest] = parsed.keys();
  if (parsed.size > mostParsed && oldest !== undefined) parsed.delete(oldest);
  return result;
};

const folder = "/taxonomy";

/** Compiles one text, or texts by relative path with the entry first. */
export function compileText(
  source: string | Readonly<Record<string, string>>,
  overrides: Partial<Settings> = {},
  imports?: ImportSupport,
): Compilation {
  const { options, host } = inputOf(source, overrides, imports);
  return compile(options, host, packageData());
}

function inputOf(
  source: string | Readonly<Record<string, string>>,
  overrides: Partial<Settings>,
  imports?: ImportSupport,
): { readonly options: CompileOptions; readonly host: SourceHost } {
  const texts =
    typeof source === "string" ? { "taxonomy.yaml": source } : source;
  const files = Object.entries(texts).map(
    ([path, text]) => [`${folder}/${path}`, text] as const,
  );
  return {
    options: {
      entry: files[0]?.[0] ?? `${folder}/taxonomy.yaml`,
      cwd: folder,
      overrides,
      today: testDay,
      parse,
      ...(imports && { imports }),
    },
    host: memoryHost(Object.fromEntries(files)),
  };
}

export interface Compiled extends Compilation {
  readonly taxonomy: Taxonomy;
}

/** The same for texts that must have no error; throws the diagnostics otherwise. */
export function compileValid(
  source: string | Readonly<Record<string, string>>,
  overrides: Partial<Settings> = {},
): Compiled {
  const result = compileText(source, overrides);
  return { ...result, taxonomy: taxonomyOf(result) };
}

/** The taxonomy alone, for tests that do not look at the files: emitting takes longer than the rest. */
export function analyzeValid(
  source: string | Readonly<Record<string, string>>,
): Taxonomy {
  const { options, host } = inputOf(source, {});
  const loaded = loadTaxonomy(options, host);
  return taxonomyOf(analyze(loaded, options, packageData()));
}

function taxonomyOf({ taxonomy, diagnostics }: Analysis): Taxonomy {
  if (taxonomy !== undefined) return taxonomy;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  throw new Error(reportPretty(errors, { color: false, width: 100 }));
}
