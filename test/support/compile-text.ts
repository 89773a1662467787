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
import { parseYaml } from "../../generator/parse/parse-yaml.js";
import {
  rememberParsed,
  type ParseFile,
} from "../../generator/parse/remember-parsed.js";
import { testDay } from "./resolve-text.js";
import { memoryHost } from "./memory-host.js";

let cached: PackageData | undefined;

/** What the package brings along, read once. */
export function packageData(): PackageData {
  return (cached ??= readPackageData());
}

const parseCatalogue = rememberParsed();

/** Parses the catalogue once, because no test changes it, and each text anew. */
const parse: ParseFile = (file, path) =>
  file === packageData().catalogue
    ? parseCatalogue(file, path)
    : parseYaml(file, path);

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
