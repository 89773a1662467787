// Remembers what was parsed, for `--watch`: a file that did not change since the last run is not parsed again.
import type { SourceFile } from "../source/source-file.js";
import { large, parseYaml, type ParseResult } from "./parse-yaml.js";
import { reparse } from "./reparse.js";

export type ParseFile = (file: SourceFile, path: string) => ParseResult;

/**
 * `parseYaml` with a memory of the last result for each file, which is
 * returned as long as path and text are the same. Of a large file, only what is
 * around an edit is parsed again. Later stages only read results, so runs can
 * share them.
 */
export function rememberParsed(parse: ParseFile = parseYaml): ParseFile {
  const results = new Map<string, ParseResult>();
  return (file, path) => {
    const key = JSON.stringify([file.path, path]);
    const last = results.get(key);
    if (last?.document.file.text === file.text) return last;
    const result = parseEdited(last, file, path) ?? parse(file, path);
    results.set(key, result);
    return result;
  };
}

function parseEdited(
  last: ParseResult | undefined,
  file: SourceFile,
  path: string,
): ParseResult | undefined {
  if (last === undefined || last.diagnostics.length > 0) return undefined;
  if (file.text.length < large) return undefined;
  const root = reparse(last.document, file);
  return root && { document: { file, path, root }, diagnostics: [] };
}
