// The filters of the list and their form in the address: `#?q=쿠폰&owner=growth`.
import type { SearchRow } from "../site/search-data.js";

/** The filters by their names; a filter that is not set is left out. */
export type Filters = ReadonlyMap<string, string>;

const names = [
  "q",
  "owner",
  "tag",
  "platform",
  "origin",
  "pii",
  "deprecated",
  "never",
] as const;

/** Reads the hash of an address; anything else gives no filters. */
export function filtersOf(hash: string): Filters {
  if (!hash.startsWith("#?")) return new Map();
  const given = new URLSearchParams(hash.slice(2));
  return new Map(
    names.flatMap((name) => {
      const value = given.get(name);
      return value === null || value === "" ? [] : [[name, value] as const];
    }),
  );
}

/** The hash for filters; empty without any. */
export function hashOf(filters: Filters): string {
  const given = new URLSearchParams(
    names.flatMap((name) => {
      const value = filters.get(name);
      return value === undefined || value === ""
        ? []
        : [[name, value] satisfies [string, string]];
    }),
  ).toString();
  return given === "" ? "" : `#?${given}`;
}

/** Whether a row passes all filters except the query. */
export function passes(row: SearchRow, filters: Filters): boolean {
  return [...filters].every(([name, value]) => passesOne(row, name, value));
}

function passesOne(row: SearchRow, name: string, value: string): boolean {
  switch (name) {
    case "owner":
      return value === "-"
        ? row.owners === undefined
        : (row.owners ?? []).includes(value);
    case "tag":
      return (row.tags ?? []).includes(value);
    case "platform":
      return row.platforms?.includes(value) ?? true;
    case "origin":
      return (row.standard === true) === (value === "standard");
    case "pii":
      return row.pii === true;
    case "deprecated":
      return row.deprecated === true;
    case "never":
      return row.neverSent === true;
    default:
      return true;
  }
}
