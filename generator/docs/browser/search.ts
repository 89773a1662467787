// The search over events: an index that is filled while the browser is idle.
import MiniSearch from "minisearch";
import type { SearchRow } from "../site/search-data.js";
import {
  indexTerms,
  queryTerm,
  queryWordsOf,
  wordsOf,
} from "./search-terms.js";

export interface Search {
  /** Positions of the rows: the best first, or in their order as long as the index is not whole. */
  readonly find: (query: string) => readonly number[];
}

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

/** What is found by any part of its words, and not by their beginnings alone. */
const partly = new Set(["name", "label"]);

/** Makes a search; `ready` is called once the index is whole. */
export function makeSearch(
  rows: readonly SearchRow[],
  idle: (work: () => void) => void,
  ready: () => void,
): Search {
  const index = new MiniSearch<Entry>({
    fields: ["name", "label", "description"],
    tokenize: (text) => wordsOf(text.replaceAll("_", " ")),
    processTerm: (word, field) =>
      indexTerms(word, field !== undefined && partly.has(field)),
    searchOptions: {
      tokenize: (text) => queryWordsOf(text.replaceAll("_", " ")),
      processTerm: queryTerm,
      prefix: true,
      combineWith: "AND",
      boost: { name: 3, label: 2 },
    },
  });
  let at = 0;
  let isWhole = false;
  const fill = () => {
    // Short enough to leave the frame to others.
    const end = performance.now() + 8;
    do {
      const some = rows.slice(at, at + 20);
      index.addAll(some.map((row, offset) => entryOf(row, at + offset)));
      at += some.length;
    } while (at < rows.length && performance.now() < end);
    if (at < rows.length) {
      idle(fill);
      return;
    }
    isWhole = true;
    ready();
  };
  idle(fill);
  const findPlainly = makePlainSearch(rows);
  return {
    find: (query) =>
      isWhole
        ? index.search(query).map(({ id }) => Number(id))
        : findPlainly(query),
  };
}

/** Finds the rows that have the words of a query anywhere, without an index. */
function makePlainSearch(
  rows: readonly SearchRow[],
): (query: string) => readonly number[] {
  let texts: readonly string[] | undefined;
  return (query) => {
    texts ??= rows.map(({ name, label = "", description = "" }) =>
      wordsOf(`${name} ${label} ${description}`.replaceAll("_", " "))
        .flatMap((word) => indexTerms(word, false))
        .join(" "),
    );
    const terms = queryWordsOf(query.replaceAll("_", " ")).map(queryTerm);
    return texts.flatMap((text, at) =>
      terms.length > 0 && terms.every((term) => text.includes(term))
        ? [at]
        : [],
    );
  };
}

function entryOf(
  { name, label = "", description = "" }: SearchRow,
  id: number,
): Entry {
  return { id, name, label, description };
}
