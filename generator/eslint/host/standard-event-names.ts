// The names of DFINERY's standard events, for the ESLint plugin: it must not load a YAML parser.
import { readCatalogue } from "../../driver/package-data.js";

let names: ReadonlySet<string> | undefined;

/**
 * In the order of the catalogue, read once. The catalogue is a file of ours with one
 * entry a line, so that its lines tell; a test compares with what a parser finds.
 */
export function standardEventNames(): ReadonlySet<string> {
  names ??= new Set(namesIn(readCatalogue().text));
  return names;
}

function namesIn(catalogue: string): readonly string[] {
  const [, section = ""] =
    /^events:\r?\n((?:(?: .*|#.*)?\r?\n)*)/m.exec(catalogue) ?? [];
  return [...section.matchAll(/^ {2}(\w+):/gm)].map(([, name = ""]) => name);
}
