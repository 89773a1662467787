// The place of a definition that outlives its run: `--watch` hands it to the next one, where it may be elsewhere.
import { SourceFile, type Span } from "../source/source-file.js";

/** No place of any file. */
export const nowhere: Span = Object.freeze({
  file: new SourceFile("", ""),
  start: 0,
  end: 0,
});
