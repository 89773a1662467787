// A pattern as a position automaton (Glushkov), in which each edge knows whether it stands for more than one
// way.
import type * as refa from "refa";
import type { Effort } from "./effort.js";

type Concatenation = refa.NoParent<refa.Concatenation>;
type Element = refa.NoParent<refa.Element>;
type Assertion = refa.NoParent<refa.Assertion>;
type Quantifier = refa.NoParent<refa.Quantifier>;

export interface Position {
  readonly characters: refa.CharSet;
  /** The maximum number of rounds of each repetition around it, outermost first. */
  readonly loops: readonly number[];
  /** What may follow, and in how many ways; 2 means more than one. */
  readonly next: Map<number, number>;
}

export interface PositionAutomaton {
  /** The first position is before all text, and has no characters. */
  readonly positions: readonly Position[];
  /** The contents of lookarounds, and whether they are inside a repetition. */
  readonly lookarounds: readonly {
    readonly automaton: PositionAutomaton;
    readonly isRepeated: boolean;
  }[];
  readonly hasBackReference: boolean;
  /** A counted repetition of something that may be empty, such as `(a?){50}`. */
  readonly repeatsEmpty: boolean;
}

/** An edge takes less time than a step of a search. */
const edgeSteps = 0.2;
/** A count such as `{4}` is unrolled up to this many positions; beyond that, it is a loop with a limit. */
const mostWrittenOut = 64;
/** Repetitions of something empty that the engine tries one by one. */
const fewRepetitions = 4;

type Ways = ReadonlyMap<number, number>;

/** A part of the pattern: where it begins and ends, and in how many ways it may be empty. */
interface Part {
  readonly first: Ways;
  readonly last: Ways;
  readonly empty: number;
}

const nothing: Ways = new Map();
const emptyPart: Part = { first: nothing, last: nothing, empty: 1 };

/**
 * Builds the automaton of alternatives. Repetitions become loops. Lookarounds
 * and anchors are assumed to hold, so that the automaton can do everything
 * that the engine can. Throws `TooComplex`.
 */
export function makeAutomaton(
  alternatives: readonly Concatenation[],
  empty: refa.CharSet,
  effort: Effort,
): PositionAutomaton {
  const positions: Position[] = [];
  const lookarounds: PositionAutomaton["lookarounds"][number][] = [];
  let hasBackReference = false;
  let repeatsEmpty = false;

  const addPosition = (characters: refa.CharSet, loops: readonly number[]) => {
    effort.step();
    const index = positions.length;
    positions.push({ characters, loops, next: new Map() });
    return index;
  };
  const connect = (from: Ways, to: Ways) => {
    for (const [source, before] of from) {
      const next = positions[source]?.next;
      for (const [target, after] of to) {
        effort.step(edgeSteps);
        next?.set(target, capped((next.get(target) ?? 0) + before * after));
      }
    }
  };
  const alternation = (
    all: readonly Concatenation[],
    loops: readonly number[],
  ): Part => {
    const parts = all.map(({ elements }) => sequence(elements, loops));
    // `\b` consists of two lookarounds; because it reads no characters, one path is enough.
    if (parts.every(({ first, empty }) => first.size === 0 && empty > 0)) {
      return emptyPart;
    }
    return {
      first: sum(parts.map(({ first }) => first)),
      last: sum(parts.map(({ last }) => last)),
      empty: capped(parts.reduce((total, part) => total + part.empty, 0)),
    };
  };
  const sequence = (
    elements: readonly Element[],
    loops: readonly number[],
  ): Part =>
    elements.reduce<Part>(
      (before, each) => joined(before, element(each, loops)),
      emptyPart,
    );
  const joined = (before: Part, after: Part): Part => {
    connect(before.last, after.first);
    return {
      first: sum([before.first, times(after.first, before.empty)]),
      last: sum([after.last, times(before.last, after.empty)]),
      empty: capped(before.empty * after.empty),
    };
  };
  const element = (node: Element, loops: readonly number[]): Part => {
    switch (node.type) {
      case "CharacterClass": {
        if (node.characters.isEmpty) return { ...emptyPart, empty: 0 };
        const ways = new Map([[addPosition(node.characters, loops), 1]]);
        return { first: ways, last: ways, empty: 0 };
      }
      case "Alternation":
        return alternation(node.alternatives, loops);
      case "Quantifier":
        return repetition(node, loops);
      case "Assertion":
        addLookaround(node, loops);
        return emptyPart;
      case "Unknown":
        hasBackReference = true;
        return emptyPart;
    }
  };
  const addLookaround = (
    { alternatives: inside }: Assertion,
    loops: readonly number[],
  ) => {
    const automaton = makeAutomaton(inside, empty, effort);
    if (automaton.hasBackReference) hasBackReference = true;
    if (automaton.repeatsEmpty) repeatsEmpty = true;
    lookarounds.push({ automaton, isRepeated: loops.length > 0 });
  };
  const repetition = (node: Quantifier, loops: readonly number[]): Part => {
    const { min, max, alternatives: inside } = node;
    if (max === 0) return emptyPart;
    if (max === 1) {
      const once = alternation(inside, loops);
      return min === 0 ? { ...once, empty: 1 } : once;
    }
    if (min === max && min * sizeOf(inside) <= mostWrittenOut) {
      let part = emptyPart;
      for (let count = 0; count < min; count++) {
        part = joined(part, alternation(inside, loops));
      }
      return part;
    }
    const once = alternation(inside, [...loops, max]);
    connect(once.last, once.first);
    if (once.empty > 0 && min > fewRepetitions) repeatsEmpty = true;
    // The engine tries an empty round only while it has to repeat.
    const factor = once.empty > 0 && min > 0 ? 2 : 1;
    return {
      first: times(once.first, factor),
      last: times(once.last, factor),
      empty: min === 0 ? 1 : once.empty,
    };
  };

  const start = new Map([[addPosition(empty, []), 1]]);
  connect(start, alternation(alternatives, []).first);
  return { positions, lookarounds, hasBackReference, repeatsEmpty };
}

/** A lower bound for the number of positions of alternatives, exact enough to know that there are many. */
function sizeOf(alternatives: readonly Concatenation[]): number {
  let size = 0;
  for (const { elements } of alternatives) {
    for (const node of elements) {
      if (size > mostWrittenOut) return size;
      switch (node.type) {
        case "CharacterClass":
        case "Unknown":
        case "Assertion":
          size += 1;
          break;
        case "Alternation":
          size += sizeOf(node.alternatives);
          break;
        case "Quantifier": {
          const count = node.min === node.max ? node.min : 1;
          size += sizeOf(node.alternatives) * count;
        }
      }
    }
  }
  return Math.max(size, 1);
}

function sum(all: readonly Ways[]): Ways {
  const filled = all.filter(({ size }) => size > 0);
  const [only] = filled;
  if (filled.length <= 1) return only ?? nothing;
  const total = new Map<number, number>();
  for (const ways of filled) {
    for (const [position, count] of ways) {
      total.set(position, capped((total.get(position) ?? 0) + count));
    }
  }
  return total;
}

function times(ways: Ways, factor: number): Ways {
  if (factor === 1) return ways;
  if (factor === 0) return nothing;
  return new Map(
    [...ways].map(([position, count]) => [position, capped(count * factor)]),
  );
}

function capped(ways: number): number {
  return Math.min(ways, 2);
}
