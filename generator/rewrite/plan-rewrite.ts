// The stages of `usage --rewrite`: which calls are certain, the new texts, and a compiler that has to agree with them.
import { ts } from "ts-morph";
import type { Taxonomy } from "../model/taxonomy.js";
import type { GeneratedFolder } from "../usage/generated-folder.js";
import { originalPath } from "../usage/source-location.js";
import type { RawCall } from "../usage/find-raw-calls.js";
import type { ScannedProject } from "../usage/scan-usage.js";
import { decideCall } from "./decide-call.js";
import { generatedModules } from "./generated-modules.js";
import { isLoaded } from "./loaded-imports.js";
import { moduleKindOf } from "./module-imports.js";
import { isPureModule } from "./pure-module.js";
import { reasonsOfFiles } from "./reason-of-file.js";
import {
  rewriteFile,
  type FileContext,
  type FileEdits,
  type FileTask,
} from "./rewrite-file.js";
import { safeModules } from "./safe-modules.js";
import { scriptsOf } from "./script-stretches.js";
import { settledNames } from "./settled-names.js";
import { applyEdits } from "./text-edits.js";
import { verifyFiles, type Changed } from "./verify-files.js";
import type { CertainCall } from "./certain-call.js";

export interface RewriteOptions {
  readonly taxonomy: Taxonomy;
  readonly folder: GeneratedFolder;
  readonly standardNames: ReadonlySet<string>;
  /** A file's text without byte order mark. */
  readonly readFile: (path: string) => string | undefined;
  /** Why a file may not be written, as a sentence without stop. */
  readonly refuse: (path: string) => string | undefined;
  /** The call that writes the generated folder. */
  readonly generateCall: string;
}

export interface RewrittenFile {
  /** Absolute, `/` between folders. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly calls: readonly CertainCall[];
  readonly imported: readonly string[];
}

export interface LeftCall {
  readonly raw: RawCall;
  /** Sentences without stop; more than one for several problems of what it sends. */
  readonly reasons: readonly string[];
}

export interface RewritePlan {
  readonly files: readonly RewrittenFile[];
  readonly left: readonly LeftCall[];
}

interface Work {
  readonly task: Omit<FileTask, "calls" | "script">;
  /** By call, so that each can still be left. */
  readonly certain: Map<CertainCall, RawCall>;
}

/** What would be written, and what is left. Nothing is written here. */
export function planRewrite(
  project: ScannedProject,
  options: RewriteOptions,
): RewritePlan {
  if (project.raw.length === 0) return { files: [], left: [] };
  const { workspace } = project;
  const left: LeftCall[] = [];
  const roots = [
    ...project.roots,
    ...["index", "runtime"].flatMap((name) => {
      const path = workspace.resolve(
        `./${name}.js`,
        `${options.folder.path}/a.ts`,
      );
      return path === undefined ? [] : [path];
    }),
  ];
  const program = workspace.open(roots, { how: "all" });
  const context = contextOf(program, project, options);
  const works = decide(program, project, options, context, left);
  const files: RewrittenFile[] = [];
  while (works.length > 0) {
    const changed: (Changed & FileEdits & { readonly work: Work })[] = [];
    for (const work of works) {
      let made = rewriteFile(taskOf(work), context);
      for (const certain of made.without) {
        const { builder } = certain.event.names;
        leave(
          work,
          certain,
          `the generated folder has no \`${builder}\` that the file can import: run \`${options.generateCall}\``,
          left,
        );
      }
      // Its imports were chosen for what it no longer is.
      if (made.without.length > 0) made = rewriteFile(taskOf(work), context);
      const calls = [...work.certain.keys()];
      const { file } = work.task;
      if (calls.length > 0) changed.push({ work, file, calls, ...made });
    }
    const complaints = verifyFiles(changed, { program, workspace, roots });
    let isStable = true;
    for (const { work } of changed) {
      for (const [certain, reason] of complaints) {
        if (!work.certain.has(certain)) continue;
        leave(work, certain, reason, left);
        isStable = false;
      }
    }
    if (!isStable) continue;
    for (const { work, edits, calls, imported } of changed) {
      const { file, text } = work.task;
      files.push({
        path: originalPath(file.fileName),
        before: text,
        after: applyEdits(text, edits),
        calls,
        imported,
      });
    }
    break;
  }
  return { files, left };
}

