// The manifest of an output folder, from the disk.
import { join } from "node:path";
import {
  manifestName,
  parseManifest,
  type Manifest,
} from "../output/manifest.js";
import { readIfThere } from "../system/read-text.js";

/** The manifest of an output folder; `undefined` when there is none or when it cannot be trusted. */
export function readManifest(folder: string): Manifest | undefined {
  const text = readIfThere(join(folder, manifestName));
  return text === undefined ? undefined : parseManifest(text);
}
