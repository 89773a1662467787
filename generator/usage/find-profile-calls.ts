// Finds calls that set user properties through the SDK: `setUserProfile("…", value)`, `setUserProfiles({ … })`.
import { ts } from "ts-morph";
import { vendorOf } from "../calls/sdk-origin.js";
import type { PropertiesUse } from "./properties-use.js";
import { readKey } from "./read-key.js";
import { readProperties, readValue } from "./read-properties.js";
import { memberOf, unwrap } from "./syntax.js";
import { typescriptTree } from "./typescript-tree.js";

export interface ProfileCall {
  readonly call: ts.CallExpression;
  /** The properties that it sets; open where they cannot be determined. */
  readonly use: PropertiesUse;
  /** Why the call sets nothing that can be read; the end of a sentence. */
  readonly problem?: string;
}

/** Whether a text can hold such a call at all. */
export function mayHoldProfileCall(text: string): boolean {
  return text.includes("setUserProfile");
}

/** All such calls of a file, in the order of their places. */
export function findProfileCalls(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): readonly ProfileCall[] {
  const found: ProfileCall[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const given = argumentsOf(node, checker);
      if (given !== undefined) {
        const use = useOf(given, checker, standardNames);
        const problem = problemOf(given, use);
        found.push({ call: node, use, ...(problem && { problem }) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

interface Given {
  readonly method: string;
  readonly call: ts.CallExpression;
  readonly values: readonly ts.Expression[];
}

function argumentsOf(
  call: ts.CallExpression,
  checker: ts.TypeChecker,
): Given | undefined {
  const callee = unwrap(call.expression);
  const method = memberOf(callee);
  if (method !== undefined) {
    return isSetter(method.name) &&
      vendorOf(method.owner, typescriptTree(checker)) === "dfinery"
      ? { method: method.name, call, values: call.arguments }
      : undefined;
  }
  const [first, ...values] = call.arguments;
  return ts.isIdentifier(callee) &&
    callee.text === "dfinery" &&
    first !== undefined &&
    ts.isStringLiteralLike(first) &&
    isSetter(first.text)
    ? { method: first.text, call, values }
    : undefined;
}

function isSetter(name: string): boolean {
  return name === "setUserProfile" || name === "setUserProfiles";
}

function problemOf(
  { method, values }: Given,
  { open, properties }: PropertiesUse,
): string | undefined {
  const [first] = values;
  if (first === undefined) return `calls \`${method}\` without arguments`;
  if (method === "setUserProfile" && values.length === 1) {
    return "calls `setUserProfile` without a value: it takes a name and a value, and `setUserProfiles` takes an object";
  }
  return open && properties.length === 0
    ? "sets user properties that are only known at run time"
    : undefined;
}

function useOf(
  { method, call, values }: Given,
  checker: ts.TypeChecker,
  standardNames: ReadonlySet<string>,
): PropertiesUse {
  const [first, second] = values;
  const nothing = { properties: [], open: true, openings: [first ?? call] };
  if (first === undefined) return nothing;
  if (method === "setUserProfiles") {
    return readProperties(first, checker, standardNames);
  }
  const key = readKey(first, checker, standardNames);
  if (key === undefined || second === undefined) return nothing;
  const value = readValue(second, checker, standardNames);
  return {
    properties: [{ key, node: call, optional: false, value }],
    open: false,
    openings: [],
  };
}
