// Makes modules one after the other, so that the content of few modules is in memory.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Settings } from "../generator/model/settings.js";
import { emitModule, type ModuleContent } from "./kit/module.js";

/** `before`: the paths of the modules before it that have exports, for one that exports them again. */
export type MakeModule = (before: readonly string[]) => ModuleContent;

/** The files of modules, without those that would have no exports. */
export function* emitEachModule(
  modules: readonly MakeModule[],
  settings: Settings,
): Generator<EmittedFile> {
  const before: string[] = [];
  for (const make of modules) {
    const module = make(before);
    const files = emitModule(module, settings);
    if (files.length > 0) before.push(module.path);
    yield* files;
  }
}
