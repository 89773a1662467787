// Makes modules one after the other, so that the content of few modules is in memory.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Settings } from "../generator/model/settings.js";
import { emitModule, type ModuleContent } from "./kit/module.js";

export type MakeModule = () => ModuleContent;

/** The files of modules, without those that would have no exports. */
export function* emitEachModule(
  modules: readonly MakeModule[],
  settings: Settings,
): Generator<EmittedFile> {
  for (const make of modules) yield* emitModule(make(), settings);
}

/** Adds the path of a module that has exports, once it is made. */
export function noting(paths: string[], make: MakeModule): MakeModule {
  return () => {
    const module = make();
    if (hasExports(module)) paths.push(module.path);
    return module;
  };
}

function hasExports({ declarations }: ModuleContent): boolean {
  const { done } = declarations[Symbol.iterator]().next();
  return done !== true;
}
