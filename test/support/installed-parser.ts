// The parsers of components for apps in memory: those of this repository.
import { fileURLToPath } from "node:url";
import { loadParser } from "../../generator/usage/command/load-parser.js";
import type { LoadParser } from "../../generator/usage/script-blocks.js";

export const installedParser: LoadParser = (name) =>
  loadParser(name, fileURLToPath(import.meta.url));
