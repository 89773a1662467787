// Chooses the modules of the output: one for each document that registers events, one for the picks from the catalogue.
import type { ParsedDocument } from "../parse/parsed-document.js";
import { isDeviceName } from "./schema-file-name.js";

/** The module of the standard events, also where the taxonomy adds to them. */
export const standardModule = "standard";

const longest = 80;

/** Modules that the output has beside those of events. */
const ownModules: ReadonlySet<string> = new Set([
  "checks",
  "development",
  "dispatch",
  "index",
  "user",
]);

/**
 * A name for each document: `checkout/cart.yaml` → `checkout-cart`,
 * `events/cart.yaml` → `cart`. Lower case letters, digits and `-`, unique in
 * the order of the documents; never `standard`, a module that the output has itself, or a device of Windows.
 */
export function moduleNames(
  documents: readonly ParsedDocument[],
): ReadonlyMap<ParsedDocument, string> {
  const taken = new Set([standardModule]);
  const names = new Map<ParsedDocument, string>();
  for (const document of documents) {
    const base = baseName(document.path);
    let name = base;
    for (let number = 2; taken.has(name); number++) {
      name = `${base}-${String(number)}`;
    }
    taken.add(name);
    names.set(document, name);
  }
  return names;
}

function baseName(path: string): string {
  const inFolder = path.replace(/^(?:\.\/)*events\/(?=.)/i, "");
  const name = inFolder
    .toLowerCase()
    .replace(/\.[^./]*$/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
  if (name === "") return "events";
  return ownModules.has(name) || isDeviceName(name) ? `${name}-events` : name;
}
