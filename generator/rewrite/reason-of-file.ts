// Why a file must not be changed, whatever it calls.
import type { ts } from "ts-morph";
import type { Taxonomy } from "../model/taxonomy.js";
import type { GeneratedFolder } from "../usage/generated-folder.js";
import type { Workspace } from "../usage/open-program.js";
import { originalPath } from "../usage/source-location.js";
import type { GeneratedImports } from "./generated-imports.js";
import { isModule } from "./module-imports.js";
import { isCompiled, reasonOfProject } from "./reason-of-project.js";

export interface ReasonOfFileContext {
  readonly taxonomy: Taxonomy;
  readonly folder: GeneratedFolder;
  readonly workspace: Workspace;
  /** Files that the project's configuration names. */
  readonly files: readonly string[];
  readonly imports: GeneratedImports;
  /** Why a file may not be written, as a sentence without a full stop. */
  readonly refuse: (path: string) => string | undefined;
}

/** For each file a sentence without a full stop, or nothing if it may be rewritten. */
export function reasonsOfFiles(
  program: ts.Program,
  context: ReasonOfFileContext,
): (file: ts.SourceFile) => string | undefined {
  const { workspace, imports, taxonomy, refuse } = context;
  const ofProject = reasonOfProject({
    ...context,
    isDone: imports.importers.some((path) => isCompiled(path, workspace)),
  });
  return (file) => {
    return (
      reasonOfText(file, program, refuse) ??
      reasonOfModule(file, taxonomy) ??
      (isCompiled(file.fileName, workspace) ? ofProject : undefined)
    );
  };
}

/** Why nothing in a file may change, whatever it is. */
export function reasonOfText(
  file: ts.SourceFile,
  program: ts.Program,
  refuse: ReasonOfFileContext["refuse"],
): string | undefined {
  const path = originalPath(file.fileName);
  if (path.includes("/node_modules/"))
    return "its file does not belong to the project";
  return refuse(path) ?? syntaxErrorOf(file, program);
}

/**
 * What runs the JavaScript may not read TypeScript, and `require` may not load
 * ES modules; an app does not say so reliably.
 */
function reasonOfModule(
  file: ts.SourceFile,
  { settings }: Taxonomy,
): string | undefined {
  if (!/\.[cm]?jsx?$/.test(file.fileName)) {
    return isModule(file)
      ? undefined
      : "its file is a script, not a module: an import would turn it into a module";
  }
  if (settings.emit !== "js") {
    return "its file is JavaScript, and the generated files are TypeScript: set `generate: { emit: js }`";
  }
  return isModule(file)
    ? undefined
    : "its file is not an ES module, and the generated files are ES modules";
}

/** A tree around an error is a guess. Flow's types in JavaScript do not count as errors. */
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
