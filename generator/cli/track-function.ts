// The flag `--track-function` of every command that looks for raw calls.
import { InvalidArgumentError } from "commander";
import {
  parseTrackFunction,
  trackFunctionForms,
  type TrackFunction,
} from "../sdk/sdk-names.js";

/** Parses one function, as `parseTrackFunction` does, and adds it to those before it. */
export function addTrackFunction(
  text: string,
  previous: readonly TrackFunction[],
): readonly TrackFunction[] {
  const given = parseTrackFunction(text);
  if (given === undefined) {
    throw new InvalidArgumentError(`Write it as ${trackFunctionForms}.`);
  }
  return [...previous, given];
}
