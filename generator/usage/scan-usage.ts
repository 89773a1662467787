// The stages of `usage` in order: texts, candidates, program, sites, raw calls, report.
import { ts } from "ts-morph";
import type { Taxonomy } from "../model/taxonomy.js";
import { callsThroughWrappers } from "./find-wrappers.js";
import {
  collectSites,
  type CallSite,
  type OtherCall,
  type Site,
} from "./collect-sites.js";
import {
  findRawCalls,
  mayHoldRawCall,
  type RawCall,
  type RawCallOptions,
  type TrackFunction,
} from "./find-raw-calls.js";
import { generatedFolder, type GeneratedFolder } from "./generated-folder.js";
import { judgeRawCall, type Judgement } from "./judge-raw-call.js";
import { makeWorkspace, type Workspace } from "./open-program.js";
import { originalPath, placeOf, roleOf } from "./places.js";
import type { ProjectFiles } from "./project-files.js";
import { loadScriptReaders, type ScriptView } from "./script-blocks.js";
import { selectCandidates } from "./select-candidates.js";
import type { SourceAccess } from "./source-access.js";
import type {
  EventUsage,
  RawUsage,
  SiteUsage,
  UsageReport,
} from "./usage-report.js";

export interface ScanOptions {
  readonly taxonomy: Taxonomy;
  /** How the taxonomy is called in messages. */
  readonly taxonomyPath: string;
  readonly projects: readonly ProjectFiles[];
  readonly access: SourceAccess;
  /** Working folder. */
  readonly folder: string;
  /** The generated folder, with links followed. */
  readonly generated: string;
  /** Texts of the generated folder by absolute path, where it is not on the disk. */
  readonly overlay: ReadonlyMap<string, string>;
  readonly trackFunctions: readonly TrackFunction[];
  readonly standardNames: ReadonlySet<string>;
  readonly excludeTests: boolean;
  /** A path as messages show it. */
  readonly show: (path: string) => string;
}

/** One project with what was found in it: what `--rewrite` works on. */
export interface ScannedProject {
  readonly workspace: Workspace;
  readonly roots: readonly string[];
  readonly raw: readonly JudgedCall[];
}

export interface JudgedCall {
  readonly raw: RawCall;
  readonly judgement: Judgement;
}

export interface Scan {
  readonly report: UsageReport;
  readonly projects: readonly ScannedProject[];
  readonly folder: GeneratedFolder;
}

