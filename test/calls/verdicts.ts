// What `usage` and the ESLint plugin say of the same sources, as lines that can be compared; all in this process.
import { Linter, type ESLint } from "eslint";
import tseslint from "typescript-eslint";
import ts from "typescript";
import { standardEventNames } from "../../generator/driver/catalogue.js";
import * as svelteParser from "svelte-eslint-parser";
import vueParser from "vue-eslint-parser";
import type { GeneratedHost } from "../../generator/eslint/find-generated.js";
import { makePlugin } from "../../generator/eslint/make-plugin.js";
import { readTaxonomyIndex } from "../../generator/eslint/taxonomy-index.js";
import { parseTrackFunction } from "../../generator/sdk/sdk-names.js";
import type { UsageReport } from "../../generator/usage/usage-report.js";
import { compileValid } from "../support/compile-text.js";
import { sdkTypes } from "../support/memory-sources.js";
import { scanApp } from "../support/scan-app.js";
import { argumentTaxonomy, type ArgumentCase } from "./argument-cases.js";
import { trackFunctions, type CallCase } from "./cases.js";

const taxonomy = `version: 1
standard: { events: [df_login, df_logout, df_purchase, df_view_home] }
`;

const folder = "/app/src/generated";

/** The folder of a case below the app's. */
function folderOf(index: number): string {
  return `src/case-${String(index)}`;
}

function pathOf({ ending = "ts" }: CallCase, index: number): string {
  return `${folderOf(index)}/app.${ending}`;
}

/** Each is a module of its own, so that cases share no globals. */
function textOf({ code, ending }: CallCase): string {
  return ending === "cjs" ? code : `${code}\nexport {};\n`;
}

function textsOf(cases: readonly CallCase[]): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [index, each] of cases.entries()) {
    texts[pathOf(each, index)] = textOf(each);
    for (const [name, text] of Object.entries(each.beside ?? {})) {
      texts[`${folderOf(index)}/${name}`] = text;
    }
  }
  return texts;
}

/** The verdicts of `usage` on each case. */
export async function usageVerdicts(
  cases: readonly CallCase[],
): Promise<readonly (readonly string[])[]> {
  const files = { ...sdkTypes, ...textsOf(cases), "taxonomy.yaml": taxonomy };
  const { report } = await scanApp(files, {
    trackFunctions: trackFunctions.flatMap(
      (text) => parseTrackFunction(text) ?? [],
    ),
  });
  return cases.map((each, index) => verdictsIn(report, pathOf(each, index)));
}

function verdictsIn(
  { raw, events }: UsageReport,
  path: string,
): readonly string[] {
  const calls = raw
    .filter(({ place }) => place.file === path)
    .map(
      ({ place, names }) => `${String(place.line)} ${names?.join("|") ?? "?"}`,
    );
  const unsent = events
    .flatMap(({ sites }) => sites)
    .filter((site) => site.kind === "call" && !site.sent)
    .filter(({ place }) => place.file === path)
    .map(({ place }) => `${String(place.line)} unsent`);
  return [...calls, ...unsent];
}

/** The verdicts of the ESLint plugin on each case, with type information or without. */
export function lintVerdicts(
  cases: readonly CallCase[],
  withTypes: boolean,
): readonly (readonly string[])[] {
  const linter = new Linter({ cwd: "/app" });
  const programs = withTypes ? [programOf(cases)] : undefined;
  const plugin: ESLint.Plugin = pluginInMemory();
  return cases.map((each, index) => {
    const { ending = "ts" } = each;
    const isScript = ending === "cjs";
    const isTyped = withTypes || /ts/.test(ending);
    const messages = linter.verify(
      textOf(each),
      {
        files: ["**/*.{js,cjs,ts,tsx}"],
        plugins: { d: plugin },
        rules: {
          "d/no-raw-log-event": ["error", { trackFunctions }],
          "d/no-unsent-record": "error",
        },
        languageOptions: {
          sourceType: isScript ? "commonjs" : "module",
          parserOptions: {
            ecmaFeatures: { jsx: ending === "tsx" },
            ...(programs && { programs }),
          },
          ...(isTyped && { parser: tseslint.parser }),
        },
      },
      { filename: `/app/${pathOf(each, index)}` },
    );
    return joined(messages);
  });
}

