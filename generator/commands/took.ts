// How long a run took.

/** " (85 ms)": since the process began, as the user waited for it. */
export function took(): string {
  const milliseconds = performance.now();
  return milliseconds < 1000
    ? ` (${String(Math.round(milliseconds))} ms)`
    : ` (${(milliseconds / 1000).toFixed(1)} s)`;
}
