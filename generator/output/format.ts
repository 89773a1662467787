// Finishes printed files: stamps them, lays them out with the app's prettier if it has a configuration, and
// seals them.
import type { EmittedFile, OutputFile } from "../model/output-file.js";
import { digestOf } from "./digest.js";
import { findOtherChange } from "./find-other-change.js";
import { addStamp, seal, type StampOptions } from "./stamp.js";

/** The app's prettier as `format` needs it; absent if the app has no configuration. */
export interface Formatter {
  /**
   * Lays out a text, or returns it unchanged if prettier does not handle the
   * path. Rejects with the reason if it fails.
   */
  readonly format: (path: string, text: string) => Promise<string>;
  /** What could make it do more than lay out the path: plugins and parsers by name. */
  readonly suspects: (path: string) => Promise<readonly string[]>;
  /** The text that an earlier run produced from the same printed text with the same configuration. */
  readonly reuseFormatted: (
    path: string,
    printed: string,
  ) => string | undefined;
}

export interface FormattedFiles {
  readonly files: readonly OutputFile[];
  /**
   * Digest by path of the text before prettier, for files that prettier lays
   * out; empty without a formatter.
   */
  readonly printed: ReadonlyMap<string, string>;
  /** Files that prettier rejected, each with its reason; they stay as printed. */
  readonly refused: readonly Unformatted[];
  /**
   * Files in which prettier, with the app's plugins, changed more than the
   * layout, each with what differed; they stay as printed.
   */
  readonly altered: readonly Unformatted[];
}

export interface Unformatted {
  readonly path: string;
  readonly reason: string;
}

/**
 * Finishes printed files. Without a formatter this is cheap, because targets
 * print what prettier would. With one, only texts that changed since the last
 * run are formatted, because prettier takes longer than everything else. The
 * result is compared with the input, because a plugin may do more than lay
 * out.
 */
export async function finishFiles(
  emitted: readonly EmittedFile[],
  stamp: StampOptions,
  formatter?: Formatter,
): Promise<FormattedFiles> {
  const files: OutputFile[] = [];
  const printed = new Map<string, string>();
  const refused: Unformatted[] = [];
  const altered: Unformatted[] = [];
  for (const file of emitted) {
    const { path } = file;
    const stamped = addStamp(file, stamp);
    if (formatter === undefined) {
      files.push({ path, text: seal(stamped) });
      continue;
    }
    const digest = digestOf(stamped);
    const recalled = formatter.reuseFormatted(path, digest);
    if (recalled !== undefined) {
      printed.set(path, digest);
      files.push({ path, text: recalled });
      continue;
    }
    const layout = await layOut(formatter, path, stamped);
    files.push({ path, text: seal(layout.text) });
    // A text that was not laid out is not reused: the next run reports it again.
    if (layout.refused !== undefined) {
      refused.push({ path, reason: layout.refused });
    } else if (layout.altered !== undefined) {
      altered.push({ path, reason: layout.altered });
    } else {
      printed.set(path, digest);
    }
  }
  return { files, printed, refused, altered };
}

interface Layout {
  readonly text: string;
  readonly refused?: string;
  readonly altered?: string;
}

/** The text laid out, if the formatter changed nothing else; otherwise as it was printed, with the reason. */
export async function layOut(
  formatter: Formatter,
  path: string,
  printed: string,
): Promise<Layout> {
  let text: string;
  try {
    text = await formatter.format(path, printed);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { text: printed, refused: reason };
  }
  const altered = await findOtherChange(path, printed, text);
  return altered === undefined ? { text } : { text: printed, altered };
}
