// `infer --from-code` on texts in memory: no disk, no generated folder.
import { posix } from "node:path";
import type { SourceStats } from "../../generator/infer/evidence.js";
import {
  scanCalls,
  type CodeRead,
} from "../../generator/infer/code/scan-calls.js";
import { decideDraft } from "../../generator/infer/decide.js";
import type { Draft } from "../../generator/infer/draft.js";
import { printDraft } from "../../generator/infer/print-draft.js";
import type { TrackFunction } from "../../generator/sdk/sdk-names.js";
import { readOptions } from "../../generator/usage/project-files.js";
import type { SourceAccess } from "../../generator/usage/source-access.js";
import { unreadCalls } from "../../generator/infer/command/describe-sources.js";
import { catalogueIndex } from "./infer-text.js";
import { installedParser } from "../support/installed-parser.js";
import { catalogueNames } from "../../generator/driver/catalogue.js";

export interface InferredCode {
  readonly code: CodeRead;
  readonly draft: Draft;
  readonly text: string;
}

const root = "/app";

function inMemory(texts: Readonly<Record<string, string>>): SourceAccess {
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [posix.join(root, path), text]),
  );
  return {
    readFile: (path) => files.get(path),
    fileExists: (path) => files.has(path),
    directoryExists: (path) =>
      [...files.keys()].some((file) => file.startsWith(`${path}/`)),
    getDirectories: () => [],
    readDirectory: () => [],
    realPath: (path) => path,
    caseSensitive: true,
  };
}

/** Infers from files by their paths, with or without the counts of samples. */
export async function inferCode(
  texts: Readonly<Record<string, string>>,
  options: {
    readonly trackFunctions?: readonly TrackFunction[];
    readonly samples?: SourceStats;
    /** Only what ES5 has: much less to parse. */
    readonly small?: boolean;
  } = {},
): Promise<InferredCode> {
  const access = inMemory(texts);
  const compilerOptions = {
    ...readOptions(undefined, access),
    types: [],
    ...(options.small === true && { lib: ["lib.es5.d.ts"] }),
  };
  const code = await scanCalls({
    projects: [
      {
        options: compilerOptions,
        files: Object.keys(texts).map((path) => posix.join(root, path)),
        problems: [],
      },
    ],
    access,
    loadParser: installedParser,
    workingFolder: root,
    trackFunctions: options.trackFunctions ?? [],
    standardNames: new Set(catalogueNames()),
    excludeTests: false,
    isOurs: () => false,
    show: (path) => posix.relative(root, path),
  });
  const draft = decideDraft(
    [...(options.samples ? [options.samples] : []), code.stats],
    catalogueIndex,
  );
  const text = printDraft(draft, {
    from: `${String(code.stats.eventCount)} calls`,
    source: options.samples === undefined ? "code" : "both",
    remarks: [],
    unread: unreadCalls(code, 50),
    schema: "./node_modules/dfn-codegen/schemas/taxonomy.schema.json",
  });
  return { code, draft, text };
}

/** `// @file src/cart.ts` begins each file of a text with several. */
export function splitFiles(text: string): Readonly<Record<string, string>> {
  const [, ...parts] = text.split(/^\/\/ @file (.+)\n/m);
  const files: [string, string][] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    files.push([parts[at] ?? "", parts[at + 1] ?? ""]);
  }
  return Object.fromEntries(files);
}
