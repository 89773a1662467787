// Runs a user's target and checks the files that it returns.
import { badFile } from "../diagnostics/codes/target-bad-file.js";
import { targetFailed } from "../diagnostics/codes/target-failed.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EmittedFile } from "../model/output-file.js";
import type { TargetPath } from "../model/settings.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { describeUnsafePath } from "../output/output-path.js";
import { quote } from "../resolve/quote.js";
import { kindOf } from "./accept-target.js";
import type { Target } from "./define-target.js";
import { describeThrown } from "../text/describe-thrown.js";

export interface Emission {
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The files of one target. Errors that it throws and invalid results become diagnostics. */
export async function emitTarget(
  target: Target,
  taxonomy: Taxonomy,
  { path: module, span }: TargetPath,
): Promise<Emission> {
  const failed = (diagnostic: Diagnostic): Emission => ({
    files: [],
    diagnostics: [diagnostic],
  });
  let made: unknown;
  try {
    made = await target.emit(taxonomy);
  } catch (error) {
    const { message, place } = describeThrown(error, module);
    return failed(
      targetFailed.at({
        span,
        message: `the target \`${target.name}\` stopped with an error: ${message}`,
        label: "stopped with an error",
        hint: `see ${place ?? `\`${module}\``}`,
      }),
    );
  }
  const bad = (message: string, hint: string): Diagnostic =>
    badFile.at({
      span,
      message: `the target \`${target.name}\` ${message}`,
      label: "wrote nothing",
      hint,
    });
  if (!Array.isArray(made)) {
    return failed(
      bad(
        `returned ${kindOf(made)} instead of an array of files`,
        "return `[{ path, text }]`",
      ),
    );
  }
  const files: EmittedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  (made as readonly unknown[]).forEach((file, at) => {
    const { path, text } = fieldsOf(file);
    if (typeof path !== "string" || typeof text !== "string") {
      const what = typeof path === "string" ? quote(path) : `number ${at + 1}`;
      const field = typeof path === "string" ? "text" : "path";
      const value = kindOf(field === "text" ? text : path);
      diagnostics.push(
        bad(
          `returned a file (${what}) with ${value} as its \`${field}\``,
          "a file is `{ path, text }`, both of them strings",
        ),
      );
      return;
    }
    const problem = describeUnsafePath(path);
    if (problem !== undefined) {
      diagnostics.push(
        bad(
          `returned a file whose path ${quote(path)} ${problem}`,
          "name a file in the output folder, with `/` between folders, such as `python/events.py`",
        ),
      );
    } else if (/\p{Cs}/u.test(text)) {
      diagnostics.push(
        bad(
          `returned a file ${quote(path)} with a lone surrogate (half a character) in its text`,
          "cut strings by code points, not by UTF-16 units: `Array.from(text)`",
        ),
      );
    } else {
      files.push({ path, language: "own", text });
    }
  });
  return { files: diagnostics.length > 0 ? [] : files, diagnostics };
}

function fieldsOf(file: unknown): {
  readonly path?: unknown;
  readonly text?: unknown;
} {
  return typeof file === "object" && file !== null ? file : {};
}
