// Explains why a call is not counted, with the flag that would make it count.
import type { RawCall } from "../../usage/find-raw-calls.js";
import { lastPart, type TrackFunction } from "../../sdk/sdk-names.js";

/**
 * The end of a sentence about the call; `undefined` for one that counts;
 * `wrapper` for the call inside a function that `--track-function` names,
 * whose callers count. `isEvent` says whether a name is certainly one of
 * DFINERY's.
 */
export function whyUnread(
  { names, nameArgument, callee, guessed, forwarded }: RawCall,
  trackFunctions: readonly TrackFunction[],
  isEvent: (name: string) => boolean,
): string | undefined {
  if (nameArgument === undefined) return "names no event";
  if (forwarded !== undefined) {
    const { name, flag, condition } = forwarded;
    const last = lastPart(name);
    if (trackFunctions.some((each) => lastPart(each.name) === last)) {
      return "wrapper";
    }
    const aim = condition === "" ? "" : `${condition},`;
    return `forwards a parameter of \`${name}\`: add \`${flag}\`${aim} to read its callers`;
  }
  if (names.kind === "unknown") {
    const { flag } = names;
    return flag === undefined
      ? "names its event only at run time"
      : `names its event elsewhere, or only at run time: try \`${flag}\``;
  }
  if (guessed !== true || names.names.some(isEvent)) return undefined;
  const short = /^[\w$]+(?:\.[\w$]+)*$/.test(callee);
  return `calls a \`logEvent\` of unknown origin${short ? `: \`--track-function ${callee}\` reads it` : ""}`;
}
