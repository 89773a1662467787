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

/**
 * "file 1/3, 58 MB, 120,000 events, 3 dropped, 210,000/s, 2.0 s left"; what
 * matters least is left out where there is no room for it.
 */
export function progressWords(state: ProgressState, room = Infinity): string {
  const { file, files, bytes, events, dropped, milliseconds } = state;
  const left = millisecondsLeft(state);
  const parts = [
    { words: `file ${String(file)}/${String(files)}`, rank: files > 1 ? 1 : 9 },
    { words: sizeText(bytes), rank: 0 },
    { words: `${figure(events)} events`, rank: 2 },
    { words: `${figure(dropped)} dropped`, rank: dropped > 0 ? 3 : 9 },
    { words: `${figure(perSecond(events, milliseconds))}/s`, rank: 0 },
    {
      words: `${durationText(left ?? 0)} left`,
      rank: left === undefined ? 9 : 0,
    },
  ];
  const upTo = (rank: number): string =>
    parts
      .filter((part) => part.rank <= rank)
      .map(({ words }) => words)
      .join(", ");
  const fitting = [3, 2, 1].map(upTo).find((line) => line.length <= room);
  return fitting ?? upTo(0);
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
