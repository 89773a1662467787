// Where a value goes, as the record that a builder makes, by simple data flow inside one file.
import type { Reads, Tree } from "./tree.js";

/** `discarded`: surely, at once or in a variable that nobody reads. `stored`: under a name that other modules may use. `escapes`: it is passed on or returned, or its way cannot be followed. */
export type ValueSink = "discarded" | "stored" | "escapes";

const maxSteps = 20;

/** Follows a value through the expressions around it and the variables that hold it. */
export function valueSink<N>(node: N, tree: Tree<N>, steps = 0): ValueSink {
  if (steps > maxSteps) return "escapes";
  const use = tree.useOf(node);
  switch (use.kind) {
    case "discarded":
      return "discarded";
    case "value":
      return valueSink(use.outer, tree, steps + 1);
    case "held": {
      const { variable, outer } = use;
      const reads = variable === undefined ? undefined : tree.readsOf(variable);
      return furthest([
        () => sinkOfVariable(reads, tree, steps),
        () =>
          outer === undefined ? "discarded" : valueSink(outer, tree, steps + 1),
      ]);
    }
    case "argument":
      // To print a record is not to send it.
      return /^console\.\w+$/.test(tree.textOf(use.callee))
        ? "discarded"
        : "escapes";
    case "exported":
      return "stored";
    case "returned":
      return use.isHandler ? "discarded" : "escapes";
    case "other":
      return "escapes";
  }
}

/** Unless others can see it, a variable's value goes where the reads of the variable go. */
function sinkOfVariable<N>(
  reads: Reads<N> | undefined,
  tree: Tree<N>,
  steps: number,
): ValueSink {
  if (reads === undefined || reads.isShared) return "escapes";
  return furthest([
    () => (reads.isExported ? "stored" : "discarded"),
    ...reads.reads.map((read) => () => valueSink(read, tree, steps + 1)),
  ]);
}

function furthest(sinks: readonly (() => ValueSink)[]): ValueSink {
  let result: ValueSink = "discarded";
  for (const sink of sinks) {
    const found = sink();
    if (found === "escapes") return found;
    if (found === "stored") result = found;
  }
  return result;
}
