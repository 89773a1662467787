// Plans the files of a run while they are made, and collects what else is known of them.
import type { FinishedFile } from "../output/finished-file.js";
import type { FormattedFile } from "../output/format.js";
import { packFile } from "../output/pack-file.js";
import type { Plan, PlanBuilder } from "../output/plan.js";
import { isLarge } from "./limit-heap.js";

/** What is known of finished files once their bytes are in the plan. */
export interface FormattedFiles {
  /** By path. */
  readonly digests: ReadonlyMap<string, string>;
  /** Digest by path of the text before prettier, for files that prettier lays out. */
  readonly printed: ReadonlyMap<string, string>;
  /** Files that prettier rejected, each with its reason. */
  readonly refused: readonly Unformatted[];
  /** Files in which prettier changed more than the layout, each with what differed. */
  readonly altered: readonly Unformatted[];
}

interface Unformatted {
  readonly path: string;
  readonly reason: string;
}

export interface PlannedFiles {
  readonly plan: Plan;
  readonly formatted: FormattedFiles;
}

/**
 * Plans one file after the other, so that the bytes of unchanged files are not
 * kept; those of a large taxonomy are packed. `size`: how long its texts are
 * together, in UTF-16 units.
 */
export async function planFiles(
  files: AsyncIterable<FormattedFile>,
  builder: PlanBuilder,
  size: number,
): Promise<PlannedFiles> {
  if (!isLarge(size)) return planEach(files, builder);
  const add = (file: FinishedFile) => {
    builder.add(packFile(file));
  };
  return planEach(files, { ...builder, add });
}

async function planEach(
  files: AsyncIterable<FormattedFile>,
  builder: PlanBuilder,
): Promise<PlannedFiles> {
  const digests = new Map<string, string>();
  const laidOut = new Map<string, string>();
  const unformatted: Record<"refused" | "altered", Unformatted[]> = {
    refused: [],
    altered: [],
  };
  for await (const file of files) {
    // The bytes of a file that did not change are not asked for.
    builder.add(file);
    const { path, digest, printed, refused, altered } = file;
    digests.set(path, digest);
    if (printed !== undefined) laidOut.set(path, printed);
    if (refused !== undefined) {
      unformatted.refused.push({ path, reason: refused });
    }
    if (altered !== undefined) {
      unformatted.altered.push({ path, reason: altered });
    }
  }
  const byPath = (a: Unformatted, b: Unformatted) => (a.path < b.path ? -1 : 1);
  unformatted.refused.sort(byPath);
  unformatted.altered.sort(byPath);
  const formatted = { digests, printed: laidOut, ...unformatted };
  return { plan: builder.finish(), formatted };
}