/** Reads and judges all projects. A file that two projects share counts once. */
export async function scanUsage(options: ScanOptions): Promise<Scan> {
  const { taxonomy, projects, show } = options;
  const folder = generatedFolder(options.generated, taxonomy);
  const done = new Set<string>();
  const unresolved: { file: string; message: string }[] = [];
  const sites: Site[] = [];
  const judged: JudgedCall[] = [];
  const scanned: ScannedProject[] = [];
  let parsed = 0;
  for (const project of projects) {
    for (const message of project.problems) {
      unresolved.push({ file: show(project.config ?? "."), message });
    }
    const texts = readTexts(project, options, done, unresolved);
    const found = await scanProject(project, texts, folder, options);
    parsed += found.parsed;
    sites.push(...found.sites);
    judged.push(...found.project.raw);
    unresolved.push(...found.unresolved);
    scanned.push(found.project);
  }
  const place = (node: ts.Node) => placeOf(node, show);
  const report: UsageReport = {
    taxonomy: options.taxonomyPath,
    scanned: projects.flatMap(({ config }) => (config ? [show(config)] : [])),
    files: { read: done.size, parsed },
    events: taxonomy.events.map((event): EventUsage => {
      const own = sites.flatMap((site): SiteUsage[] => {
        if (site.kind === "call" && site.event === event) {
          return [
            {
              kind: site.through === undefined ? "call" : "wrapper",
              sent: site.goes !== "nowhere",
              through: site.through ?? null,
              place: place(site.call),
            },
          ];
        }
        return site.kind === "reference" && site.event === event
          ? [
              {
                kind: "reference",
                sent: true,
                through: null,
                place: place(site.node),
              },
            ]
          : [];
      });
      const { deprecated } = event;
      const replacement = deprecated?.replacedBy;
      return {
        name: event.name,
        builder: event.names.builder,
        status: event.status,
        used: own.some((site) => site.place.role === "product"),
        deprecated: deprecated
          ? {
              replacement: replacement ?? null,
              replacementBuilder:
                taxonomy.events.find(({ name }) => name === replacement)?.names
                  .builder ?? null,
              reason: deprecated.reason ?? null,
            }
          : null,
        sites: own.sort(byPlace),
      };
    }),
    raw: judged
      .map(({ raw, judgement }): RawUsage => ({
        form: raw.form,
        callee: raw.callee,
        names: raw.names.kind === "known" ? raw.names.names : null,
        namesFrom: raw.names.kind === "known" ? raw.names.from : null,
        place: place(raw.call),
        problems: judgement.problems.map(({ code, message, hint, node }) => ({
          code,
          message,
          hint: hint ?? null,
          place: place(node),
        })),
      }))
      .sort(byPlace),
    escapes: sites
      .flatMap((site) =>
        site.kind === "escape"
          ? [{ name: site.name ?? null, place: place(site.call) }]
          : [],
      )
      .sort(byPlace),
    deadImports: sites
      .flatMap((site) =>
        site.kind === "dead-import"
          ? [
              {
                name: site.name,
                event: site.event?.name ?? null,
                place: place(site.node),
              },
            ]
          : [],
      )
      .sort(byPlace),
    unresolved,
  };
  return { report, projects: scanned, folder };
}

function byPlace(
  a: {
    readonly place: {
      readonly file: string;
      readonly line: number;
      readonly column: number;
    };
  },
  b: typeof a,
): number {
  if (a.place.file !== b.place.file)
    return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}

/** Texts of what is to be scanned: neither the generated folder, nor what another project had. */
function readTexts(
  { files }: ProjectFiles,
  { access, generated, excludeTests, show }: ScanOptions,
  done: Set<string>,
  unresolved: { file: string; message: string }[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const path of files) {
    if (done.has(path) || path.startsWith(`${generated}/`)) continue;
    if (excludeTests && roleOf(show(path)) !== "product") continue;
    done.add(path);
    const text = access.readFile(path);
    if (text === undefined) {
      unresolved.push({ file: show(path), message: "it cannot be read" });
    } else {
      texts.set(path, text);
    }
  }
  return texts;
}

