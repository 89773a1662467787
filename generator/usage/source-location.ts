// Locations in the scanned code as people count them, with the function around them and the kind of code.
import { ts } from "ts-morph";

/** What kind of code a file holds. */
export type Role = "product" | "test" | "story";

/** A stretch of the user's file; lines and columns from 1, columns in UTF-16 units. */
export interface SourceLocation {
  /** As messages show it: relative to the working folder, `/` on every platform. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Of the first character behind the place. */
  readonly endColumn: number;
  /** Name of the function, method or component around it; absent at the top of a module. */
  readonly inside?: string;
  readonly role: Role;
}

const testFolders =
  /(?:^|\/)(?:__tests__|__mocks__|tests?|e2e|cypress|playwright|spec)\//;
const testFiles = /\.(?:test|spec|cy|e2e|mock)\.(?:[cm]?[jt]sx?|vue|svelte)$/;
const storyFiles =
  /(?:^|\/)(?:stories|\.storybook)\/|\.stories\.(?:[cm]?[jt]sx?|vue|svelte)$/;

/** By the path below the working folder, as test runners and Storybook find their files by default. */
export function roleOf(shownPath: string): Role {
  if (storyFiles.test(shownPath)) return "story";
  return testFiles.test(shownPath) || testFolders.test(shownPath)
    ? "test"
    : "product";
}

/** `/a/B.vue.ts` stands for `/a/B.vue`. */
export function originalPath(path: string): string {
  return path.replace(/(\.(?:vue|svelte))\.[jt]sx?$/, "$1");
}

/** Where a node stands, with `show` for its path. */
export function placeOf(
  node: ts.Node,
  show: (path: string) => string,
): SourceLocation {
  const file = node.getSourceFile();
  const shown = show(originalPath(file.fileName));
  const from = file.getLineAndCharacterOfPosition(node.getStart(file));
  const to = file.getLineAndCharacterOfPosition(node.getEnd());
  const inside = enclosingName(node);
  return {
    file: shown,
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    ...(inside !== undefined && { inside }),
    role: roleOf(shown),
  };
}

/** The nearest function with a name: its own, or that of what it is assigned to. `Class.method` for methods. */
export function enclosingName(node: ts.Node): string | undefined {
  for (let at = node.parent as ts.Node | undefined; at; at = at.parent) {
    if (!ts.isFunctionLike(at)) continue;
    const name = nameOfFunction(at);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** `undefined` for a function that neither has a name nor is assigned to one. */
export function nameOfFunction(
  node: ts.SignatureDeclaration,
): string | undefined {
  const { parent } = node;
  if (ts.isConstructorDeclaration(node)) {
    return `${classNameOf(parent) ?? "class"}.constructor`;
  }
  const own = node.name && ownName(node.name);
  if (own !== undefined) {
    const owner = ts.isClassLike(parent) ? classNameOf(parent) : undefined;
    return owner === undefined ? own : `${owner}.${own}`;
  }
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) {
    return ownName(parent.name);
  }
  if (ts.isPropertyDeclaration(parent)) {
    const owner = classNameOf(parent.parent);
    const name = ownName(parent.name);
    return owner === undefined || name === undefined
      ? name
      : `${owner}.${name}`;
  }
  // `memo(() => …)`, `useCallback(() => …)`: what the call's result is called.
  if (ts.isCallExpression(parent) && ts.isVariableDeclaration(parent.parent)) {
    return ownName(parent.parent.name);
  }
  if (ts.isBinaryExpression(parent) && parent.right === node) {
    return ts.isPropertyAccessExpression(parent.left)
      ? parent.left.name.text
      : ts.isIdentifier(parent.left)
        ? parent.left.text
        : undefined;
  }
  return undefined;
}

function ownName(name: ts.Node): string | undefined {
  return ts.isIdentifier(name) ||
    ts.isPrivateIdentifier(name) ||
    ts.isStringLiteralLike(name)
    ? name.text
    : undefined;
}

function classNameOf(node: ts.Node): string | undefined {
  return ts.isClassLike(node) ? node.name?.text : undefined;
}
