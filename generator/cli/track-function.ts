// The flag `--track-function`, of every command that looks for raw calls.
import { InvalidArgumentError } from "commander";
import { parseTrackFunction, type TrackFunction } from "../sdk/sdk-names.js";

/** Reads `track`, `analytics.track`, `send:2` and `send:2,4`: the positions of name and properties. */
export function addTrackFunction(
  text: string,
  previous: readonly TrackFunction[],
): readonly TrackFunction[] {
  const given = parseTrackFunction(text);
  if (given === undefined) {
    throw new InvalidArgumentError(
      "Write it as `track`, `analytics.track`, `send:2` or `send:2,4`.",
    );
  }
  return [...previous, given];
}
