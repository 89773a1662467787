// Where a value goes, as the record that a builder makes, by simple data flow inside one file.
import type { Tree } from "./tree.js";

/** `discarded`: certainly, at once or in a variable that is never read. `stored`: under a name that other modules may use. `escapes`: it is passed on or returned, or its way cannot be followed. */
export type ValueSink = "discarded" | "stored" | "escapes";

/** Follows a value through the expressions around it and the variables that hold it; `followed` are those variables, each of which is followed once. */
export function valueSink<N>(
  node: N,
  tree: Tree<N>,
  followed: Set<N> = new Set<N>(),
): ValueSink {
  const use = tree.useOf(node);
  switch (use.kind) {
    case "discarded":
      return "discarded";
    case "value":
      return valueSink(use.outer, tree, followed);
    case "held": {
      const { variable, outer } = use;
      return furthest([
        () =>
          variable === undefined
            ? "escapes"
            : sinkOfVariable(variable, tree, followed),
        () =>
          outer === undefined ? "discarded" : valueSink(outer, tree, followed),
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
  variable: N,
  tree: Tree<N>,
  followed: Set<N>,
): ValueSink {
  if (followed.has(variable)) return "discarded";
  followed.add(variable);
  const reads = tree.readsOf(variable);
  if (reads === undefined || reads.isShared) return "escapes";
  return furthest([
    () => (reads.isExported ? "stored" : "discarded"),
    ...reads.reads.map((read) => () => valueSink(read, tree, followed)),
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
