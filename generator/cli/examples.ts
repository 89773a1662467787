// The examples at the end of a command's help, ready to copy.

/** Help text with example commands, which are given without the program's name. */
export function examples(...calls: readonly string[]): string {
  const title = calls.length === 1 ? "Example" : "Examples";
  const lines = calls.map((call) => `  $ npx dfn-codegen ${call}`);
  return `\n${title}:\n${lines.join("\n")}`;
}
