// Reads files that may be missing or may not be JSON; both count as empty.
import { fieldsOf } from "../text/fields.js";
import { HostError } from "../read/source-host.js";
import { readRegularFile } from "./read-regular-file.js";

/**
 * The text of a file; `undefined` if there is none that can be read. Throws a
 * `HostError` if there is a folder, a pipe or a device instead: reading a pipe
 * could hang, and skipping it would misread the app.
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
