// The stages for raw calls: which are certain, the new texts, and a check by the compiler.
import type { ts } from "ts-morph";
import type { Taxonomy } from "../model/taxonomy.js";
import type { GeneratedFolder } from "../usage/generated-folder.js";
import { originalPath } from "../usage/source-location.js";
import type { RawCall } from "../usage/find-raw-calls.js";
import type { ScannedProject } from "../usage/scan-usage.js";
import { reasonInComponent, scriptAround } from "./component-scripts.js";
import { decideCall } from "./decide-call.js";
import { generatedImports } from "./generated-imports.js";
import { reasonsOfFiles } from "./reason-of-file.js";
import {
  rewriteFile,
  type FileContext,
  type FileEdits,
  type FileTask,
} from "./rewrite-file.js";
import { constantNames } from "./constant-names.js";
import { verifyFiles, type Changed } from "./verify-files.js";
import type { Cause } from "../usage/shared-cause.js";
import { tellsNull } from "../usage/exact-data.js";
import { movedArguments, type CertainCall } from "./certain-call.js";

export interface RewriteOptions {
  readonly taxonomy: Taxonomy;
  readonly folder: GeneratedFolder;
  readonly standardNames: ReadonlySet<string>;
  /** A file's text without its byte order mark. */
  readonly readFile: (path: string) => string | undefined;
  /** Why a file may not be written, as a sentence without a full stop. */
  readonly refuse: (path: string) => string | undefined;
  /** The command that writes the generated folder. */
  readonly generateCall: string;
}

export interface SkippedCall {
  readonly raw: RawCall;
  /** Absent if the reasons apply only to this call. */
  readonly cause?: Cause;
  /** Sentences without a full stop; more than one if the payload has several problems. */
  readonly reasons: readonly string[];
}

export interface Opened {
  readonly project: ScannedProject;
  readonly program: ts.Program;
  readonly roots: readonly string[];
}

/** A file with the edits of its calls, which compile. */
export interface FileWithCalls extends FileEdits {
  readonly file: ts.SourceFile;
  readonly text: string;
  readonly calls: readonly CertainCall[];
}

interface Work {
  readonly file: ts.SourceFile;
  readonly text: string;
  /** See `FileTask`. */
  readonly unused: Set<string>;
  /** By call, so that each can still be skipped. */
  readonly certain: Map<CertainCall, RawCall>;
}

/** The files with their edits, which compile. Nothing is written here. */
export function planCalls(
  { project, program, roots }: Opened,
  options: RewriteOptions,
): {
  readonly files: readonly FileWithCalls[];
  readonly skipped: readonly SkippedCall[];
} {
  const { workspace } = project;
  if (project.raw.length === 0) return { files: [], skipped: [] };
  const skipped: SkippedCall[] = [];
  const context = contextOf(program, project, options);
  const works = decide(program, project, options, context, skipped);
  const files: FileWithCalls[] = [];
  while (works.length > 0) {
    const changed: (Changed & FileEdits & { readonly work: Work })[] = [];
    for (const work of works) {
      let made = rewriteFile(taskOf(work), context);
      for (const certain of made.without) {
        const { builder } = certain.event.names;
        skip(
          work,
          certain,
          `the generated folder has no \`${builder}\` that the file can import: run \`${options.generateCall}\``,
          skipped,
        );
      }
      // Its imports were chosen for its previous content.
      if (made.without.length > 0) made = rewriteFile(taskOf(work), context);
      const calls = [...work.certain.keys()];
      const { file } = work;
      if (calls.length > 0) {
        const removed = new Set(work.unused);
        changed.push({ work, file, calls, removed, ...made });
      }
    }
    const { complaints, unused } = verifyFiles(changed, {
      program,
      workspace,
      roots,
    });
    for (const { work } of changed) {
      for (const [certain, reason] of complaints) {
        if (!work.certain.has(certain)) continue;
        skip(work, certain, reason, skipped);
      }
      // A skipped call may need them.
      if (complaints.size > 0) work.unused.clear();
      else
        for (const name of unused.get(work.file) ?? []) work.unused.add(name);
    }
    if (complaints.size + unused.size > 0) continue;
    for (const { work, ...made } of changed) {
      files.push({ ...made, text: work.text });
    }
    break;
  }
  return { files, skipped };
}

