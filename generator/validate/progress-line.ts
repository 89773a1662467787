// The words of the progress of a validation.
import { figure } from "../text/count.js";
import { durationText, perSecond, sizeText } from "../text/measures.js";

export interface ProgressState {
  readonly file: number;
  readonly files: number;
  /** As stored on the disk. */
  readonly bytes: number;
  /** 0 if it is not known, as for a pipe. */
  readonly total: number;
  readonly events: number;
  readonly dropped: number;
  readonly milliseconds: number;
}

/** "file 1/3, 58 MB, 120,000 events, 3 dropped, 210,000 events/s, 2 s left" */
export function progressWords(state: ProgressState): string {
  const { file, files, bytes, events, dropped, milliseconds } = state;
  const left = millisecondsLeft(state);
  return [
    ...(files > 1 ? [`file ${String(file)}/${String(files)}`] : []),
    sizeText(bytes),
    `${figure(events)} events`,
    ...(dropped > 0 ? [`${figure(dropped)} dropped`] : []),
    `${figure(perSecond(events, milliseconds))}/s`,
    ...(left === undefined ? [] : [`${durationText(left)} left`]),
  ].join(", ");
}

/** By the bytes so far; `undefined` if that cannot be determined. */
function millisecondsLeft({
  bytes,
  total,
  milliseconds,
}: ProgressState): number | undefined {
  if (total === 0 || bytes === 0 || milliseconds < 500) return undefined;
  return Math.max(0, (milliseconds * (total - bytes)) / bytes);
}
