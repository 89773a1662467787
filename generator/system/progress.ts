// A line of progress on a terminal: redrawn a few times a second, and gone when the work is done.

export interface Progress {
  /** How much is done, of `total` if that is known, and a few words. */
  readonly show: (done: number, words: string) => void;
  readonly clear: () => void;
}

const everyMilliseconds = 100;
const barWidth = 24;

/** Draws on `write`; `total` is 0 where nobody knows it. Pass `undefined` where nobody watches: nothing is drawn then. */
export function createProgress(
  write: ((text: string) => void) | undefined,
  total: number,
): Progress {
  if (write === undefined)
    return { show: () => undefined, clear: () => undefined };
  let drawnAt = -Infinity;
  return {
    show: (done, words) => {
      const now = performance.now();
      if (now - drawnAt < everyMilliseconds) return;
      drawnAt = now;
      write(`\r${barOf(done, total)}${words}\u001b[K`);
    },
    clear: () => {
      if (drawnAt !== -Infinity) write("\r\u001b[K");
    },
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
