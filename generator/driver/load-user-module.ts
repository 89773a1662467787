// Loads a module of the user's: a target, or lint rules. This runs their code, so only what the entry file or a flag
// names is loaded.
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Span } from "../source/source-file.js";
import { isInside, nativeStyle } from "../text/paths.js";
import { HostError, type SourceHost } from "../read/source-host.js";
import { describeThrown } from "../text/describe-thrown.js";
import { digestOf } from "../output/digest.js";
import { projectRootOf } from "./project-root.js";
import type { Run } from "./run.js";
import { showPath } from "./show-path.js";

/** Where a module is named. */
export interface NamedModule {
  /** Absolute. */
  readonly file: string;
  /** Where the taxonomy names it; absent for a flag, which may name any file. */
  readonly span?: Span;
  /** As messages call it: "target". */
  readonly noun: string;
  /** What to do instead if it is outside the project. */
  readonly elsewhere: string;
  /** The end of the hint if `dfn-codegen` is not installed, such as "remove the import and export a plain object". */
  readonly without: string;
}

/** Why a module is not loaded. */
export interface ModuleProblem {
  readonly kind: "outside" | "unloadable";
  readonly message: string;
  readonly label: string;
  readonly hint: string;
}

const endings = /\.m?[jt]s$/i;

/**
 * The exports of a module, or what is wrong with it. The host records the
 * file's digest, but not its imports. If the file changed since, it is loaded
 * again, but its imports are not.
 */
export async function loadUserModule(
  run: Pick<Run, "entry" | "cwd" | "files">,
  named: NamedModule,
  host: SourceHost,
): Promise<{ readonly exports: object } | ModuleProblem> {
  const { elsewhere, file, noun, span, without } = named;
  const shown = showPath(file, run.cwd);
  const problem = (
    message: string,
    label: string,
    hint: string,
  ): ModuleProblem => ({ kind: "unloadable", message, label, hint });
  if (!endings.test(file)) {
    return problem(
      `the ${noun} \`${shown}\` is not a JavaScript module`,
      "of another kind",
      "name a file that ends in `.js` or `.mjs`, or in `.ts` or `.mts` if Node runs TypeScript",
    );
  }
  if (span !== undefined) {
    const root = host.realPath(projectRootOf(dirname(run.entry), run.files));
    if (!isInside(root, host.realPath(file), nativeStyle)) {
      return {
        kind: "outside",
        message: `the ${noun} \`${shown}\` in the taxonomy is outside its project \`${showPath(root, run.cwd)}\``,
        label: "outside the project",
        hint: elsewhere,
      };
    }
  }
  const bytes = readThrough(host, file);
  if (typeof bytes === "string" || bytes === undefined) {
    return problem(
      `the ${noun} \`${shown}\` ${bytes === undefined ? "does not exist" : `cannot be read: ${bytes}`}`,
      "not found",
      span === undefined
        ? "correct the path: after `--target`, it is relative to the current folder"
        : "correct the path: it is relative to the file that contains it",
    );
  }
  let module: unknown;
  try {
    // CommonJS modules are cached by path only.
    Reflect.deleteProperty(createRequire(import.meta.url).cache, file);
    const { href } = pathToFileURL(resolve(file));
    module = await import(`${href}?v=${digestOf(bytes)}`);
  } catch (error) {
    const { message, place } = describeThrown(error, file);
    return problem(
      `the ${noun} \`${shown}\` cannot be loaded: ${message}`,
      "cannot be loaded",
      remedyFor(error, place ?? `\`${shown}\``, without),
    );
  }
  return { exports: Object(module) as object };
}

/** The bytes; `undefined` if the file does not exist; a string if it cannot be read, with the reason. */
function readThrough(
  host: SourceHost,
  path: string,
): Uint8Array | string | undefined {
  try {
    return host.readFile(path);
  } catch (error) {
    if (error instanceof HostError) return error.reason;
    throw error;
  }
}

function remedyFor(error: unknown, place: string, without: string): string {
  const code =
    error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_UNKNOWN_FILE_EXTENSION") {
    return `this Node (${process.version}) does not run TypeScript; use Node 22.18 or newer, or write JavaScript with types in comments`;
  }
  const text = error instanceof Error ? error.message : "";
  if (code === "ERR_MODULE_NOT_FOUND" && text.includes("'dfn-codegen'")) {
    return `install dfn-codegen in this project, or ${without}`;
  }
  return `see ${place}; to load only this file, run \`node\` with its name`;
}
