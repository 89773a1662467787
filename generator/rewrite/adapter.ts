// The small objects through which `logEvent` calls the snippet or a function of the project's own.
import { ts } from "ts-morph";
import type { CertainCall, Sender } from "./certain-call.js";
import type { FileStyle } from "./file-style.js";

export type AdapterSender = Exclude<Sender, { readonly kind: "receiver" }>;

/** The function that it calls, as text: equal for calls that can share an adapter. */
export function adapterKey(sender: AdapterSender): string {
  switch (sender.kind) {
    case "adapter":
      return `${sender.callee.getText()}(${sender.first?.getText() ?? ""}`;
    case "owner":
      return `owner.${methodOf(sender.callee)}`;
  }
}

/** `track` of `useTracking().track` and of `const { track } = useTracking()`. */
function methodOf(callee: ts.PropertyAccessExpression | ts.Identifier): string {
  return ts.isIdentifier(callee) ? callee.text : callee.name.text;
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
  style: FileStyle,
): string {
  const { indent, end } = style;
  switch (sender.kind) {
    case "adapter": {
      const { callee, first } = sender;
      const list = [...(first ? [first.getText()] : []), "name", "properties"];
      const call = `${callee.getText()}(${list.join(", ")})`;
      const lines = memberLines(call, indent, isTypeScript, style);
      return [`const ${name} = {`, ...lines, `}${end}`].join("\n");
    }
    case "owner": {
      const method = methodOf(sender.callee);
      const call = `owner.${method}(name, properties)`;
      const head = isTypeScript
        ? [
            `function ${name}<Result>(owner: {`,
            `${indent}${method}(name: string, properties: Record<string, unknown>): Result${end}`,
            "}) {",
          ]
        : [`function ${name}(owner) {`];
      const lines = memberLines(call, indent + indent, isTypeScript, style);
      return [
        ...head,
        `${indent}return {`,
        ...lines,
        `${indent}}${end}`,
        "}",
      ].join("\n");
    }
  }
}

/** `logEvent: (name, properties) => …,` */
function memberLines(
  call: string,
  begin: string,
  isTypeScript: boolean,
  { indent }: FileStyle,
): readonly string[] {
  const parameters = isTypeScript
    ? "(name: string, properties: Record<string, unknown>)"
    : "(name, properties)";
  const line = `${begin}logEvent: ${parameters} => ${call},`;
  return line.length <= maxWidth
    ? [line]
    : [`${begin}logEvent: ${parameters} =>`, `${begin}${indent}${call},`];
}

/** What precedes the comma: the adapter itself, or an object created from it with `receiver`. */
export function adapterFrame(
  { sender }: CertainCall,
  adapter: string,
): {
  readonly before: string;
  readonly receiver?: ts.Expression;
  readonly after: string;
} {
  if (sender.kind !== "owner") return { before: adapter, after: "" };
  const { callee } = sender;
  return ts.isIdentifier(callee)
    ? { before: `${adapter}({ ${callee.text} })`, after: "" }
    : { before: `${adapter}(`, receiver: callee.expression, after: ")" };
}

/** The adapter that an earlier run added to the file. */
export function findAdapter(
  file: ts.SourceFile,
  sender: AdapterSender,
): string | undefined {
  const style = {
    indent: "",
    end: "",
    quote: '"',
    newLine: "\n",
    pad: " ",
    lastComma: ",",
  } as const;
  const wanted = [true, false].map((isTypeScript) =>
    bare(adapterText("", sender, isTypeScript, style)),
  );
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      const { name } = statement;
      const text = file.text.slice(name.end, statement.end);
      if (wanted.includes(bare(`function ${text}`))) return name.text;
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList
      .declarations) {
      if (!initializer || !ts.isIdentifier(name)) continue;
      if (wanted.includes(bare(`const = ${initializer.getText(file)}`))) {
        return name.text;
      }
    }
  }
  return undefined;
}

/** Without spaces, and without trailing commas and semicolons. */
function bare(text: string): string {
  return text
    .replace(/\s+/g, "")
    .replace(/[,;](?=\})/g, "")
    .replace(/;$/, "");
}
