// From which module a file gets a builder, and how it calls that module: as its own imports and those of the project do.
import { posix } from "node:path";
import type { ts } from "ts-morph";
import {
  endingOf,
  type Ending,
  type GeneratedModules,
  type Need,
} from "./generated-modules.js";
import { importsOf } from "./module-imports.js";
import type { IsSafe } from "./safe-modules.js";

export interface ModuleChoice {
  readonly specifier: string;
  readonly exported: string;
}

export interface ChooseOptions {
  readonly modules: GeneratedModules;
  /** Path of the generated folder. */
  readonly folder: string;
  readonly compilerOptions: ts.CompilerOptions;
  readonly resolve: (specifier: string, from: string) => string | undefined;
  readonly isSafe: IsSafe;
}

/** Nothing when no specifier leads to it. */
export function chooseModule(
  file: ts.SourceFile,
  need: Need,
  options: ChooseOptions,
): ModuleChoice | undefined {
  const { modules, resolve, folder } = options;
  const from = file.fileName;
  const own = importsOf(file);
  const leadsTo = (specifier: string) => {
    const path = resolve(specifier, from);
    const exported = path && modules.exportOf(path, need);
    return path === undefined ||
      exported === undefined ||
      exported === "" ||
      !options.isSafe(file, specifier, path)
      ? undefined
      : { specifier, exported };
  };
  for (const { specifier, names } of own) {
    const choice = names.length > 0 ? leadsTo(specifier) : undefined;
    if (choice !== undefined) return choice;
  }
  const specifiers = own.map(({ specifier }) => specifier);
  const ending = endingOf(specifiers) ?? modules.ending;
  for (const { path, specifier } of modules.inUse) {
    if (modules.exportOf(path, need) === undefined) continue;
    const candidates = specifier.startsWith(".")
      ? relativeSpecifiers(from, path, ending)
      : [specifier];
    for (const candidate of candidates) {
      const choice = leadsTo(candidate);
      if (choice !== undefined && resolve(candidate, from) === path) {
        return choice;
      }
    }
  }
  const stem = `${folder}/${need.kind === "sender" ? "runtime" : "index"}`;
  const relative = relativeSpecifiers(from, stem, ending);
  const aliases = aliasSpecifiers(stem, ending, options.compilerOptions);
  const candidates = prefersAlias(specifiers, options.compilerOptions)
    ? [...aliases, ...relative]
    : [...relative, ...aliases];
  for (const candidate of candidates) {
    const choice = leadsTo(candidate);
    if (choice !== undefined) return choice;
  }
  return undefined;
}

const sourceEnding = /(?:\.d)?\.([cm]?)[jt]sx?$/;

/** From one file to another, in the wanted form first. */
function relativeSpecifiers(
  from: string,
  path: string,
  ending: Ending,
): readonly string[] {
  const bare = posix.relative(
    posix.dirname(from),
    path.replace(sourceEnding, ""),
  );
  return withEndings(bare.startsWith(".") ? bare : `./${bare}`, ending);
}

function withEndings(stem: string, ending: Ending): readonly string[] {
  const short = stem.replace(/(.)\/index$/, "$1");
  const none = short === "." || short === ".." ? [stem] : [short, stem];
  switch (ending) {
    case ".js":
      return [`${stem}.js`, ...none];
    case ".ts":
      return [`${stem}.ts`, `${stem}.js`, ...none];
    case "none":
      return [...none, `${stem}.js`];
  }
}

/** `@/generated` by the `paths` of the tsconfig. */
function aliasSpecifiers(
  stem: string,
  ending: Ending,
  options: ts.CompilerOptions,
): readonly string[] {
  const { paths } = options;
  const base =
    textOption(options, "baseUrl") ?? textOption(options, "pathsBasePath");
  if (base === undefined) return [];
  return Object.entries(paths ?? {}).flatMap(([alias, targets]) =>
    targets.flatMap((target) => {
      if (!alias.endsWith("*") || !target.endsWith("*")) return [];
      const start = posix.join(base, target.slice(0, -1));
      if (!stem.startsWith(start)) return [];
      return withEndings(alias.slice(0, -1) + stem.slice(start.length), ending);
    }),
  );
}

/** Whether a file reaches its neighbours by an alias rather than by relative paths. */
function prefersAlias(
  specifiers: readonly string[],
  { paths }: ts.CompilerOptions,
): boolean {
  const starts = Object.keys(paths ?? {})
    .filter((alias) => alias.endsWith("*") && alias !== "*")
    .map((alias) => alias.slice(0, -1));
  const aliased = specifiers.filter((each) =>
    starts.some((start) => each.startsWith(start)),
  ).length;
  const relative = specifiers.filter((each) => each.startsWith(".")).length;
  return aliased > relative;
}

function textOption(
  options: ts.CompilerOptions,
  name: string,
): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}
