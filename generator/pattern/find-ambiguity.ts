// Counts in how many ways an automaton can read one string: a backtracking engine tries all of them.
//
// If one state has two loops over the same string, the count grows
// exponentially. If a loop leads into another one over the same string, it
// grows as a power of the length. Otherwise it does not depend on the string
// (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991).
import type * as refa from "refa";
import { makeGraph, reachable, type Graph } from "./ambiguity-graph.js";
import type { Effort } from "./effort.js";
import type { PositionAutomaton } from "./position-automaton.js";

export interface Ambiguity {
  /** The count grows exponentially with the length of the string; otherwise as a power of it. */
  readonly exponential: boolean;
  /** Characters that make the pattern slow if they are repeated. */
  readonly characters: refa.CharSet;
}

/** A count that does not grow with the string is acceptable up to 2 to the power of this. */
const fewWays = 13;
/**
 * For loops with a limit: the count times the length that each attempt reads
 * again, acceptable up to 2 to the power of this.
 */
const fewSteps = 16;

/** The worst ambiguity, or `undefined` if the count is small for every string. Throws `TooComplex`. */
export function findAmbiguity(
  automaton: PositionAutomaton,
  effort: Effort,
): Ambiguity | undefined {
  const graph = makeGraph(automaton, effort);
  return findExponential(graph) ?? findPolynomial(graph) ?? findMany(graph);
}

/** Two paths around a loop that read the same string: each round doubles the count. */
function findExponential(graph: Graph): Ambiguity | undefined {
  const { component, next, most, isMultiple, isLooping } = graph;
  const inside = next.map((all, at) =>
    all.filter((each) => component[each] === component[at]),
  );
  const found = new Map<number, refa.CharSet>();
  const meeting = meetings(graph, inside);
  for (const [at, targets] of inside.entries()) {
    if (!isLooping(at)) continue;
    const own = component[at] ?? 0;
    if (found.has(own)) continue;
    const twice = targets.find((target) => isMultiple(at, target));
    const characters =
      twice === undefined ? meeting(targets) : graph.common(twice, twice);
    if (characters === undefined) continue;
    found.set(own, characters);
    if (most(own) === Infinity) return { exponential: true, characters };
    graph.powers += most(own);
  }
  const [characters] = found.values();
  return characters !== undefined && graph.powers > fewWays
    ? { exponential: true, characters }
    : undefined;
}

/**
 * Like `meet`, but asked once for the same targets, because all ends of a loop
 * lead to all its beginnings.
 */
function meetings(
  graph: Graph,
  next: readonly (readonly number[])[],
): (targets: readonly number[]) => refa.CharSet | undefined {
  const known = new Map<string, refa.CharSet | undefined>();
  return (targets) => {
    if (targets.length < 2) return undefined;
    const key = targets.join(" ");
    if (!known.has(key)) known.set(key, meet(graph, targets, next));
    return known.get(key);
  };
}

/** The characters of two paths that separate here, to two of some positions, and join again. */
function meet(
  graph: Graph,
  targets: readonly number[],
  next: readonly (readonly number[])[],
): refa.CharSet | undefined {
  const { size, overlap, step } = graph;
  const seen = new Set<number>();
  const queue: (readonly [number, number])[] = [];
  const enter = (one: number, two: number) => {
    const pair = Math.min(one, two) * size + Math.max(one, two);
    if (seen.has(pair) || !overlap(one, two)) return;
    seen.add(pair);
    queue.push([one, two]);
  };
  for (const [at, one] of targets.entries()) {
    for (const two of targets.slice(at + 1)) {
      step();
      enter(one, two);
    }
  }
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    const [one, two] = pair;
    const others = next[two] ?? [];
    for (const after of next[one] ?? []) {
      for (const other of others) {
        step();
        if (after === other) return graph.common(one, two);
        enter(after, other);
      }
    }
  }
  return undefined;
}

/** A loop that leads into another one over the same string: the change can happen at each position. */
function findPolynomial(graph: Graph): Ambiguity | undefined {
  const { size, component, overlap, isLooping, most, step } = graph;
  const factors = new Map<number, number>();
  let bounded: refa.CharSet | undefined;
  /** The length of the longest loop that is read again for each position of the change. */
  let length = 1;
  const reachedFrom = new Map<number, ReadonlySet<number>>();
  const targetsOf = new Map<number, readonly number[]>();
  for (let from = 1; from < size; from++) {
    if (!isLooping(from)) continue;
    const before = component[from] ?? 0;
    // All positions of one component reach the same ones.
    const reached = reachedFrom.get(before) ?? reachable(graph, from);
    reachedFrom.set(before, reached);
    const targets =
      targetsOf.get(before) ??
      [...reached].filter((to) => component[to] !== before && isLooping(to));
    targetsOf.set(before, targets);
    for (const to of targets) {
      step();
      const own = component[to] ?? 0;
      if (!overlap(from, to)) continue;
      const rounds = Math.min(most(before), most(own));
      if (rounds <= (factors.get(own) ?? 1)) continue;
      if (!changesOver(graph, from, to, reached)) continue;
      const characters = graph.common(from, to);
      if (rounds === Infinity) return { exponential: false, characters };
      factors.set(own, rounds);
      // If one of them has no limit, the time grows with the string and not with its square.
      const longest = Math.max(most(before), most(own));
      if (longest < Infinity) length = Math.max(length, most(own));
      bounded ??= characters;
    }
  }
  for (const rounds of factors.values()) graph.powers += Math.log2(rounds);
  if (bounded === undefined) return undefined;
  const isSlow =
    graph.powers > fewWays || graph.powers + Math.log2(length) > fewSteps;
  return isSlow ? { exponential: false, characters: bounded } : undefined;
}

/** Whether one string leads around the first loop, from it to the second one, and around that. */
function changesOver(
  { size, next, component, overlap, step }: Graph,
  from: number,
  to: number,
  reached: ReadonlySet<number>,
): boolean {
  const around = (loop: number, at: number) =>
    (next[at] ?? []).filter((each) => component[each] === component[loop]);
  const seen = new Set<number>();
  const queue: (readonly [number, number, number])[] = [[from, from, to]];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    const [first, middle, last] = state;
    const lasts = around(to, last);
    const middles = (next[middle] ?? []).filter((each) => reached.has(each));
    for (const one of around(from, first)) {
      for (const two of middles) {
        if (!overlap(one, two)) continue;
        for (const three of lasts) {
          step();
          const triple = (one * size + two) * size + three;
          if (seen.has(triple) || !overlap(one, two, three)) continue;
          if (one === from && two === to && three === to) return true;
          seen.add(triple);
          queue.push([one, two, three]);
        }
      }
    }
  }
  return false;
}

/** Many places where two paths separate and join again: `a?a?a?…`. */
function findMany(graph: Graph): Ambiguity | undefined {
  const { size, component, next, isMultiple, isLooping } = graph;
  const meeting = meetings(graph, next);
  for (let at = 0; at < size; at++) {
    const staying = (each: number) =>
      isLooping(at) && component[each] === component[at];
    const onward = (next[at] ?? []).filter((each) => !staying(each));
    const twice = onward.find((target) => isMultiple(at, target));
    const characters =
      twice === undefined ? meeting(onward) : graph.common(twice, twice);
    if (characters === undefined) continue;
    if (++graph.powers > fewWays) return { exponential: true, characters };
  }
  return undefined;
}
