// The reference of a cold run: the package `yaml` alone, over the same text.
import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";

const lineCounter = new LineCounter();
parseDocument(readFileSync(process.argv[2], "utf8"), { lineCounter });
