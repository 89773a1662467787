// Why a file has to stay as it is, whatever it calls.
import type { ts } from "ts-morph";
import type { Taxonomy } from "../model/taxonomy.js";
import type { GeneratedFolder } from "../usage/generated-folder.js";
import type { Workspace } from "../usage/open-program.js";
import { originalPath } from "../usage/source-location.js";
import type { GeneratedModules } from "./generated-modules.js";
import { moduleKindOf } from "./module-imports.js";
import { reasonsOfModules } from "./reason-of-module.js";
import { isCompiled, reasonOfProject } from "./reason-of-project.js";
import { reasonOfRequire } from "./reason-of-require.js";

export interface ReasonOfFileContext {
  readonly taxonomy: Taxonomy;
  readonly folder: GeneratedFolder;
  readonly workspace: Workspace;
  /** Files that the project's configuration names. */
  readonly files: readonly string[];
  readonly modules: GeneratedModules;
  /** A file's text without byte order mark. */
  readonly readFile: (path: string) => string | undefined;
  /** Why a file may not be written, as a sentence without stop. */
  readonly refuse: (path: string) => string | undefined;
}

/** For each file a sentence without stop, or nothing where it may be rewritten. */
export function reasonsOfFiles(
  program: ts.Program,
  context: ReasonOfFileContext,
): (file: ts.SourceFile) => string | undefined {
  const { workspace, modules, refuse } = context;
  const ofProject = reasonOfProject({
    ...context,
    isDone: modules.inUse.some(({ importers }) =>
      importers.some((path) => isCompiled(path, workspace)),
    ),
  });
  const ofModule = reasonsOfModules(context);
  return (file) => {
    const path = originalPath(file.fileName);
    if (path.includes("/node_modules/"))
      return "its file does not belong to the project";
    const refused = refuse(path) ?? syntaxErrorOf(file, program);
    if (refused !== undefined) return refused;
    const kind = moduleKindOf(file);
    if (kind === "script") {
      return "its file is a script, not a module: an import would turn it into a module";
    }
    const barred =
      kind === "require"
        ? reasonOfRequire(program, {
            ...context,
            isDone: modules.inUse.some(({ byRequire }) => byRequire),
          })
        : ofModule(file);
    return (
      barred ?? (isCompiled(file.fileName, workspace) ? ofProject : undefined)
    );
  };
}

/** A tree around an error is guessed. Flow's types in JavaScript are none. */
function syntaxErrorOf(
  file: ts.SourceFile,
  program: ts.Program,
): string | undefined {
  const error = program
    .getSyntacticDiagnostics(file)
    .find(({ code }) => code < 8000 || code >= 9000);
  if (error === undefined) return undefined;
  const { line } = file.getLineAndCharacterOfPosition(error.start);
  return `its file has a syntax error in line ${String(line + 1)}`;
}
