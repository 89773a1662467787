// Shows how far a validation is: a bar on a terminal, a line now and then in a log.
import { createProgress } from "../../system/progress.js";
import type { Terminal } from "../../system/terminal.js";
import { fit } from "../../text/fit.js";
import { progressWords, type ProgressState } from "../progress-line.js";

export interface ShownProgress {
  readonly show: (state: () => ProgressState) => void;
  readonly clear: () => void;
}

/** In milliseconds. */
const betweenLines = 10_000;
/** The bar of `createProgress`, with its percentage and the last column. */
const barColumns = 37;

/** `total` is in bytes, 0 if it is not known. */
export function showProgress(
  kind: "bar" | "lines" | "none",
  total: number,
  terminal: Terminal,
  clock: () => number = () => performance.now(),
): ShownProgress {
  switch (kind) {
    case "none":
      return { show: () => undefined, clear: () => undefined };
    case "bar": {
      const bar = createProgress(terminal.err, total);
      const room = terminal.width - (total === 0 ? 1 : barColumns);
      return {
        show: (state) => {
          const now = state();
          bar.show(now.bytes, cut(progressWords(now, room), room));
        },
        clear: bar.clear,
      };
    }
    case "lines": {
      let shownAt = clock();
      return {
        show: (state) => {
          if (clock() - shownAt < betweenLines) return;
          shownAt = clock();
          terminal.err(`${progressWords(state())}\n`);
        },
        clear: () => undefined,
      };
    }
  }
}

/** A line that wraps would not be drawn over. */
function cut(words: string, room: number): string {
  return room < 8 ? "" : fit(words, room);
}