/** New imports go into the script that the first call stands in. */
function taskOf({ task, certain }: Work): FileTask {
  const { file, text } = task;
  const calls = [...certain.keys()];
  const start = calls[0]?.call.getStart(file) ?? 0;
  const script = scriptsOf(originalPath(file.fileName), text).find(
    (each) => each.start <= start && start < each.end,
  );
  return { ...task, calls, script: script ?? { start: 0, end: text.length } };
}

function leave(
  work: Work,
  certain: CertainCall,
  reason: string,
  left: LeftCall[],
): void {
  const raw = work.certain.get(certain);
  if (raw === undefined) return;
  work.certain.delete(certain);
  left.push({ raw, reasons: [reason] });
}

function contextOf(
  program: ts.Program,
  { workspace }: ScannedProject,
  { taxonomy, folder, standardNames }: RewriteOptions,
): FileContext {
  const { resolve } = workspace;
  const checker = program.getTypeChecker();
  const registered = new Set([
    "df_items",
    ...taxonomy.itemProperties.map(({ name }) => name),
    ...taxonomy.events.flatMap(({ properties }) =>
      properties.map(({ property }) => property.name),
    ),
  ]);
  const enums = new Set(
    [
      ...taxonomy.itemProperties.map((property) => ({
        property,
        constraints: property.constraints,
      })),
      ...taxonomy.events.flatMap(({ properties }) => properties),
    ].flatMap(({ property, constraints }) =>
      constraints.enum === undefined ? [] : [property.name],
    ),
  );
  return {
    modules: generatedModules(program, folder, resolve),
    folder: folder.path,
    compilerOptions: workspace.options,
    resolve,
    reader: { checker, standardNames, registered, enums },
    isSafe: safeModules(program, folder, workspace),
    isLoaded: (each, file) => isLoaded(each, file, checker, workspace.options),
    isPure: (specifier, from) => {
      const path = resolve(specifier, from);
      return (
        path !== undefined &&
        !path.includes("/node_modules/") &&
        isPureModule(program.getSourceFile(path))
      );
    },
  };
}

/** Files with calls that are certain so far; the others are left with their reasons. */
function decide(
  program: ts.Program,
  { raw: judged, workspace, files }: ScannedProject,
  options: RewriteOptions,
  { reader, modules }: FileContext,
  left: LeftCall[],
): Work[] {
  const checker = program.getTypeChecker();
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => !fileName.includes("/node_modules/"));
  const settled = settledNames(checker, own);
  const works = new Map<ts.SourceFile, Work | string>();
  const reasonOf = reasonsOfFiles(program, {
    ...options,
    workspace,
    files,
    modules,
  });
  for (const { raw, judgement } of judged) {
    const file = raw.call.getSourceFile();
    const decision = decideCall(raw, judgement, { checker, settled, reader });
    if (decision.kind === "left") {
      left.push({ raw, reasons: decision.reasons });
      continue;
    }
    let work = works.get(file);
    if (work === undefined) {
      work = reasonOf(file) ?? workOf(file, options);
      works.set(file, work);
    }
    const reason =
      typeof work === "string"
        ? work
        : reasonInComponent(work, decision.certain);
    if (typeof work === "string" || reason !== undefined) {
      left.push({ raw, reasons: [reason ?? ""] });
    } else {
      work.certain.set(decision.certain, raw);
    }
  }
  return [...works.values()].flatMap((each) =>
    typeof each !== "string" && each.certain.size > 0 ? [each] : [],
  );
}

function workOf(file: ts.SourceFile, { readFile }: RewriteOptions): Work {
  const path = originalPath(file.fileName);
  const text = path === file.fileName ? file.text : (readFile(path) ?? "");
  const kind = moduleKindOf(file) === "require" ? "require" : "import";
  return { task: { file, text, kind }, certain: new Map() };
}

/** What a component's several parts do not share. */
function reasonInComponent(
  { task: { file, text } }: Work,
  { call, sender }: CertainCall,
): string | undefined {
  const path = originalPath(file.fileName);
  if (path === file.fileName) return undefined;
  const scripts = scriptsOf(path, text);
  const start = call.getStart(file);
  const own = scripts.find((each) => each.start <= start && start < each.end);
  if (own === undefined) {
    return "it is in a template: move it into a function of the script";
  }
  if (scripts.length === 1) return undefined;
  if (path.endsWith(".svelte") && own.isModule) {
    return "it is in the module script of a file with two scripts";
  }
  return sender.kind === "adapter"
    ? "its adapter would belong in one of two scripts"
    : undefined;
}
