// Whether the project's compiler accepts the generated files at their location.
import { posix } from "node:path";
import type { GeneratedFolder } from "../usage/generated-folder.js";
import type { Workspace } from "../usage/open-program.js";

export interface ReasonOfProjectContext {
  readonly workspace: Workspace;
  readonly folder: GeneratedFolder;
  /** Files that the project's configuration names. */
  readonly files: readonly string[];
  /** Whether some file of the project already imports builders or `logEvent`. */
  readonly isDone: boolean;
}

/**
 * Why importing them would break the project's build, as a sentence without a
 * full stop; nothing if it would not.
 */
export function reasonOfProject({
  workspace,
  folder,
  files,
  isDone,
}: ReasonOfProjectContext): string | undefined {
  if (isDone || files.some(folder.contains)) return undefined;
  const index = workspace.resolve("./index.js", `${folder.path}/a.ts`);
  // Declaration files are not emitted.
  if (index === undefined || index.endsWith(".d.ts")) return undefined;
  const { rootDir, composite, outDir, declarationDir, noEmit } =
    workspace.given;
  if (rootDir !== undefined && !isBelow(rootDir, index)) {
    return `the generated folder is outside the \`rootDir\` of the project's tsconfig (\`${posix.basename(rootDir)}\`)`;
  }
  if (composite === true) {
    return "the project is `composite`, and its tsconfig does not include the generated folder";
  }
  const isPutOut = noEmit !== true && (outDir ?? declarationDir) !== undefined;
  if (!isPutOut || rootDir !== undefined) return undefined;
  const sources = files.filter(
    (path) =>
      /\.[cm]?[jt]sx?$/.test(path) &&
      !/\.d\.(?:[^/]+\.)?[cm]?ts$/.test(path) &&
      isCompiled(path, workspace),
  );
  if (sources.length === 0) return undefined;
  const before = commonFolder(sources);
  return before === commonFolder([...sources, index])
    ? undefined
    : "importing the generated folder may make the project's compiler emit all files one folder deeper: set `rootDir` in its tsconfig";
}

function isBelow(folder: string, path: string): boolean {
  const relative = posix.relative(folder, path);
  return relative !== ".." && !relative.startsWith("../");
}

/** As TypeScript before version 6 infers `rootDir` if it is not set. */
function commonFolder(paths: readonly string[]): string {
  const [first = "", ...others] = paths;
  let parts = posix.dirname(first).split("/");
  for (const path of others) {
    const folders = posix.dirname(path).split("/");
    const end = parts.findIndex((part, at) => part !== folders[at]);
    if (end !== -1) parts = parts.slice(0, end);
  }
  return parts.join("/");
}

/** Whether that compiler reads a file at all. */
export function isCompiled(path: string, { given }: Workspace): boolean {
  return (
    !/\.[cm]?jsx?$/.test(path) || (given.allowJs ?? given.checkJs) === true
  );
}
