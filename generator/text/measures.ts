// Formats sizes, durations and shares for people.

const units = ["B", "KB", "MB", "GB", "TB"] as const;

/** "512 B", "1.2 KB", "171 MB": a unit is 1,000 of the smaller one, as disks are sold. */
export function sizeText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  const digits = unit > 0 && size < 9.95 ? 1 : 0;
  return `${size.toFixed(digits)} ${units[unit] ?? ""}`;
}

/** "85 ms", "2.3 s", "4 min 10 s", "2 h 5 min" */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${String(Math.round(milliseconds))} ms`;
  if (milliseconds < 99_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${String(minutes)} min ${String(seconds % 60)} s`
    : `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}

/** "1.01 %"; never "0 %" or "100 %" for something in between. */
export function shareText(share: number): string {
  if (share === 0 || share === 1) return `${String(share * 100)} %`;
  const text = (share * 100).toFixed(2);
  if (text === "0.00") return "< 0.01 %";
  return text === "100.00" ? "> 99.99 %" : `${text} %`;
}

/** How many a second; nothing for a moment that is too short to measure. */
export function perSecond(count: number, milliseconds: number): number {
  return milliseconds < 1 ? 0 : Math.round((count * 1000) / milliseconds);
}
