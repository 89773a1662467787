// Random numbers that are the same in every run, for fuzz tests.

export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** A generator (mulberry32) for one seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => {
      const at = below(items.length);
      for (const item of items.slice(at, at + 1)) return item;
      throw new Error("nothing to pick from");
    },
  };
}

/** The seed of a run: `DFN_SEED`, or the same one each time. Printed, so that a failure can be repeated. */
export function runSeed(what: string): number {
  const seed = Number(process.env["DFN_SEED"] ?? 20_260_131);
  console.info(`${what}: DFN_SEED=${seed}`);
  return seed;
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + random.below(high - low + 1);
}

/** True in `percent` of a hundred cases. */
export function chance(random: Random, percent: number): boolean {
  return random.below(100) < percent;
}

/** `count` of the items, in their order; all of them when there are fewer. */
export function sample<Item>(
  random: Random,
  items: readonly Item[],
  count: number,
): Item[] {
  let needed = Math.min(count, items.length);
  return items.filter((_, at) => {
    const taken = random.below(items.length - at) < needed;
    if (taken) needed--;
    return taken;
  });
}
