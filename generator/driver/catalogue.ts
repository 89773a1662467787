// What commands need of DFINERY's catalogue: its names, and the events to choose from.
import { readCatalogue } from "../commands/package-data.js";
import { readEntries } from "../commands/explain-standard.js";

/** All names of the catalogue. */
export function catalogueNames(): readonly string[] {
  return readEntries(readCatalogue().text).map(({ name }) => name);
}
