// Reads what may not be there, or not be JSON: both count as nothing said.
import { readFileSync } from "node:fs";
import { fieldsOf } from "../text/fields.js";

/** The text of a file; `undefined` when there is none that can be read. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** The fields of a JSON object; none for any other text. */
export function parseFields(
  text: string | undefined,
): ReadonlyMap<string, unknown> {
  try {
    return fieldsOf(JSON.parse((text ?? "{}").replace(/^\uFEFF/, "")));
  } catch {
    return new Map();
  }
}
