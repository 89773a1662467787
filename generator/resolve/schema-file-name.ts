// Chooses file names that every file system can hold side by side.
import { createHash } from "node:crypto";

/** Names that Windows gives to devices, with any ending. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)$/;
const longest = 80;

/** True for names such as `con` or `nul.json` that Windows keeps to itself; of lower-case names. */
export function isDeviceName(name: string): boolean {
  return deviceName.test(name.split(".", 1)[0] ?? "");
}

/**
 * The file name of an event's JSON Schema, without folder and ending: its wire
 * name where that is one on every platform, else a readable form of it with
 * eight digits of its SHA-256. `taken` holds the names in use and gains this one.
 */
export function schemaFileName(wireName: string, taken: Set<string>): string {
  const plain = wireName.toLowerCase().replace(/[^a-z0-9_.-]/g, "_");
  const safe =
    plain === wireName &&
    plain.length <= longest &&
    !isDeviceName(plain) &&
    // A leading dot hides a file, and Windows drops a trailing one.
    !/^\.|\.$/.test(plain) &&
    !taken.has(plain);
  const name = safe ? plain : hashed(plain, wireName);
  taken.add(name);
  return name;
}

function hashed(plain: string, wireName: string): string {
  const digest = createHash("sha256").update(wireName).digest("hex");
  const readable = plain.slice(0, longest).replace(/^\.+/, "");
  const stem = isDeviceName(readable) ? `_${readable}` : readable;
  return `${stem}-${digest.slice(0, 8)}`;
}
