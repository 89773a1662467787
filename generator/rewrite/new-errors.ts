// Finds the compiler's errors in a changed file that did not exist before.
import { ts } from "ts-morph";

export interface CompileError {
  readonly code: number;
  /** The first sentence of it. */
  readonly message: string;
  readonly start: number;
}

/**
 * Ignored: a module that is not installed, imported only for its side effects,
 * because the error existed before; and a file outside `rootDir`, because
 * `reasonOfProject` reports it if the project's compiler reads the file at
 * all.
 */
const notAsked: ReadonlySet<number> = new Set([2882, 6059]);

/** Errors of syntax and types in one file. JavaScript must have been opened with `checkJs`. */
export function errorsOf(
  program: ts.Program,
  path: string,
): readonly CompileError[] {
  const file = program.getSourceFile(path);
  if (file === undefined) return [];
  return [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]
    .filter(({ code }) => !notAsked.has(code))
    .map(({ code, messageText, start = 0 }) => ({
      code,
      message:
        ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0] ?? "",
      start,
    }));
}

/** Errors that appear more often in `after` than in `before`; locations are ignored, because they move. */
export function newErrors(
  before: readonly CompileError[],
  after: readonly CompileError[],
): readonly CompileError[] {
  const known = new Map<string, number>();
  for (const error of before) {
    const key = keyOf(error);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  const found = new Map<string, number>();
  for (const error of after) {
    const key = keyOf(error);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return after.filter((error) => {
    const key = keyOf(error);
    const was = known.get(key) ?? 0;
    // An unknown name may appear twice from now on.
    if (was > 0 && error.message.startsWith("Cannot find name")) return false;
    return (found.get(key) ?? 0) > was;
  });
}

function keyOf({ code, message }: CompileError): string {
  return `${String(code)} ${message}`;
}

/** The text with all comments that suppress errors disabled; its length is unchanged. */
export function withoutSwitches(text: string): string {
  return text.replace(/@ts-(?=nocheck|ignore|expect-error)/g, "@tt-");
}

const longest = 200;

/** A compiler's message without paths of the machine, shortened. */
export function shortMessage(message: string): string {
  // Types of other modules: `import("/home/…/sdk").Dfinery`.
  const line = message
    .replace(/(?:typeof )?import\("[^"]*"(?:, \{[^}]*\})?\)\.?/g, (whole) =>
      whole.endsWith(".") ? "" : "a module",
    )
    .replace(/\.$/, "");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
