// Looks for similar names without letting a file full of mistakes take minutes.
import { nearest } from "../text/suggest.js";

/** The registered name nearest to a mistyped one, if any. */
export type Suggest = (
  name: string,
  candidates: Iterable<string>,
) => string | undefined;

/** Searches after this many are not made: a search reads all candidates. */
const mostSearches = 200;

/** A suggester for one run; it falls silent when a run has very many mistakes. */
export function createSuggester(): Suggest {
  let searches = 0;
  return (name, candidates) =>
    searches++ < mostSearches ? nearest(name, candidates) : undefined;
}