function taskOf({ file, text, certain, unused }: Work): FileTask {
  const calls = [...certain.keys()];
  return { file, text, calls, script: scriptAround(file, text, calls), unused };
}

function skip(
  work: Work,
  certain: CertainCall,
  reason: string,
  skipped: SkippedCall[],
): void {
  const raw = work.certain.get(certain);
  if (raw === undefined) return;
  work.certain.delete(certain);
  skipped.push({ raw, reasons: [reason] });
}

function contextOf(
  program: ts.Program,
  { workspace }: ScannedProject,
  { taxonomy, folder, standardNames }: RewriteOptions,
): FileContext {
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
      constraints.enum === undefined || constraints.open === true
        ? []
        : [property.name],
    ),
  );
  return {
    imports: generatedImports(program, folder, workspace),
    compilerOptions: workspace.options,
    reader: { checker, standardNames, registered, enums },
  };
}

/** Files with calls that are certain so far; the others are skipped with their reasons. */
function decide(
  program: ts.Program,
  { raw: judged, workspace, files }: ScannedProject,
  options: RewriteOptions,
  { reader, imports }: FileContext,
  skipped: SkippedCall[],
): Work[] {
  const checker = program.getTypeChecker();
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => !fileName.includes("/node_modules/"));
  const constants = constantNames(checker, own);
  const works = new Map<ts.SourceFile, Work | Cause>();
  const causes = new Map<string, Cause>();
  const reasonOf = reasonsOfFiles(program, {
    ...options,
    workspace,
    files,
    imports,
  });
  const knowsNull = tellsNull(program.getCompilerOptions());
  const deciding = { checker, constants, reader, knowsNull };
  for (const { raw, judgement } of judged) {
    const file = raw.call.getSourceFile();
    const decision = decideCall(raw, judgement, deciding);
    if (decision.kind === "skipped") {
      skipped.push({ raw, ...decision });
      continue;
    }
    let work = works.get(file);
    if (work === undefined) {
      const message = reasonOf(file);
      work =
        message === undefined
          ? workOf(file, options)
          : (causes.get(message) ?? { message });
      if ("message" in work) causes.set(work.message, work);
      works.set(file, work);
    }
    if ("message" in work) {
      skipped.push({ raw, reasons: [work.message], cause: work });
      continue;
    }
    const reason =
      reasonInComponent(file, work.text, decision.certain) ??
      (holdsAnother(decision.certain, judged)
        ? "another raw call is among its arguments: run again when that one is rewritten"
        : undefined);
    if (reason === undefined) work.certain.set(decision.certain, raw);
    else skipped.push({ raw, reasons: [reason] });
  }
  return [...works.values()].flatMap((each) =>
    "certain" in each && each.certain.size > 0 ? [each] : [],
  );
}

/** Its arguments move as they are written. */
function holdsAnother(
  { sender }: CertainCall,
  judged: ScannedProject["raw"],
): boolean {
  return movedArguments(sender).some(({ argument }) =>
    judged.some(
      ({ raw: { call } }) =>
        call.getSourceFile() === argument.getSourceFile() &&
        argument.pos <= call.pos &&
        call.end <= argument.end,
    ),
  );
}

function workOf(file: ts.SourceFile, options: RewriteOptions): Work {
  const text = textOnDisk(file, options);
  return { file, text, unused: new Set(), certain: new Map() };
}

/** That of a component is more than its script. */
export function textOnDisk(
  file: ts.SourceFile,
  { readFile }: RewriteOptions,
): string {
  const path = originalPath(file.fileName);
  return path === file.fileName ? file.text : (readFile(path) ?? "");
}
