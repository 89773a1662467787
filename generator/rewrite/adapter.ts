// The small object through which `logEvent` calls the snippet or a function of the project's own.
import { ts } from "ts-morph";
import type { FileStyle } from "./file-style.js";
import type { Sender } from "./certain-call.js";

export type AdapterSender = Extract<Sender, { readonly kind: "adapter" }>;

/** What it calls, as text: the same for calls that can share an adapter. */
export function adapterKey({ callee, first }: AdapterSender): string {
  return `${callee.getText()}(${first?.getText() ?? ""}`;
}

/** `trackSdk` for `track`. */
export function adapterName({ callee }: AdapterSender): string {
  const last = /([\p{L}\p{N}_$]+)[^\p{L}\p{N}_$]*$/u.exec(callee.getText());
  return `${last?.[1] ?? "own"}Sdk`;
}

const maxWidth = 80;

/** The declaration; typed in TypeScript. */
export function adapterText(
  name: string,
  sender: AdapterSender,
  isTypeScript: boolean,
  { indent, end }: FileStyle,
): string {
  const { callee, first } = sender;
  const parameters = isTypeScript
    ? "(name: string, properties: Record<string, unknown>)"
    : "(name, properties)";
  const list = [...(first ? [first.getText()] : []), "name", "properties"];
  const call = `${callee.getText()}(${list.join(", ")})`;
  const line = `${indent}logEvent: ${parameters} => ${call},`;
  const lines =
    line.length <= maxWidth
      ? [line]
      : [`${indent}logEvent: ${parameters} =>`, `${indent}${indent}${call},`];
  return [`const ${name} = {`, ...lines, `}${end}`].join("\n");
}

/** The adapter that an earlier run has put into the file. */
export function findAdapter(
  file: ts.SourceFile,
  sender: AdapterSender,
): string | undefined {
  const wanted = bare(
    adapterText("", sender, false, {
      indent: "",
      end: "",
      quote: '"',
      newLine: "\n",
      pad: " ",
      lastComma: ",",
    }),
  );
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList
      .declarations) {
      if (!initializer || !ts.isIdentifier(name)) continue;
      if (bare(`const = ${initializer.getText(file)}`) === wanted) {
        return name.text;
      }
    }
  }
  return undefined;
}

/** Without blanks, types and commas at an end. */
function bare(text: string): string {
  return text
    .replace(/: string|: Record<string, unknown>/g, "")
    .replace(/\s+/g, "")
    .replace(/,\}/g, "}");
}
