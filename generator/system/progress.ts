// A line of progress on a terminal: redrawn a few times a second, and gone when the work is done.

export interface ProgressLine {
  /** Draws a line over the last one, not oftener than ten times a second. */
  readonly show: (line: () => string) => void;
  readonly clear: () => void;
}

export interface Progress {
  /** How much is done, of `total` if that is known, and a few words. */
  readonly show: (done: number, words: string) => void;
  readonly clear: () => void;
}

const everyMilliseconds = 100;
const barWidth = 24;

/** Draws on `write`; pass `undefined` where nobody watches: nothing is drawn then. */
export function createProgressLine(
  write: ((text: string) => void) | undefined,
): ProgressLine {
  if (write === undefined) {
    return { show: () => undefined, clear: () => undefined };
  }
  let drawnAt = -Infinity;
  return {
    show: (line) => {
      const now = performance.now();
      if (now - drawnAt < everyMilliseconds) return;
      drawnAt = now;
      write(`\r${line()}\u001b[K`);
    },
    clear: () => {
      if (drawnAt !== -Infinity) write("\r\u001b[K");
    },
  };
}

/** A bar with words after it; `total` is 0 where nobody knows it. */
export function createProgress(
  write: ((text: string) => void) | undefined,
  total: number,
): Progress {
  const { show, clear } = createProgressLine(write);
  return {
    show: (done, words) => {
      show(() => `${barOf(done, total)}${words}`);
    },
    clear,
  };
}

/** "[######          ]  34 %  " */
function barOf(done: number, total: number): string {
  if (total === 0) return "";
  const part = Math.min(1, done / total);
  const filled = Math.floor(part * barWidth);
  const bar = "#".repeat(filled).padEnd(barWidth);
  return `[${bar}] ${String(Math.floor(part * 100)).padStart(3)} %  `;
}
