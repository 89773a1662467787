// Reads an expression once for a checker: objects may hold one another many times over, or themselves.
import type { ts } from "ts-morph";

/** `cut` is what is taken of an expression that is being read already, because what it holds holds it. */
export interface ReadOnce<T> {
  (node: ts.Node, checker: ts.TypeChecker, read: () => T, cut: () => T): T;
}

export function readOnce<T>(): ReadOnce<T> {
  const known = new WeakMap<
    ts.TypeChecker,
    WeakMap<ts.Node, T | typeof reading>
  >();
  return (node, checker, read, cut) => {
    let own = known.get(checker);
    if (own === undefined) {
      own = new WeakMap();
      known.set(checker, own);
    }
    const there = own.get(node);
    if (there === reading) return cut();
    if (there !== undefined) return there;
    own.set(node, reading);
    const result = read();
    own.set(node, result);
    return result;
  };
}

const reading = Symbol("reading");
