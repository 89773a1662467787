// Sentences about a lower and an upper bound, for English: one form for numbers, characters and elements.

/** `exactly`, `between`, `atLeast` and `atMost`, of numbers as texts; `count` adds what is counted. */
export function upTo(count: (number: string) => string) {
  return {
    exactly: (number: string) => `Exactly ${count(number)}.`,
    between: (low: string, high: string) => `${low} to ${count(high)}.`,
    atLeast: (low: string) => `At least ${count(low)}.`,
    atMost: (high: string) => `At most ${count(high)}.`,
  };
}
