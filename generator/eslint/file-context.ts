// What the rules share about one file: its generated folder, its builders, where things come from.
import type { Rule, SourceCode } from "eslint";
import type { Node } from "estree";
import { memberOf, textOf, unwrap } from "./ast.js";
import {
  findGenerated,
  type GeneratedHost,
  type GeneratedModule,
  type GeneratedModules,
} from "./generated-modules.js";
import { originOf, type Origin } from "./origin.js";
import type { EventFacts, TaxonomyFacts } from "./taxonomy-facts.js";
import { declarationOf } from "./typed.js";

/** Something that a module of a generated folder exports. */
export interface GeneratedExport extends GeneratedModule {
  readonly name: string;
}

export interface Builder {
  readonly event: EventFacts;
  readonly facts: TaxonomyFacts;
}

export interface FileContext {
  readonly sourceCode: SourceCode;
  readonly path: string;
  readonly generated: GeneratedModules;
  /** The taxonomy that the file imports from, or else the one of the settings or the nearest. */
  readonly taxonomy: () => TaxonomyFacts | undefined;
  /** Whether the file itself was generated: then no rule has anything to say. */
  readonly isGenerated: boolean;
  readonly originOf: (node: Node) => Origin;
  /** What an expression takes from a generated folder. */
  readonly exportOf: (node: Node) => GeneratedExport | undefined;
  /** The builder that an expression stands for. A function that only bears its name is none. */
  readonly builderOf: (node: Node) => Builder | undefined;
}

/** One for each file, whatever number of rules asks. */
export type OpenFile = (context: Rule.RuleContext) => FileContext;

/** Remembers files as long as ESLint holds them. */
export function fileOpener(host: GeneratedHost): OpenFile {
  const opened = new WeakMap<SourceCode, FileContext>();
  return (context) => {
    const known = opened.get(context.sourceCode);
    if (known !== undefined) return known;
    const file = openFile(context, host);
    opened.set(context.sourceCode, file);
    return file;
  };
}

function openFile(context: Rule.RuleContext, host: GeneratedHost): FileContext {
  const { sourceCode, physicalFilename: path, cwd } = context;
  const generated = findGenerated(
    { path, cwd, generated: generatedSetting(context.settings) },
    host,
  );
  const exportOf = (node: Node) => findExport(node, sourceCode, generated);
  return {
    sourceCode,
    path,
    generated,
    taxonomy: () => importedTaxonomy(sourceCode, generated),
    isGenerated: generated.moduleAt(path) !== undefined,
    originOf: (node) => originOf(node, sourceCode),
    exportOf,
    builderOf: (node) => {
      const found = exportOf(node);
      if (found === undefined || !holdsBuilders(found.module)) return undefined;
      const event = found.facts.builders.get(found.name);
      return event && { event, facts: found.facts };
    },
  };
}

function importedTaxonomy(
  { ast }: SourceCode,
  generated: GeneratedModules,
): TaxonomyFacts | undefined {
  for (const statement of ast.body) {
    if (statement.type !== "ImportDeclaration") continue;
    const found = generated.resolve(textOf(statement.source) ?? "");
    if (found !== undefined) return found.facts;
  }
  return generated.nearest();
}

/** Whether a module exports builders. */
export function holdsBuilders(module: string): boolean {
  return module === "index" || module.startsWith("events/");
}

function findExport(
  node: Node,
  sourceCode: SourceCode,
  generated: GeneratedModules,
): GeneratedExport | undefined {
  const { module, path } = originOf(node, sourceCode);
  const at = unwrap(node);
  if (module === undefined) return undefined;
  const found = path.length === 1 ? generated.resolve(module) : undefined;
  if (found !== undefined) return { ...found, name: path[0] ?? "" };
  // Through modules of the app: only the checker can tell.
  const isName = at.type === "Identifier" || memberOf(at) !== undefined;
  const declared = isName ? declarationOf(at, sourceCode) : undefined;
  const declaring = declared && generated.moduleAt(declared.file);
  return declaring && { ...declaring, name: declared.name };
}

/** `settings: { "dfn-codegen": { generated: "src/generated" } }`, a path or a list of paths. */
function generatedSetting(settings: object): readonly string[] {
  const ours = new Map<string, unknown>(Object.entries(settings)).get(
    "dfn-codegen",
  );
  if (typeof ours !== "object" || ours === null) return [];
  const given: unknown = "generated" in ours ? ours.generated : [];
  return [given].flat().filter((each) => typeof each === "string");
}