/** One verdict for each place: a call with several names has several messages. */
function joined(messages: readonly Linter.LintMessage[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { ruleId, line, column, message } of messages) {
    if (ruleId === null) throw new Error(message);
    const name = /unsent/.test(ruleId)
      ? "unsent"
      : (/^`([^`]+)` is not registered|Build `([^`]+)` with/
          .exec(message)
          ?.slice(1)
          .find(Boolean) ?? "?");
    const key = `${String(line)}:${String(column)}`;
    places.set(key, [...(places.get(key) ?? []), name]);
  }
  return [...places].map(
    ([key, names]) => `${key.split(":")[0] ?? ""} ${names.join("|")}`,
  );
}

/** What `usage` says of the arguments of builders in each case. */
export async function usageOfArguments(
  cases: readonly ArgumentCase[],
): Promise<readonly (readonly string[])[]> {
  const files: Record<string, string> = { "taxonomy.yaml": argumentTaxonomy };
  for (const [index, { code, ending = "js" }] of cases.entries()) {
    files[`${folderOf(index)}.${ending}`] = code;
  }
  const { report } = await scanApp(files);
  return cases.map((_each, index) =>
    report.wrongArguments
      .filter(({ place }) => place.file.startsWith(`${folderOf(index)}.`))
      .map(({ message, hint, place: { line, column } }) =>
        argumentVerdict(line, column, message + (hint ? `: ${hint}` : "")),
      ),
  );
}

/** What `no-invalid-arguments` says of them, without type information. */
export function lintArguments(
  cases: readonly ArgumentCase[],
): readonly (readonly string[])[] {
  const linter = new Linter({ cwd: "/app" });
  const plugin: ESLint.Plugin = pluginInMemory(argumentTaxonomy);
  const parsers = {
    js: undefined,
    ts: tseslint.parser,
    vue: vueParser,
    svelte: svelteParser,
  };
  return cases.map(({ code, ending = "js" }, index) => {
    const parser = parsers[ending];
    const messages = linter.verify(
      code,
      {
        files: ["**/*.{js,ts,vue,svelte}"],
        plugins: { d: plugin },
        rules: { "d/no-invalid-arguments": "error" },
        languageOptions: {
          ...(parser && { parser }),
          parserOptions: { parser: tseslint.parser },
        },
      },
      { filename: `/app/${folderOf(index)}.${ending}` },
    );
    return messages.map(({ ruleId, line, column, message }) => {
      if (ruleId === null) throw new Error(message);
      const text = message.replace(/^`[^`]+`: |\.$/g, "");
      return argumentVerdict(line, column, text);
    });
  });
}

function argumentVerdict(line: number, column: number, text: string): string {
  return `${String(line)}:${String(column)} ${text}`;
}

function pluginInMemory(text = taxonomy): ESLint.Plugin {
  const { files } = compileValid(text);
  const textAt = (name: string) =>
    files.find(({ path }) => path === name)?.text ?? "";
  const facts = readTaxonomyIndex(
    folder,
    textAt("taxonomy.json"),
    textAt("index.ts"),
  );
  const host: GeneratedHost = {
    taxonomyOf: (path) => (path === folder ? facts : undefined),
    generatedIn: (path) => (path === "/app" ? [folder] : []),
    excludes: () => false,
    lacksTaxonomy: () => false,
    lackingIn: () => [],
    textOf: () => "",
  };
  return makePlugin(host, "0.0.0", standardEventNames);
}

/** As typescript-eslint makes one of a tsconfig.json. */
function programOf(cases: readonly CallCase[]): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts"],
    types: [],
    strict: true,
    allowJs: true,
    jsx: ts.JsxEmit.Preserve,
  };
  const { files } = compileValid(taxonomy);
  const texts = new Map<string, string>([
    ...Object.entries({ ...sdkTypes, ...textsOf(cases) }).map(
      ([path, text]) => [`/app/${path}`, text] as const,
    ),
    ...files.map(({ path, text }) => [`${folder}/${path}`, text] as const),
  ]);
  const host = ts.createCompilerHost(options, true);
  return ts.createProgram({
    rootNames: [...texts.keys()].filter((path) => /\/case-.*\.\w+$/.test(path)),
    options,
    host: {
      ...host,
      getCurrentDirectory: () => "/app",
      fileExists: (path) => texts.has(path),
      readFile: (path) => texts.get(path),
      directoryExists: (path) =>
        [...texts.keys()].some((each) => each.startsWith(`${path}/`)),
      getSourceFile: (path, target) => {
        const text = texts.get(path);
        return text === undefined
          ? host.getSourceFile(path, target)
          : ts.createSourceFile(path, text, target, true);
      },
    },
  });
}