async function scanProject(
  { options: compilerOptions }: ProjectFiles,
  texts: ReadonlyMap<string, string>,
  folder: GeneratedFolder,
  options: ScanOptions,
): Promise<{
  readonly project: ScannedProject;
  readonly sites: readonly Site[];
  readonly parsed: number;
  readonly unresolved: readonly { file: string; message: string }[];
}> {
  const { trackFunctions, taxonomy, standardNames, show } = options;
  const views = new Map<string, ScriptView>();
  const workspace = makeWorkspace({
    options: compilerOptions,
    access: options.access,
    folder: options.folder,
    views,
    overlay: options.overlay,
  });
  const candidates = selectCandidates({
    texts,
    isGenerated: (path) => folder.contains(path) || path === folder.path,
    mayHoldRawCall: (text) => mayHoldRawCall(text, trackFunctions),
    resolve: workspace.resolve,
  });
  const unresolved: { file: string; message: string }[] = [];
  const builders = new Set(taxonomy.events.map(({ names }) => names.builder));
  const readers = await loadScriptReaders(candidates);
  const roots = candidates.map((path) => {
    const read = path.endsWith(".vue")
      ? readers.vue
      : path.endsWith(".svelte")
        ? readers.svelte
        : undefined;
    if (read === undefined) return path;
    const text = texts.get(path) ?? "";
    const names = importedNames(text);
    const view = read(
      text,
      (expression) =>
        mayHoldRawCall(expression, trackFunctions) ||
        (expression.match(/[\w$]+/g) ?? []).some(
          (word) => builders.has(word) || names.has(word),
        ),
    );
    if (view.problem !== undefined) {
      unresolved.push({ file: show(path), message: view.problem });
    }
    const stand = path + view.ending;
    views.set(stand, view);
    return stand;
  });
  if (roots.length === 0) {
    return {
      project: { workspace, roots, raw: [] },
      sites: [],
      parsed: 0,
      unresolved,
    };
  }
  const index = ["index.ts", "index.d.ts"].map(
    (name) => `${folder.path}/${name}`,
  );
  const program = workspace.open(
    [
      ...roots,
      ...index.filter(
        (path) => options.access.fileExists(path) || options.overlay.has(path),
      ),
    ],
    { how: "all" },
  );
  const checker = program.getTypeChecker();
  const rawOptions: RawCallOptions = {
    trackFunctions,
    standardNames,
    isEventName: (name) =>
      name.startsWith("df_") ||
      taxonomy.events.some((event) => event.name === name),
  };
  const sites: Site[] = [];
  const calls: CallSite[] = [];
  const others: OtherCall[] = [];
  const raw: JudgedCall[] = [];
  for (const root of roots) {
    const file = program.getSourceFile(root);
    if (file === undefined) continue;
    unresolved.push(...problemsOf(file, program, workspace, show));
    const collected = collectSites(file, checker, folder, workspace.resolve);
    sites.push(...collected.sites);
    others.push(...collected.others);
    for (const site of collected.sites) {
      if (site.kind === "call") calls.push(site);
    }
    for (const each of findRawCalls(file, checker, rawOptions)) {
      const judgement = judgeRawCall(each, taxonomy, checker, standardNames);
      raw.push({ raw: each, judgement });
    }
  }
  sites.push(...callsThroughWrappers(calls, others));
  return {
    project: { workspace, roots, raw },
    sites,
    parsed: roots.length,
    unresolved,
  };
}

function importedNames(text: string): ReadonlySet<string> {
  const clauses = text.matchAll(/\bimport\s+([^"'`;]*?)\s+from\b/g);
  return new Set(
    Array.from(clauses, (match) => match[1]?.match(/[\w$]+/g) ?? [])
      .flat()
      .filter((word) => word !== "as" && word !== "type"),
  );
}

/** Syntax errors, and imports of the project's own that lead nowhere. Packages may be missing: that only costs types. */
function problemsOf(
  file: ts.SourceFile,
  program: ts.Program,
  workspace: Workspace,
  show: (path: string) => string,
): readonly { file: string; message: string }[] {
  const shown = show(originalPath(file.fileName));
  const problems = program
    .getSyntacticDiagnostics(file)
    .slice(0, 1)
    .map(({ start, messageText }) => {
      const { line, character } = file.getLineAndCharacterOfPosition(start);
      const text = ts.flattenDiagnosticMessageText(messageText, " ");
      return {
        file: shown,
        message: `syntax error at ${String(line + 1)}:${String(character + 1)}: ${text.replace(/\.$/, "")}`,
      };
    });
  const missing: string[] = [];
  for (const statement of file.statements) {
    if (
      !ts.isImportDeclaration(statement) &&
      !ts.isExportDeclaration(statement)
    )
      continue;
    const { moduleSpecifier: specifier } = statement;
    if (!specifier || !ts.isStringLiteral(specifier)) continue;
    if (
      /\.(?:css|s[ac]ss|less|svg|png|jpe?g|gif|webp|json|md|html)(?:\?.*)?$/.test(
        specifier.text,
      )
    )
      continue;
    if (workspace.resolve(specifier.text, file.fileName) === undefined)
      missing.push(specifier.text);
  }
  return missing.length === 0
    ? problems
    : [
        ...problems,
        {
          file: shown,
          message: `does not find ${missing.map((each) => `\`${each}\``).join(", ")}`,
        },
      ];
}
