// Remembers what was parsed, for `--watch`: a file that did not change since the last run is not parsed again.
import type { SourceFile } from "../source/source-file.js";
import { makeMovable } from "./movable-tree.js";
import { large, parseYaml, type ParseResult } from "./parse-yaml.js";
import { isLocal, reparse } from "./reparse.js";

export type ParseFile = (file: SourceFile, path: string) => ParseResult;

/**
 * `parseYaml` with a memory of the last result for each file, which is
 * returned as long as path and text are the same. Of a large file, only what is
 * around an edit is parsed again, and the rest of its tree is moved: a result is
 * valid until the next text of its file is parsed. Later stages only read
 * results, so runs can share them.
 */
export function rememberParsed(parse: ParseFile = parseYaml): ParseFile {
  const results = new Map<string, ParseResult>();
  return (file, path) => {
    const key = JSON.stringify([file.path, path]);
    const last = results.get(key);
    if (last?.document.file.text === file.text) return last;
    const result =
      parseEdited(last, file, path) ?? movable(parse(file, path), file);
    results.set(key, result);
    return result;
  };
}

/** A large file may be edited, so what is in it can be moved. */
function movable(result: ParseResult, file: SourceFile): ParseResult {
  const { document, diagnostics } = result;
  const { root } = document;
  if (root === undefined || !isReparsed(result, file)) return result;
  if (!isLocal(file.text)) return result;
  return {
    document: { ...document, root: makeMovable(root, file) },
    diagnostics,
  };
}

/** Whether a later text is compared with this one. */
function isReparsed({ diagnostics }: ParseResult, file: SourceFile): boolean {
  return diagnostics.length === 0 && file.text.length >= large;
}

function parseEdited(
  last: ParseResult | undefined,
  file: SourceFile,
  path: string,
): ParseResult | undefined {
  if (last === undefined || !isReparsed(last, file)) return undefined;
  const root = reparse(last.document, file);
  return root && { document: { file, path, root }, diagnostics: [] };
}
