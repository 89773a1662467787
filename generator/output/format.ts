// Finishes printed files: stamps them, lays them out with the app's prettier if it has a configuration, and
// seals them.
import { fileInPieces, type EmittedFile } from "../model/output-file.js";
import { rememberWhileAlive } from "../model/remember.js";
import { digestOf } from "./digest.js";
import { findOtherChange } from "./find-other-change.js";
import { finishedFile, type FinishedFile } from "./finished-file.js";
import type { PrintMemory } from "./print-memory.js";
import {
  addStamp,
  addStampToPieces,
  sealPieces,
  type StampOptions,
} from "./stamp.js";

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
  ) => Uint8Array | undefined;
}

/** A finished file, and what the app's prettier did to it. */
export interface FormattedFile extends FinishedFile {
  /** Digest of the text before prettier, if prettier laid it out; absent without a formatter. */
  readonly printed?: string;
  /** Why prettier rejected the file, which stays as printed. */
  readonly refused?: string;
  /**
   * What prettier, with the app's plugins, would change apart from the layout.
   * The file stays as printed.
   */
  readonly altered?: string;
}

/**
 * Finishes a printed file. Without a formatter this is cheap, because targets
 * print what prettier would. With one, only texts that changed since the last
 * run are formatted, because prettier takes longer than everything else. The
 * result is compared with the input, because a plugin may do more than lay
 * out.
 */
export async function finishFile(
  file: EmittedFile,
  stamp: StampOptions,
  formatter?: Formatter,
  memory?: PrintMemory,
): Promise<FormattedFile> {
  const { entryName, eslintDisable } = stamp;
  if (formatter === undefined) {
    return memory === undefined || file.pieces === undefined
      ? sealed(file, entryName, eslintDisable)
      : finishPieces(file, stamp, memory);
  }
  const { path } = file;
  const stamped = addStamp(file, stamp);
  const digest = digestOf(stamped);
  const recalled = formatter.reuseFormatted(path, digest);
  if (recalled !== undefined) {
    return { ...finishedFile(path, recalled), printed: digest };
  }
  const { text, refused, altered } = await layOut(formatter, path, stamped);
  const finished = finishedFile(path, sealPieces([text]));
  // A text that was not laid out is not reused: the next run reports it again.
  if (refused !== undefined) return { ...finished, refused };
  if (altered !== undefined) return { ...finished, altered };
  return { ...finished, printed: digest };
}

function finishPieces(
  { path, language, pieces = [] }: EmittedFile,
  stamp: StampOptions,
  memory: PrintMemory,
): FinishedFile {
  const made = [...pieces];
  return memory.finish(path, made, stamp, () =>
    sealFile(
      fileInPieces(path, language, () => made),
      stamp,
    ),
  );
}

/** A file that `--watch` hands on is not stamped again. */
const sealed = rememberWhileAlive(
  (
    file: EmittedFile,
    entryName: string,
    eslintDisable: boolean | undefined,
  ): FinishedFile => sealFile(file, { entryName, eslintDisable }),
);

function sealFile(file: EmittedFile, stamp: StampOptions): FinishedFile {
  return finishedFile(file.path, sealPieces(addStampToPieces(file, stamp)));
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
