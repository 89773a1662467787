// What the rules share about one file: its generated folder, its builders, where things come from.
import type { Rule, SourceCode } from "eslint";
import type { Node } from "estree";
import { traceValue } from "../calls/trace-value.js";
import { scriptLanguage } from "../judge/type-checked.js";
import { isNode, memberOf, textOf, unwrap } from "./ast.js";
import { statementsOf } from "./component.js";
import { estreeTree } from "./estree-tree.js";
import type { EsTree } from "./estree-types.js";
import {
  findGenerated,
  type GeneratedHost,
  type GeneratedModule,
  type GeneratedModules,
} from "./find-generated.js";
import { importedName } from "./imported-name.js";
import type { IndexedEvent, TaxonomyIndex } from "./taxonomy-index.js";
import { declarationOf } from "./typed.js";

/** Something that a module of a generated folder exports. */
export interface GeneratedExport extends GeneratedModule {
  readonly name: string;
}

export interface Builder {
  readonly event: IndexedEvent;
  readonly taxonomy: TaxonomyIndex;
}

export interface FileContext {
  readonly sourceCode: SourceCode;
  readonly path: string;
  readonly generated: GeneratedModules;
  /** The taxonomy that the file imports from, or else the one of the settings or the nearest. */
  readonly taxonomy: TaxonomyIndex | undefined;
  /** Whether the file itself was generated, or the taxonomy excludes it: then no rule has anything to say. */
  readonly isPassedOver: boolean;
  readonly tree: EsTree;
  /** The attribute `lang` of a component's scripts. */
  readonly language: () => string | undefined;
  /** The expression behind constants of the file; `undefined` where there may be another. */
  readonly valueOf: (node: Node) => Node | undefined;
  /** What an expression takes from a generated folder. */
  readonly exportOf: (node: Node) => GeneratedExport | undefined;
  /** The builder that an expression stands for. A function of the app that only has its name is not one. */
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
  const isComponent = /\.(?:vue|svelte|astro)$/.test(path);
  const tree = estreeTree({
    sourceCode,
    isGenerated: (specifier) => generated.resolve(specifier) !== undefined,
    isComponent,
  });
  const taxonomy = importedTaxonomy(sourceCode, generated);
  const exportOf = (node: Node) =>
    findExport(node, tree, sourceCode, generated);
  return {
    sourceCode,
    path,
    generated,
    taxonomy,
    isPassedOver:
      generated.moduleAt(path) !== undefined ||
      (taxonomy !== undefined && generated.excludedBy(taxonomy)),
    tree,
    language: () => {
      if (!isComponent) return undefined;
      // oxlint hands over a script without its tags.
      const { text } = sourceCode;
      return scriptLanguage(
        text.includes("<script") ? text : host.textOf(path),
      );
    },
    valueOf: (node) => {
      const found = traceValue(node, tree)?.node;
      return isNode(found) ? unwrap(found) : undefined;
    },
    exportOf,
    builderOf: (node) => {
      const found = exportOf(node);
      if (found === undefined || !holdsBuilders(found.module)) return undefined;
      const event = found.taxonomy.builders.get(found.name);
      return event && { event, taxonomy: found.taxonomy };
    },
  };
}

function importedTaxonomy(
  sourceCode: SourceCode,
  generated: GeneratedModules,
): TaxonomyIndex | undefined {
  for (const statement of statementsOf(sourceCode)) {
    if (statement.type !== "ImportDeclaration") continue;
    const found = generated.resolve(textOf(statement.source) ?? "");
    if (found !== undefined) return found.taxonomy;
  }
  return generated.nearest();
}

/** Whether a module exports builders. */
export function holdsBuilders(module: string): boolean {
  return module === "index" || module.startsWith("events/");
}

/** Whether a module exports what sends records, such as `logEvent`. */
export function holdsSenders(module: string): boolean {
  return module === "index" || module === "support/records";
}

function findExport(
  node: Node,
  tree: EsTree,
  sourceCode: SourceCode,
  generated: GeneratedModules,
): GeneratedExport | undefined {
  const imported = importedName(node, tree);
  if (imported === undefined) return undefined;
  const { module, path } = imported;
  const at = unwrap(node);
  const found = path.length === 1 ? generated.resolve(module) : undefined;
  if (found !== undefined) return { ...found, name: path[0] ?? "" };
  // Through modules of the app: only the checker knows.
  const isName = at.type === "Identifier" || memberOf(at) !== undefined;
  const declared = isName ? declarationOf(at, sourceCode) : undefined;
  const declaring = declared && generated.moduleAt(declared.file);
  return declaring && { ...declaring, name: declared.name };
}

/** `settings: { "dfn-codegen": { generated: "src/generated" } }`, a path or an array of paths. */
function generatedSetting(settings: object): readonly string[] {
  const ours = new Map<string, unknown>(Object.entries(settings)).get(
    "dfn-codegen",
  );
  if (typeof ours !== "object" || ours === null) return [];
  const given: unknown = "generated" in ours ? ours.generated : [];
  return [given].flat().filter((each) => typeof each === "string");
}
