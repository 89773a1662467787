// Remembers what was parsed, for `--watch`: a file that did not change since the last run is not parsed again.
import type { SourceFile } from "../source/source-file.js";
import { parseYaml, type ParseResult } from "./parse-yaml.js";

export type ParseFile = (file: SourceFile, path: string) => ParseResult;

/**
 * `parseYaml` with a memory of the last result for each file, which is
 * returned as long as path and text are the same. Later stages only read
 * results, so runs can share them.
 */
export function rememberParsed(parse: ParseFile = parseYaml): ParseFile {
  const results = new Map<string, ParseResult>();
  return (file, path) => {
    const key = JSON.stringify([file.path, path]);
    const last = results.get(key);
    if (last?.document.file.text === file.text) return last;
    const result = parse(file, path);
    results.set(key, result);
    return result;
  };
}
