// Names of files and anchors that every file system and browser takes, made of wire names.
import { createHash } from "node:crypto";
import { isDeviceName } from "../../resolve/schema-file-name.js";

/** Shorter than the limit of any file system, with room for an extension. */
const longest = 120;

/**
 * The name of a page, without folder and extension. Lower-case letters, digits,
 * `_` and `-` stay; every other byte is `~` and two digits, so names that differ
 * in case alone do not clash, and the name can be read back (`wireNameOf`). A
 * name that would be too long ends in a digest instead.
 */
export function pageName(wireName: string): string {
  const encoded = escapeBytes(wireName, /[a-z0-9_-]/);
  const safe = isDeviceName(encoded)
    ? escapeBytes(encoded.slice(0, 1), /[^\s\S]/) + encoded.slice(1)
    : encoded;
  if (safe.length <= longest) return safe;
  const digest = createHash("sha256").update(wireName).digest("hex");
  return `${safe.slice(0, longest - 18).replace(/~[0-9a-f]?$/, "")}~~${digest.slice(0, 16)}`;
}

/** The wire name of a page's name; `undefined` if it ends in a digest. */
export function wireNameOf(page: string): string | undefined {
  if (page.includes("~~")) return undefined;
  const bytes = Array.from(
    page.matchAll(/~([0-9a-f]{2})|([^])/g),
    ([, hex, plain]) =>
      hex === undefined ? (plain ?? "").charCodeAt(0) : parseInt(hex, 16),
  );
  return Buffer.from(bytes).toString("utf8");
}

/** The anchor of a property on a page of all properties. */
export function anchorOf(scope: string, wireName: string): string {
  return `${scope}-${escapeBytes(wireName, /[A-Za-z0-9_-]/)}`;
}

function escapeBytes(text: string, plain: RegExp): string {
  return Array.from(Buffer.from(text, "utf8"), (byte) => {
    const character = String.fromCharCode(byte);
    return plain.test(character)
      ? character
      : `~${byte.toString(16).padStart(2, "0")}`;
  }).join("");
}
