// All stages on YAML texts in memory, with the real catalogue, schema and support code.
import { readPackageData } from "../../generator/driver/package-data.js";
import {
  compile,
  type Compilation,
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
  const texts =
    typeof source === "string" ? { "taxonomy.yaml": source } : source;
  const files = Object.entries(texts).map(
    ([path, text]) => [`${folder}/${path}`, text] as const,
  );
  const entry = files[0]?.[0] ?? `${folder}/taxonomy.yaml`;
  return compile(
    {
      entry,
      cwd: folder,
      overrides,
      today: testDay,
      parse,
      ...(imports && { imports }),
    },
    memoryHost(Object.fromEntries(files)),
    packageData(),
  );
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
  const { taxonomy } = result;
  if (taxonomy === undefined) {
    const errors = result.diagnostics.filter(
      ({ severity }) => severity === "error",
    );
    throw new Error(reportPretty(errors, { color: false, width: 100 }));
  }
  return { ...result, taxonomy };
}
