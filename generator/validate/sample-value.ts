// Shows the value that a pointer leads to, for a sample.
import { shorten } from "../text/shorten.js";

/** Characters of a sample. */
export const longestSample = 80;

/** As JSON, shortened; empty if nothing is there. Never throws. */
export function sampleValue(root: unknown, pointer: string): string {
  try {
    const value = pointer
      .split("/")
      .slice(1)
      .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce<unknown>(
        (inner, step) =>
          typeof inner === "object" && inner !== null
            ? Object.getOwnPropertyDescriptor(inner, step)?.value
            : undefined,
        root,
      );
    return value === undefined
      ? ""
      : shorten(JSON.stringify(shallow(value)), longestSample);
  } catch {
    return "";
  }
}

/** A large value is not written in full to show its start. */
function shallow(value: unknown): unknown {
  if (typeof value === "string") return value.slice(0, 2 * longestSample);
  return Array.isArray(value) ? value.slice(0, 20) : value;
}
