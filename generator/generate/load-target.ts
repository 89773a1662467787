// Loads the module of a user's target. This runs their code, so only what the entry file or a flag names is
// loaded.
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { badTarget } from "../diagnostics/codes/settings-bad-target.js";
import { notLoaded } from "../diagnostics/codes/target-not-loaded.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isInside, nativeStyle } from "../text/paths.js";
import { HostError, type SourceHost } from "../read/source-host.js";
import type { TargetPath } from "../model/settings.js";
import { digestOf } from "../output/digest.js";
import { acceptTarget } from "../target/accept-target.js";
import type { Target } from "../target/define-target.js";
import { describeThrown } from "../target/describe-thrown.js";
import { projectRootOf } from "../driver/project-root.js";
import { targetPathOf, type Run } from "../driver/run.js";
import { showPath } from "../driver/show-path.js";

const endings = /\.m?[jt]s$/i;

/**
 * Loads a target, or reports what is wrong with it. The host records the
 * file's digest for the manifest and for `--watch`, but not its imports. If
 * the file changed since, it is loaded again, but its imports are not.
 */
export async function loadTarget(
  run: Run,
  named: TargetPath,
  host: SourceHost,
): Promise<Target | Diagnostic> {
  const { span } = named;
  const path = targetPathOf(run, named);
  const shown = showPath(path, run.cwd);
  const problem = (message: string, label: string, hint: string): Diagnostic =>
    notLoaded.at({ span, message, label, hint });
  if (!endings.test(path)) {
    return problem(
      `the target \`${shown}\` is not a JavaScript module`,
      "of another kind",
      "name a file that ends in `.js` or `.mjs`, or in `.ts` or `.mts` if Node runs TypeScript",
    );
  }
  if (span !== undefined) {
    const root = host.realPath(projectRootOf(dirname(run.entry), run.files));
    if (!isInside(root, host.realPath(path), nativeStyle)) {
      return badTarget.at({
        span,
        message: `the target \`${shown}\` in the taxonomy is outside its project \`${showPath(root, run.cwd)}\``,
        label: "outside the project",
        hint: "name a file in the project, or use `--target` for any other file",
      });
    }
  }
  const bytes = readThrough(host, path);
  if (typeof bytes === "string" || bytes === undefined) {
    return problem(
      `the target \`${shown}\` ${bytes === undefined ? "does not exist" : `cannot be read: ${bytes}`}`,
      "not found",
      span === undefined
        ? "the path after `--target` is relative to the current folder"
        : "the path is relative to the file that contains it",
    );
  }
  let module: unknown;
  try {
    // CommonJS modules are cached by path only.
    Reflect.deleteProperty(createRequire(import.meta.url).cache, path);
    const { href } = pathToFileURL(path);
    module = await import(`${href}?v=${digestOf(bytes)}`);
  } catch (error) {
    const { message, place } = describeThrown(error, path);
    return problem(
      `the target \`${shown}\` cannot be loaded: ${message}`,
      "cannot be loaded",
      remedyFor(error, place ?? `\`${shown}\``),
    );
  }
  return acceptTarget(Object(module) as object, named);
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

function remedyFor(error: unknown, place: string): string {
  const code =
    error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_UNKNOWN_FILE_EXTENSION") {
    return `this Node (${process.version}) does not run TypeScript; use Node 22.18 or newer, or write JavaScript with types in comments`;
  }
  const text = error instanceof Error ? error.message : "";
  if (code === "ERR_MODULE_NOT_FOUND" && text.includes("'dfn-codegen'")) {
    return "install dfn-codegen in this project, or remove the import and export a plain object, which `defineTarget` returns unchanged";
  }
  return `see ${place}; to load only this file, run \`node\` with its name`;
}
