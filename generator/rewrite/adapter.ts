// The small objects through which `logEvent` calls the snippet or a function of the project's own.
import { ts } from "ts-morph";
import {
  movedArguments,
  type CertainCall,
  type MovedArgument,
  type Sender,
  type Slot,
} from "./certain-call.js";
import type { FileStyle } from "./file-style.js";

export type AdapterSender = Exclude<Sender, { readonly kind: "receiver" }>;

/** The function that it calls and what it passes, as text: equal for calls that can share an adapter. */
export function adapterKey(sender: AdapterSender): string {
  const layout = sender.slots.map(partOf).join();
  switch (sender.kind) {
    case "adapter":
      return `${sender.callee.getText()}(${sender.first?.getText() ?? ""}(${layout}`;
    case "owner":
      return `owner.${methodOf(sender.callee)}(${layout}`;
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
  const given = sender.slots.flatMap((slot, at) =>
    slot.kind === "given" ? [{ ...slot, at }] : [],
  );
  if (sender.kind === "adapter" && given.length === 0) {
    const lines = memberLines(sender, indent, isTypeScript, style);
    return [`const ${name} = {`, ...lines, `}${end}`].join("\n");
  }
  const generics =
    sender.kind === "owner" && isTypeScript
      ? `<${[...ownTypes(sender.slots), "Result"].join(", ")}>`
      : "";
  const parameters = [
    ...(sender.kind === "owner"
      ? [ownerText(sender, isTypeScript, style)]
      : []),
    ...given.map((slot) =>
      isTypeScript
        ? `${slot.parameter}: ${givenType(sender, slot, slot.at)}`
        : slot.parameter,
    ),
  ];
  return [
    headText(`function ${name}${generics}`, parameters, style),
    `${indent}return {`,
    ...memberLines(sender, indent + indent, isTypeScript, style),
    `${indent}}${end}`,
    "}",
  ].join("\n");
}

/** On one line if it fits, or if the owner is its only parameter. */
function headText(
  begin: string,
  parameters: readonly string[],
  { indent, lastComma }: FileStyle,
): string {
  const line = `${begin}(${parameters.join(", ")}) {`;
  const fits = line.length <= maxWidth && !line.includes("\n");
  if (parameters.length === 1 || fits) return line;
  const lines = parameters.map((each, at) => {
    const comma = at < parameters.length - 1 ? "," : lastComma;
    return `${indent}${each.replaceAll("\n", `\n${indent}`)}${comma}`;
  });
  return [`${begin}(`, ...lines, ") {"].join("\n");
}

/** The object that has the method, with what the adapter passes to it. */
function ownerText(
  { callee, slots }: Extract<AdapterSender, { readonly kind: "owner" }>,
  isTypeScript: boolean,
  { indent, end }: FileStyle,
): string {
  if (!isTypeScript) return "owner";
  const first = slots.findIndex(isOptional);
  const parameters = slots.map((slot, at) => {
    switch (slot.kind) {
      case "name":
        return "name: string";
      case "properties":
        return slot.isTyped
          ? "properties?: Properties"
          : "properties: Record<string, unknown>";
      case "nothing":
        return `properties: ${slot.text}`;
      case "given":
        // A required parameter may not follow an optional one.
        return `${slot.parameter}${first >= 0 && first < at ? "?" : ""}: ${typeName(slot.parameter)}`;
    }
  });
  const method = methodOf(callee);
  const line = `${method}(${parameters.join(", ")}): Result${end}`;
  const isLong = 2 * indent.length + line.length > maxWidth;
  const lines = isLong
    ? [
        `${method}(`,
        ...parameters.map((each) => `${indent}${each},`),
        `): Result${end}`,
      ]
    : [line];
  return ["owner: {", ...lines.map((each) => `${indent}${each}`), "}"].join(
    "\n",
  );
}

/** Its own function may take them optionally; then the type would include `undefined`. */
function isOptional(slot: Slot): boolean {
  return slot.kind === "properties" && slot.isTyped;
}

/** Type parameters of an adapter made from an object, whose type may have no name in the file. */
function ownTypes(slots: readonly Slot[]): readonly string[] {
  return slots.flatMap((slot) =>
    slot.kind === "properties" && slot.isTyped
      ? ["Properties"]
      : slot.kind === "given"
        ? [typeName(slot.parameter)]
        : [],
  );
}

/** `Measurements` for `measurements`. */
function typeName(parameter: string): string {
  return `${parameter.slice(0, 1).toUpperCase()}${parameter.slice(1)}`;
}

/** The type of the function's own parameter, or of a function that returns it. */
function givenType(
  sender: AdapterSender,
  { parameter, isLater }: MovedArgument,
  at: number,
): string {
  const type =
    sender.kind === "owner"
      ? typeName(parameter)
      : `Parameters<typeof ${sender.callee.getText()}>[${String(at)}]`;
  return isLater ? `() => ${type}` : type;
}

function partOf(slot: Slot): string {
  switch (slot.kind) {
    case "name":
    case "properties":
      return slot.kind;
    case "nothing":
      return slot.text;
    case "given":
      return slot.isLater ? `${slot.parameter}()` : slot.parameter;
  }
}

/** `logEvent: (name, properties) => …,` */
function memberLines(
  sender: AdapterSender,
  begin: string,
  isTypeScript: boolean,
  { indent }: FileStyle,
): readonly string[] {
  const { slots, callee } = sender;
  const called =
    sender.kind === "owner"
      ? `owner.${methodOf(sender.callee)}`
      : callee.getText();
  const first =
    sender.kind === "adapter" && sender.first ? [sender.first.getText()] : [];
  const call = `${called}(${[...first, ...slots.map(partOf)].join(", ")})`;
  const at = slots.findIndex(({ kind }) => kind === "properties");
  const properties = slots[at];
  const type =
    properties?.kind !== "properties" || !properties.isTyped
      ? "Record<string, unknown>"
      : sender.kind === "owner"
        ? "Properties"
        : `NonNullable<Parameters<typeof ${callee.getText()}>[${String(at)}]>`;
  const parameters = isTypeScript
    ? ["name: string", ...(properties ? [`properties: ${type}`] : [])]
    : ["name", ...(properties ? ["properties"] : [])];
  const head = `${begin}logEvent: (${parameters.join(", ")}) =>`;
  if (`${head} ${call},`.length <= maxWidth) return [`${head} ${call},`];
  if (head.length <= maxWidth) return [head, `${begin}${indent}${call},`];
  return [
    `${begin}logEvent: (`,
    ...parameters.map((each) => `${begin}${indent}${each},`),
    `${begin}) => ${call},`,
  ];
}

/** An object literal after `=>` needs parentheses. */
function movedText({ argument, isLater }: MovedArgument): string {
  const text = argument.getText();
  if (!isLater) return text;
  return ts.isObjectLiteralExpression(leftmost(argument))
    ? `() => (${text})`
    : `() => ${text}`;
}

function leftmost(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
    ? leftmost(node.expression)
    : node;
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
  const moved = movedArguments(sender).map(movedText);
  if (sender.kind !== "owner") {
    const list = moved.length > 0 ? `(${moved.join(", ")})` : "";
    return { before: `${adapter}${list}`, after: "" };
  }
  const { callee } = sender;
  const rest = moved.map((each) => `, ${each}`).join("");
  return ts.isIdentifier(callee)
    ? { before: `${adapter}({ ${callee.text} }${rest})`, after: "" }
    : {
        before: `${adapter}(`,
        receiver: callee.expression,
        after: `${rest})`,
      };
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
