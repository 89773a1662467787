// What commands need of DFINERY's catalogue: its names, and the events to choose from.
import { readCatalogue } from "./package-data.js";
import { readEntries } from "../explain/standard-entry.js";

/** All names of the catalogue. */
export function catalogueNames(): readonly string[] {
  return readEntries(readCatalogue().text).map(({ name }) => name);
}
