// What a watching process hands from one run to the next: a run does again only what depends on the change.
import { startAnalysisMemory } from "../driver/compile-run.js";
import type { Run } from "../driver/run.js";
import { rememberParsed } from "../parse/remember-parsed.js";
import { startKeeping } from "../resolve/keep-definitions.js";
import { stateDisk, type StateDisk } from "../unchanged/rows.js";
import { startDiskMemory } from "./disk-memory.js";
import type { PipelineOptions } from "./pipeline.js";
import { startPrintMemory } from "../output/print-memory.js";
import { startSnapshotMemory } from "./snapshot-memory.js";

export interface WatchMemory {
  /** What is read and resolved. */
  readonly ofRun: Pick<Run, "parse" | "analysis" | "keep">;
  /** What is written. */
  readonly ofOutput: Pick<
    PipelineOptions,
    "memory" | "snapshots" | "printed" | "site"
  >;
}

/** A memory of nothing. */
export function startWatchMemory(disk: StateDisk = stateDisk): WatchMemory {
  return {
    ofRun: {
      parse: rememberParsed(),
      analysis: startAnalysisMemory(),
      keep: startKeeping(),
    },
    ofOutput: {
      memory: startDiskMemory(disk),
      snapshots: startSnapshotMemory(),
      printed: startPrintMemory(),
      site: { disk: startDiskMemory(disk), printed: startPrintMemory() },
    },
  };
}
