// The flag `--track-function`, of every command that looks for raw calls.
import { InvalidArgumentError } from "commander";
import { parseTrackFunction, type TrackFunction } from "../sdk/sdk-names.js";

/** Reads `track`, `analytics.track` and `send:2`, where the name of the event is the second argument. */
export function addTrackFunction(
  text: string,
  previous: readonly TrackFunction[],
): readonly TrackFunction[] {
  const given = parseTrackFunction(text);
  if (given === undefined) {
    throw new InvalidArgumentError(
      "Write it as `track`, `analytics.track` or `send:2`.",
    );
  }
  return [...previous, given];
}
