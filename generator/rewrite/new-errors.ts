// What the compiler says of a changed file that it did not say before.
import { ts } from "ts-morph";

export interface CompileError {
  readonly code: number;
  /** The first sentence of it. */
  readonly message: string;
  readonly start: number;
}

/**
 * A module that is not installed, imported for nothing but its effect: it was
 * not there before either. A file outside `rootDir`: `reasonOfProject` tells of
 * it, where the project's compiler reads the file at all.
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

/** Errors of `after` that there are more of than in `before`; places do not matter, since they move. */
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
    // A name that is unknown may be written twice from now on.
    if (was > 0 && error.message.startsWith("Cannot find name")) return false;
    return (found.get(key) ?? 0) > was;
  });
}

function keyOf({ code, message }: CompileError): string {
  return `${String(code)} ${message}`;
}

/** A text in which no comment switches errors off; as long as before. */
export function withoutSwitches(text: string): string {
  return text.replace(/@ts-(?=nocheck|ignore|expect-error)/g, "@tt-");
}

const longest = 200;

/** A compiler's sentence without paths of the machine, and not too long. */
export function shortMessage(message: string): string {
  // Types of other modules: `import("/home/…/sdk").Dfinery`.
  const line = message
    .replace(/(?:typeof )?import\("[^"]*"(?:, \{[^}]*\})?\)\.?/g, (whole) =>
      whole.endsWith(".") ? "" : "a module",
    )
    .replace(/\.$/, "");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
