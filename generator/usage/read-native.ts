// Finds calls of generated functions, and raw calls, in Kotlin, Swift, Dart and C#: by name, because no compiler of these languages is asked.
import type { Token } from "./native-tokens.js";

/** A call of a generated function, or a raw call, of an event. */
export interface NativeUse {
  readonly event: string;
  readonly kind: "built" | "raw";
  readonly token: Token;
}

/**
 * The functions of a generated file by their names, each with the event whose
 * name it passes on: the first string behind a `(` in its body. That of a former
 * name calls another one.
 */
export function generatedFunctions(
  files: readonly (readonly Token[])[],
  events: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const functions = new Map<string, string>();
  const calling = new Map<string, string[]>();
  for (const tokens of files) {
    let current: string | undefined;
    for (const [at, token] of tokens.entries()) {
      if (isDeclared(tokens, at)) current = token.text;
      else if (current === undefined || functions.has(current)) continue;
      else if (isFirstArgument(tokens, at) && events.has(token.text)) {
        functions.set(current, token.text);
      } else if (isCalled(tokens, at)) {
        calling.set(current, [...(calling.get(current) ?? []), token.text]);
      }
    }
  }
  for (const [name, called] of calling) {
    const event = called
      .map((each) => functions.get(each))
      .find((each) => each !== undefined);
    if (event !== undefined && !functions.has(name)) functions.set(name, event);
  }
  return functions;
}

/** The uses in a file of the app; a `logEvent` whose string is not the name of an event is not one. */
export function nativeUses(
  tokens: readonly Token[],
  functions: ReadonlyMap<string, string>,
  events: ReadonlySet<string>,
): readonly NativeUse[] {
  return tokens.flatMap((token, at): readonly NativeUse[] => {
    if (!isCalled(tokens, at)) return [];
    const built = functions.get(token.text);
    if (built !== undefined) return [{ event: built, kind: "built", token }];
    if (!/^logEvent$/i.test(token.text)) return [];
    const name = ownString(tokens, at + 2);
    return name !== undefined && events.has(name)
      ? [{ event: name, kind: "raw", token }]
      : [];
  });
}

function isCalled(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === "name" && !token.declares && tokens[at + 1]?.text === "("
  );
}

function isDeclared(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === "name" && token.declares && tokens[at + 1]?.text === "("
  );
}

function isFirstArgument(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.kind === "string" &&
    tokens[at - 1]?.text === "(" &&
    tokens[at - 2]?.kind === "name"
  );
}

/** The first string among the arguments of a call itself, not of calls inside it. */
function ownString(
  tokens: readonly Token[],
  start: number,
): string | undefined {
  let depth = 0;
  for (const token of tokens.slice(start)) {
    if (token.kind === "string") {
      if (depth === 0) return token.text;
    } else if (/^[([{]$/.test(token.text)) depth++;
    else if (/^[)\]}]$/.test(token.text) && depth-- === 0) return undefined;
  }
  return undefined;
}
