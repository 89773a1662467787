// The disk with other texts for some of its files: what a command would write, seen as if it had.
import type { SourceHost } from "../read/source-host.js";

/** `texts` are by absolute path. */
export function overlayHost(
  texts: ReadonlyMap<string, string>,
  host: SourceHost,
): SourceHost {
  return {
    ...host,
    readFile: (path) => {
      const text = texts.get(path);
      return text === undefined ? host.readFile(path) : Buffer.from(text);
    },
  };
}
