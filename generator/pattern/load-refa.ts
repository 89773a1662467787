// Loads refa, which parses patterns into sets of characters, on first use: it takes 40 ms.
import { createRequire } from "node:module";

type Refa = typeof import("refa");

let loaded: Refa | undefined;

/** The package refa. */
export function loadRefa(): Refa {
  if (loaded !== undefined) return loaded;
  const found: unknown = createRequire(import.meta.url)("refa");
  if (!isRefa(found)) throw new Error("refa exports no parser");
  loaded = found;
  return found;
}

function isRefa(found: unknown): found is Refa {
  return (
    typeof found === "object" &&
    found !== null &&
    "JS" in found &&
    "CharBase" in found
  );
}
