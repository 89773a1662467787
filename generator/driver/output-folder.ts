// Determines the output folder, and rejects dangerous ones.
import { statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, parse, sep } from "node:path";
import { badOutput } from "../diagnostics/codes/settings-bad-output.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isInside, nativeStyle } from "../text/paths.js";
import type { Span } from "../source/source-file.js";
import { errorCode } from "../system/file-errors.js";
import type { AppFiles } from "./app-files.js";
import { projectRootOf } from "./project-root.js";
import { outputFolderOf, type Run } from "./run.js";
import { showPath } from "./show-path.js";

interface OutputOrigin {
  readonly span?: Span | undefined;
  readonly key?: "generate.output" | "docs.output";
}

/**
 * The error for an output folder in which removing old files could do harm:
 * the root of the file system, the home folder, `.git`, `node_modules`, the
 * folder of the taxonomy or one above it. A folder that the taxonomy names
 * (`setting`) must be in its project, because a taxonomy may come from
 * anywhere. A flag may name any other folder, in the machine's own notation: a
 * backslash separates folders only on Windows. Links are resolved first.
 * `span` is where the taxonomy names it, `key` the setting that does.
 */
export function refuseOutput(
  run: Run,
  setting: string,
  { span, key = "generate.output" }: OutputOrigin = {},
): Diagnostic | undefined {
  const flag = run.overrides.output;
  if (flag?.includes("\\") === true && nativeStyle === "posix") {
    return badOutput.at({
      message: `the output folder \`${flag}\` contains a backslash`,
      hint: "write a path with `/` between folders, such as `src/generated`",
    });
  }
  const folder = outputFolderOf(run, setting);
  const shown = showPath(folder, run.cwd);
  const { realPath } = run.files;
  const real = realPath(folder);
  const reason = whyNotOutput(folder, run.entry, run.files);
  if (reason !== undefined) {
    return badOutput.at({
      ...(span && { span, label: "cannot contain the output" }),
      message: `the output folder \`${shown}\` ${reason}`,
      hint: "choose a folder for generated files only, such as `generated` or `src/generated`",
    });
  }
  if (flag !== undefined) return undefined;
  const root = realPath(projectRootOf(dirname(run.entry), run.files));
  if (isInside(root, real, nativeStyle)) return undefined;
  return badOutput.at({
    ...(span && { span, label: "outside the project" }),
    message: `the output folder \`${shown}\` in the taxonomy is outside its project \`${showPath(root, run.cwd)}\``,
    hint: `name a folder in the project under \`${key}\`, or use \`--output\` for any other folder`,
  });
}

/** Why an absolute folder cannot contain the output of a taxonomy, as the end of a sentence. */
export function whyNotOutput(
  folder: string,
  entry: string,
  { realPath }: AppFiles,
): string | undefined {
  const real = realPath(folder);
  const entryFolder = dirname(realPath(entry));
  if (real === parse(real).root) return "is the root of the file system";
  if (real === realPath(homedir())) return "is your home folder";
  if (real === entryFolder) return "is the folder of the taxonomy itself";
  if (entryFolder.startsWith(real + sep)) return "contains the taxonomy";
  if (real.split(sep).includes(".git")) return "belongs to git";
  if (real.split(sep).includes("node_modules")) {
    return "is in `node_modules`, which package managers replace";
  }
  return hasFileInTheWay(real) ? "is a file, or is inside one" : undefined;
}

function hasFileInTheWay(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch (error) {
    return errorCode(error) === "ENOTDIR";
  }
}
