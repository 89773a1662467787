// Formats how long a run took.

/** " (85 ms)": since the process started, or since `start` (in milliseconds, on the same clock). */
export function took(start = 0, now = performance.now()): string {
  const milliseconds = now - start;
  return milliseconds < 1000
    ? ` (${String(Math.round(milliseconds))} ms)`
    : ` (${(milliseconds / 1000).toFixed(1)} s)`;
}
