// One file of the taxonomy after parsing.
import type { SourceFile } from "../source/source-file.js";
import type { YamlMap } from "./node.js";

export interface ParsedDocument {
  readonly file: SourceFile;
  /** Path relative to the entry's folder, `/` on every platform; names the module of the output. */
  readonly path: string;
  /** Absent if the text is not a YAML mapping (a diagnostic says why). */
  readonly root?: YamlMap;
}
