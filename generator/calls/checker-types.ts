// What is asked of TypeScript's type checker, of whichever copy of TypeScript it is: `usage` has its own, ESLint's parser brings another.
import type { DeclarationLocation } from "./tree.js";

/** A node of TypeScript's tree, as far as nodes of all kinds have it. */
export interface CheckerNode {
  readonly parent?: CheckerNode;
  getSourceFile(): { readonly fileName: string };
  getText(): string;
}

export interface CheckerSymbol {
  readonly name: string;
  readonly flags: number;
  readonly declarations?: readonly CheckerNode[];
}

export interface CheckerType {
  isUnion(): boolean;
  isStringLiteral(): boolean;
  getSymbol(): CheckerSymbol | undefined;
  getProperty(name: string): CheckerSymbol | undefined;
  readonly aliasSymbol?: CheckerSymbol;
}

/** All the strings that a type stands for, sorted; `undefined` when it is not made of such. */
export function stringsOfType(
  type: CheckerType,
): readonly string[] | undefined {
  const types = type.isUnion() ? fieldOf(type, "types") : [type];
  const names = new Set<string>();
  for (const part of Array.isArray(types) ? types : []) {
    const value: unknown = fieldOf(part, "value");
    if (typeof value !== "string") return undefined;
    names.add(value);
  }
  return names.size === 0 ? undefined : [...names].sort();
}

/** Where a type, or its `logEvent`, is declared: a part of an SDK under another name has it from there. `type` is without `null` and `undefined`. */
export function locationsOfType(
  type: CheckerType,
): readonly DeclarationLocation[] {
  return [type.getSymbol(), type.aliasSymbol, type.getProperty("logEvent")]
    .flatMap((symbol) => symbol?.declarations ?? [])
    .map(locationOf);
}

function locationOf(declaration: CheckerNode): DeclarationLocation {
  const names: string[] = [];
  let at: CheckerNode | undefined = declaration;
  for (; at !== undefined; at = at.parent) {
    // What is declared in a function does not belong to what is around it.
    const isFunction = fieldOf(at, "parameters") !== undefined;
    if (isFunction && at !== declaration) break;
    const name: unknown = fieldOf(fieldOf(at, "name"), "text");
    if (!isFunction && typeof name === "string") names.push(name);
  }
  return { file: declaration.getSourceFile().fileName, names };
}

/** A field of a value that may have none, its prototype's among them; what it holds is for the caller to see. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const field: unknown = Reflect.get(value, name);
  return field;
}
