// Declarations that a template creates once, and that print as TypeScript, as JavaScript, or as a declaration
// file.
import type { Settings } from "../../generator/model/settings.js";
import {
  Code,
  ident,
  joinCode,
  lit,
  nothing,
  ts,
  type ImportedSymbol,
} from "./code.js";
import {
  fluid,
  group,
  hardline,
  indent,
  line,
  list,
  softline,
  whenBroken,
  type Doc,
} from "./doc.js";
import { print, printWidth } from "./layout.js";
import { textWidth } from "./text-width.js";

/** `ts` contains both; `js` and `dts` are its two halves. */
export type PrintMode = "ts" | "js" | "dts";

/** The modes in which a module is printed: one for each of its files. */
export const modesOf: Readonly<Record<Settings["emit"], readonly PrintMode[]>> =
  {
    ts: ["ts"],
    js: ["js", "dts"],
  };

export interface Parameter {
  readonly name: string;
  readonly type: Doc;
  readonly optional?: boolean;
}

export type Declaration =
  | {
      readonly kind: "function";
      readonly docs: Code;
      readonly name: string;
      readonly typeParameters?: readonly Doc[];
      readonly parameters: readonly Parameter[];
      readonly returns: Doc;
      /** Statements, laid out and indented by two: plain JavaScript unless there is a `jsBody`. */
      readonly body: Code;
      readonly jsBody?: Code;
    }
  | {
      readonly kind: "constant";
      readonly docs: Code;
      readonly name: string;
      readonly exported: boolean;
      readonly type: Doc;
      readonly value: Doc;
    }
  /** An interface or type alias, printed by the template; `text` begins with `export`. */
  | { readonly kind: "type"; readonly docs: Code; readonly text: Code }
  /** Text that only appears in one or two of the modes, such as `declare const process`. */
  | {
      readonly kind: "text";
      readonly modes: readonly PrintMode[];
      readonly text: Code;
    }
  /** Declarations about one definition, which have been printed together. */
  | {
      readonly kind: "printed";
      readonly texts: Readonly<Partial<Record<PrintMode, Code>>>;
    };

/** The declaration's text in one mode, without a line end; `undefined` if it has no part in that mode. */
export function printDeclaration(
  declaration: Declaration,
  mode: PrintMode,
): Code | undefined {
  switch (declaration.kind) {
    case "type":
      return mode === "js"
        ? undefined
        : ts`${declaration.docs}${declaration.text}`;
    case "text":
      return declaration.modes.includes(mode) ? declaration.text : undefined;
    case "printed":
      return declaration.texts[mode];
    case "constant":
      return printConstant(declaration, mode);
    case "function":
      return printFunction(declaration, mode);
  }
}

function printConstant(
  constant: Extract<Declaration, { kind: "constant" }>,
  mode: PrintMode,
): Code | undefined {
  const { docs, exported, name, type, value } = constant;
  const prefix = exported ? ts`export ` : nothing;
  if (mode === "dts") {
    if (!exported) return undefined;
    return ts`${docs}${print([ts`export declare const ${ident(name)}: `, type, ts`;`])}`;
  }
  const typed = mode === "ts" && exported ? [ts`: `, type] : [];
  const head = [prefix, ts`const ${ident(name)}`, typed, ts` =`];
  return ts`${docs}${print([head, fluid(value), ts`;`])}`;
}

function printFunction(
  declaration: Extract<Declaration, { kind: "function" }>,
  mode: PrintMode,
): Code {
  const {
    docs,
    name,
    typeParameters = [],
    parameters,
    returns,
    body,
    jsBody = body,
  } = declaration;
  const typed = mode !== "js";
  const signature: Doc = [
    mode === "dts" ? ts`export declare function ` : ts`export function `,
    ident(name),
    typed && typeParameters.length > 0
      ? list(ts`<`, typeParameters, ts`>`)
      : nothing,
    group([
      list(
        ts`(`,
        parameters.map((parameter) => printParameter(parameter, typed)),
        ts`)`,
        { withParent: true },
      ),
      typed ? [ts`: `, returns] : nothing,
    ]),
    mode === "dts" ? ts`;` : ts` {`,
  ];
  if (mode === "dts") return ts`${docs}${print(signature)}`;
  const statements = mode === "js" ? jsBody : body;
  return ts`${docs}${print(signature)}\n${statements}\n}`;
}

function printParameter(parameter: Parameter, typed: boolean): Doc {
  const name = ident(parameter.name);
  if (!typed) return name;
  return [name, parameter.optional === true ? ts`?: ` : ts`: `, parameter.type];
}

/** `Name<A, B>`, with line breaks between the arguments if necessary. */
export function generic(
  name: ImportedSymbol | Code,
  args: readonly Doc[],
): Doc {
  const [only] = args;
  return args.length === 1 && only instanceof Code
    ? ts`${name}<${only}>`
    : [ts`${name}`, list(ts`<`, args, ts`>`, { trailingComma: false })];
}

/** `name(a, b)`, with line breaks between the arguments if necessary. */
export function call(name: ImportedSymbol | Code, args: readonly Doc[]): Doc {
  return [ts`${name}`, list(ts`(`, args, ts`)`)];
}

/** `name(other)`: prettier never breaks the parentheses around a name of at most a quarter of a line. */
export function callWithName(
  name: ImportedSymbol | Code,
  argument: ImportedSymbol,
): Doc {
  return argument.name.length <= printWidth / 4
    ? ts`${name}(${argument})`
    : call(name, [ts`${argument}`]);
}

/**
 * A union after `type X =` or a member's `:`: on the same line, on the next
 * line, or with each part on a line after a bar.
 */
export function union(parts: readonly Doc[]): Doc {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return group(indent([softline, group(bars(parts))]));
}

/** `(A | B)`, for a union inside another type. */
export function unionInParentheses(parts: readonly Doc[]): Doc {
  return [
    ts`(`,
    group([indent([softline, group(bars(parts))]), softline]),
    ts`)`,
  ];
}

function bars(parts: readonly Doc[]): readonly Doc[] {
  return parts.flatMap((part, at) =>
    at === 0
      ? [whenBroken(ts`| `), indent(part)]
      : [line, ts`| `, indent(part)],
  );
}

/** `Given extends Name`, on two lines if necessary. */
export function bounded(name: Code, bound: Code): Doc {
  return [ts`${name} extends`, fluid(bound)];
}

/** `object["name"]`, with the name on a line of its own if necessary. */
export function element(object: Code, name: string): Doc {
  return [
    ts`${object}[`,
    group([indent([softline, lit(name)]), softline]),
    ts`]`,
  ];
}

/** An object literal with one member on each line. */
export function objectLiteral(members: readonly Doc[]): Doc {
  if (members.length === 0) return ts`{}`;
  const rows = members.map((member) => [hardline, member, ts`,`]);
  return [ts`{`, indent(rows), hardline, ts`}`];
}

/**
 * `name: value` in an object literal; a value that does not fit is on the next
 * line, unless the name is very short.
 */
export function entry(name: Code, value: Code): Doc {
  const isShort = !name.text.startsWith("[") && textWidth(name.text) < 5;
  return isShort
    ? ts`${name}: ${value}`
    : [ts`${name}:`, group(indent([line, value]))];
}

/** The parts of a union of literals. */
export function literals(
  values: readonly (string | number)[],
): readonly Code[] {
  return values.map((value) => lit(value));
}

/** Declarations with an empty line between them. */
export function paragraphs(pieces: readonly Code[]): Code {
  return joinCode(pieces, ts`\n\n`);
}
