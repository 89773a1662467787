// How long a run took.

/** " (85 ms)": since the process began, as the user waited for it, or since `start` on the same clock; both in milliseconds. */
export function took(start = 0, now = performance.now()): string {
  const milliseconds = now - start;
  return milliseconds < 1000
    ? ` (${String(Math.round(milliseconds))} ms)`
    : ` (${(milliseconds / 1000).toFixed(1)} s)`;
}
