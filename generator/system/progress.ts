// A progress line on a terminal: redrawn a few times a second, and removed when the work is done.

export interface ProgressLine {
  /** Draws a line over the last one, at most ten times a second. */
  readonly show: (line: () => string) => void;
  readonly clear: () => void;
}

export interface Progress {
  /** How much is done, of `total` if that is known, and a short text. */
  readonly show: (done: number, words: string) => void;
  readonly clear: () => void;
}

const everyMilliseconds = 100;
const barWidth = 24;

/** Draws with `write`; draws nothing if it is `undefined`, for output that nobody watches. */
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

/** A bar with text after it; `total` is 0 if it is not known. */
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
