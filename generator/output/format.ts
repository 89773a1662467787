// From printed files to finished ones: stamped, laid out by the app's prettier where it has a configuration, sealed.
import type { EmittedFile, OutputFile } from "../model/output-file.js";
import { digestOf } from "./digest.js";
import { addStamp, seal } from "./stamp.js";

/** The app's prettier as `format` needs it; the command line provides it only where a configuration exists. */
export interface Formatter {
  /** Lays out a text; the same text where prettier has nothing to say about the path. Rejects with the reason where it cannot. */
  readonly format: (path: string, text: string) => Promise<string>;
  /** The text that an earlier run made from the same printed text with the same configuration. */
  readonly recall: (path: string, printed: string) => string | undefined;
}

export interface FormattedFiles {
  readonly files: readonly OutputFile[];
  /** Digest by path of the text before prettier; empty without a formatter. */
  readonly printed: ReadonlyMap<string, string>;
  /** Files that prettier refused, each with its reason; they stay as printed. */
  readonly refused: readonly {
    readonly path: string;
    readonly reason: string;
  }[];
}

/**
 * Finishes printed files. Without a formatter this is cheap: targets print what
 * prettier would. With one, only texts that changed since the last run go
 * through it, because prettier costs more than all the rest.
 */
export async function finishFiles(
  emitted: readonly EmittedFile[],
  entryName: string,
  formatter?: Formatter,
): Promise<FormattedFiles> {
  const files: OutputFile[] = [];
  const printed = new Map<string, string>();
  const refused: { path: string; reason: string }[] = [];
  for (const file of emitted) {
    const { path } = file;
    const stamped = addStamp(file, entryName);
    if (formatter === undefined) {
      files.push({ path, text: seal(stamped) });
      continue;
    }
    const digest = digestOf(stamped);
    printed.set(path, digest);
    const recalled = formatter.recall(path, digest);
    if (recalled !== undefined) {
      files.push({ path, text: recalled });
      continue;
    }
    const text = await formatter
      .format(path, stamped)
      .catch((error: unknown) => {
        refused.push({
          path,
          reason: error instanceof Error ? error.message : String(error),
        });
        return stamped;
      });
    files.push({ path, text: seal(text) });
  }
  return { files, printed, refused };
}
