// Reads what may not be there, or not be JSON: both count as nothing said.
import { fieldsOf } from "../text/fields.js";
import { HostError } from "../read/source-host.js";
import { readRegularFile } from "./read-regular-file.js";

/**
 * The text of a file; `undefined` when there is none that can be read. Throws a
 * `HostError` where a folder, a pipe or a device stands in its place: to wait
 * for a pipe would be to hang, and to pass over it to misread the app.
 */
export function readIfThere(path: string): string | undefined {
  try {
    const bytes = readRegularFile(path);
    return bytes && Buffer.from(bytes).toString("utf8");
  } catch (error) {
    if (error instanceof HostError && error.isNoFile) throw error;
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
