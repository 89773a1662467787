// Remembers what was made of a definition that outlives its run, for `--watch`: an unchanged definition is printed once.
import type { Span } from "../source/source-file.js";
import { nowhere } from "./nowhere.js";

/**
 * The same function with its last result for each definition, which is
 * returned as long as the other arguments are the same; of an array, its
 * elements count. The result must depend on the arguments alone. In a single
 * run nothing is remembered, because nothing is made twice and memory counts.
 */
export function remember<
  Definition extends { readonly span: Span },
  Others extends readonly unknown[],
  Result,
>(
  make: (definition: Definition, ...others: Others) => Result,
): (definition: Definition, ...others: Others) => Result {
  const remembered = rememberWhileAlive(make);
  return (definition, ...others) =>
    definition.span === nowhere
      ? remembered(definition, ...others)
      : make(definition, ...others);
}

/** The same for any objects: the result is kept as long as its object is. */
export function rememberWhileAlive<
  Item extends object,
  Others extends readonly unknown[],
  Result,
>(
  make: (item: Item, ...others: Others) => Result,
): (item: Item, ...others: Others) => Result {
  const known = new WeakMap<
    Item,
    { readonly others: Others; readonly result: Result }
  >();
  return (item, ...others) => {
    const last = known.get(item);
    if (last !== undefined && isSameList(last.others, others)) {
      return last.result;
    }
    const result = make(item, ...others);
    known.set(item, { others, result });
    return result;
  };
}

/**
 * Returns the last result for an object as long as the `inputs` are the same;
 * of an array, its elements count. `mayKeep` is asked once the result is made.
 */
export type RememberByInputs<Item extends object, Result> = (
  item: Item,
  inputs: readonly unknown[],
  make: () => Result,
  mayKeep?: () => boolean,
) => Result;

/** For a result that is made of larger objects than it depends on. */
export function rememberByInputs<
  Item extends object,
  Result,
>(): RememberByInputs<Item, Result> {
  const known = new WeakMap<
    Item,
    { readonly inputs: readonly unknown[]; readonly result: Result }
  >();
  return (item, inputs, make, mayKeep = () => true) => {
    const last = known.get(item);
    if (last !== undefined && isSameList(last.inputs, inputs)) {
      return last.result;
    }
    const result = make();
    if (mayKeep()) known.set(item, { inputs, result });
    else known.delete(item);
    return result;
  };
}

function isSameList(one: readonly unknown[], other: readonly unknown[]) {
  return (
    one.length === other.length &&
    one.every((each, at) => isSameArgument(each, other[at]))
  );
}

function isSameArgument(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  return (
    Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((each, at) => Object.is(each, other[at]))
  );
}
