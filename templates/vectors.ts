// The target `vectors`: example events and what is sent for them, for the tests of every platform.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Taxonomy } from "../generator/model/taxonomy.js";
import { jsonText } from "./kit/json.js";

/** `vectors.json`. */
export function emitVectors(taxonomy: Taxonomy): readonly EmittedFile[] {
  const text = jsonText({ events: taxonomy.events.map(({ name }) => name) });
  return [{ path: "vectors.json", language: "json", text }];
}
