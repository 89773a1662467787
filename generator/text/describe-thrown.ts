// Describes an error of a user's module in one line, with its position in their file.

export interface Thrown {
  /** One line, shortened if it is very long. */
  readonly message: string;
  /** "`python.js:12:5`" */
  readonly place?: string;
}

const longest = 300;

/**
 * Describes an error that was thrown in, or because of, a user's module;
 * `module` is the file's name in messages.
 */
export function describeThrown(error: unknown, module: string): Thrown {
  const text = textOf(error);
  const name = module.split(/[\\/]/).at(-1) ?? module;
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const place = findPlace(stack, name);
  const message =
    text.length > longest
      ? `${Array.from(text.slice(0, longest)).slice(0, -1).join("")}…`
      : text;
  return { message, ...(place !== undefined && { place }) };
}

function textOf(error: unknown): string {
  try {
    const text = String(error);
    return text.split(/\r?\n/)[0] ?? "";
  } catch {
    return "a value that cannot be shown";
  }
}

/** The first mention of the file in a stack, with line and column: `at emit (file:///app/python.js?v=1:12:5)`, or the first line of a syntax error. */
function findPlace(stack: string, name: string): string | undefined {
  const written = [name, encodeURIComponent(name), encodeURI(name)];
  for (const line of stack.split("\n")) {
    for (const form of written) {
      const at = line.lastIndexOf(`/${form}`);
      const rest = at < 0 ? "" : line.slice(at + 1 + form.length);
      const digits = /^(?:\?v=\w*)?((?::\d+){1,2})/.exec(rest)?.[1];
      if (digits !== undefined) return `\`${name}${digits}\``;
    }
  }
  return undefined;
}
