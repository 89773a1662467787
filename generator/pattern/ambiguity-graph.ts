// A position automaton as the search for ambiguity asks it: which positions share characters, and which are on one loop.
import type * as refa from "refa";
import type { Effort } from "./effort.js";
import { loadRefa } from "./load-refa.js";
import type { PositionAutomaton } from "./position-automaton.js";

/** The automaton with the answers that the searches need. */
export interface Graph {
  readonly size: number;
  readonly next: readonly (readonly number[])[];
  /** Whether an edge stands for more than one way. */
  readonly isMultiple: (from: number, to: number) => boolean;
  /** Whether one character can be at all these positions. */
  readonly overlap: (one: number, two: number, three?: number) => boolean;
  readonly common: (one: number, two: number) => refa.CharSet;
  /** Which positions are on loops together; one that is on no loop is alone. */
  readonly component: readonly number[];
  readonly isLooping: (position: number) => boolean;
  /** The maximum number of rounds of the loops of a component. */
  readonly most: (component: number) => number;
  readonly step: Effort["step"];
  /** Factors that do not depend on the string, as powers of 2. */
  powers: number;
}

/** The positions compared once with each other, so that a search only looks up. */
export function makeGraph(
  { positions }: PositionAutomaton,
  { step }: Effort,
): Graph {
  const { CharBase, CharSet } = loadRefa();
  const none = CharSet.empty(0x10ffff);
  const sets = positions.map(({ characters }) => characters);
  const base = new CharBase(sets.filter((set) => !set.isEmpty));
  const masks = sets.map((set) =>
    set.isEmpty
      ? 0n
      : base.split(set).reduce((mask, bit) => mask | (1n << BigInt(bit)), 0n),
  );
  const mask = (position: number) => masks[position] ?? 0n;
  // Most positions share a few sets, and numbers are compared faster than masks.
  const distinct = [...new Set(masks)];
  const kinds = masks.map((each) => distinct.indexOf(each));
  const table = distinct.map((one) =>
    distinct.map((two) => (one & two) !== 0n),
  );
  const overlapping = (one: number, two: number) =>
    table[kinds[one] ?? 0]?.[kinds[two] ?? 0] === true;
  const next = positions.map((position) => [...position.next.keys()]);
  const component = findComponents(next);
  const most = new Map<number, number>();
  for (const [at, { loops }] of positions.entries()) {
    const rounds = loops.reduce((product, each) => product * each, 1);
    const own = component[at] ?? 0;
    most.set(own, Math.max(most.get(own) ?? 1, rounds));
  }
  const members = new Map<number, number>();
  for (const own of component) members.set(own, (members.get(own) ?? 0) + 1);
  return {
    size: positions.length,
    next,
    isMultiple: (from, to) => (positions[from]?.next.get(to) ?? 0) > 1,
    overlap: (one, two, three) =>
      overlapping(one, two) &&
      (three === undefined || (mask(one) & mask(two) & mask(three)) !== 0n),
    common: (one, two) => {
      const both = mask(one) & mask(two);
      const bit = base.sets.findIndex(
        (_, at) => ((both >> BigInt(at)) & 1n) === 1n,
      );
      return base.sets[bit] ?? sets[one] ?? none;
    },
    component,
    isLooping: (position) =>
      (members.get(component[position] ?? 0) ?? 0) > 1 ||
      (next[position] ?? []).includes(position),
    most: (own) => most.get(own) ?? 1,
    step,
    powers: 0,
  };
}

/** The positions that a path from one leads to, and the position itself. Throws `TooComplex`. */
export function reachable(
  { next, step }: Graph,
  from: number,
): ReadonlySet<number> {
  const seen = new Set([from]);
  // Iterating over a set also visits what is added meanwhile.
  for (const at of seen) {
    for (const each of next[at] ?? []) {
      step();
      seen.add(each);
    }
  }
  return seen;
}

/** The number of each position's strongly connected component (Tarjan). */
function findComponents(
  next: readonly (readonly number[])[],
): readonly number[] {
  const order = new Map<number, number>();
  const low: number[] = [];
  const component: number[] = [];
  const open: number[] = [];
  let count = 0;
  const visit = (at: number): number => {
    const own = order.size;
    order.set(at, own);
    low[at] = own;
    open.push(at);
    for (const each of next[at] ?? []) {
      const reached = order.has(each)
        ? component[each] === undefined
          ? (order.get(each) ?? own)
          : own
        : visit(each);
      low[at] = Math.min(low[at] ?? own, reached);
    }
    if (low[at] === own) {
      for (let each = open.pop(); each !== undefined; each = open.pop()) {
        component[each] = count;
        if (each === at) break;
      }
      count++;
    }
    return low[at] ?? own;
  };
  visit(0);
  return next.map((_, at) => component[at] ?? -1 - at);
}
