// The progress line of `load`.
import { figure } from "../../text/count.js";

export interface Progress {
  readonly done: number;
  /** In bytes; 0 if it is not known. */
  readonly total: number;
  readonly dryRun: boolean;
  /** In a dry run: how many would be. */
  readonly delivered: number;
  readonly rejected: number;
}

/** What happened to the valid lines. */
export function takenVerb({ dryRun }: { readonly dryRun: boolean }): string {
  return dryRun ? "would be sent" : "delivered";
}

/** One line for a terminal with that many columns: `[=====>    ]  52 %  1,200 delivered  3 rejected`. */
export function progressLine(progress: Progress, width: number): string {
  const { done, total, delivered, rejected } = progress;
  const counts = `${figure(delivered)} ${takenVerb(progress)}  ${figure(rejected)} rejected`;
  if (total === 0) return counts.slice(0, Math.max(0, width - 1));
  const share = Math.min(1, done / total);
  const facts = ` ${String(Math.floor(share * 100)).padStart(3)} %  ${counts}`;
  const room = Math.min(40, width - facts.length - 3);
  if (room < 5) return facts.trim().slice(0, Math.max(0, width - 1));
  const filled = Math.floor(share * room);
  const bar = `${"=".repeat(filled)}${filled < room ? ">" : ""}`.padEnd(room);
  return `[${bar}]${facts}`;
}
