// One project: which files are candidates, a program over them, and in it every use of the generated folder and every raw call.
import type { ts } from "ts-morph";
import type { EventDef } from "../model/taxonomy.js";
import { callsThroughWrappers } from "./calls-through-wrappers.js";
import {
  collectSites,
  type CallSite,
  type OtherCall,
  type Site,
} from "./collect-sites.js";
import { componentViews } from "./component-views.js";
import { problemsOf } from "./file-problems.js";
import type { Unresolved } from "./unresolved.js";
import {
  findRawCalls,
  mayHoldRawCall,
  type RawCall,
  type RawCallOptions,
} from "./find-raw-calls.js";
import {
  findProfileCalls,
  mayHoldProfileCall,
  type ProfileCall,
} from "./find-profile-calls.js";
import { noGeneratedFolder, type GeneratedFolder } from "./generated-folder.js";
import { openAsNeeded } from "./open-as-needed.js";
import { makeWorkspace, type Workspace } from "./open-program.js";
import type { ProjectFiles } from "./project-files.js";
import { propagateTaint } from "./propagate-taint.js";
import type { LoadParser } from "./script-blocks.js";
import type { SourceAccess } from "./source-access.js";
import type { ScriptView } from "./script-view.js";
import { isUnchecked } from "./unchecked-code.js";
import { wordsOf } from "./words-of.js";

/** Needs neither a taxonomy nor a generated folder: `infer --from-code` gives `noGeneratedFolder`. */
export interface ScanProjectOptions {
  readonly access: SourceAccess;
  /** Working folder. */
  readonly workingFolder: string;
  readonly generated: GeneratedFolder;
  /** Texts of the generated folder by absolute path, where it is not on the disk. */
  readonly overlay: ReadonlyMap<string, string>;
  readonly rawCalls: RawCallOptions;
  /** For Vue's and Svelte's components. */
  readonly loadParser: LoadParser;
  /** Events whose builders' arguments are to be read; none by default. */
  readonly isToRead?: (event: EventDef) => boolean;
  /** Looks for calls that set user properties, too. */
  readonly withProfiles?: boolean;
  /** Reads every file of the project and whatever it imports, as tests do to see that the choice of files loses nothing. */
  readonly everything?: boolean;
  /** A path as messages show it. */
  readonly show: (path: string) => string;
}

export interface ProjectScan {
  readonly workspace: Workspace;
  /** What was parsed; `/a/B.vue.ts` stands for `/a/B.vue`. */
  readonly roots: readonly string[];
  /** Absent where no file can matter. */
  readonly program?: ts.Program;
  readonly sites: readonly Site[];
  /** All raw calls, with their names and properties as far as they are known. */
  readonly raw: readonly RawCall[];
  /** Calls that set user properties, where they were asked for. */
  readonly profiles: readonly ProfileCall[];
  readonly unresolved: readonly Unresolved[];
}

/** Reads the uses in the texts of a project's files. */
export async function scanProject(
  { options }: ProjectFiles,
  texts: ReadonlyMap<string, string>,
  given: ScanProjectOptions,
): Promise<ProjectScan> {
  const { access, generated, overlay, rawCalls, loadParser, show } = given;
  const { withProfiles = false } = given;
  const views = new Map<string, ScriptView>();
  const workspace = makeWorkspace({
    options,
    access,
    folder: given.workingFolder,
    views,
    overlay,
  });
  const mayBeRaw = (text: string) =>
    mayHoldRawCall(text, rawCalls.trackFunctions) ||
    (withProfiles && mayHoldProfileCall(text));
  const selection = propagateTaint({
    texts,
    isGenerated: generated.contains,
    caseSensitive: access.caseSensitive,
    reportedNames: generated.reportedNames,
    mayHoldRawCall: mayBeRaw,
    resolve: workspace.resolve,
  });
  const { everything = false } = given;
  const candidates = everything ? [...texts.keys()] : selection.candidates;
  const components = await componentViews(candidates, {
    texts,
    isWanted: (expression) =>
      mayBeRaw(expression) ||
      wordsOf(expression).some(
        (word) => generated.eventOfBuilder(word) !== undefined,
      ),
    loadParser,
    show,
  });
  for (const [path, view] of components.views) views.set(path, view);
  const { roots } = components;
  const unresolved: Unresolved[] = [...components.unresolved];
  if (roots.length === 0) {
    return { workspace, roots, ...nothing, unresolved };
  }
  const index = ["index.ts", "index.d.ts"]
    .map((name) => `${generated.path}/${name}`)
    .filter((path) => access.fileExists(path) || overlay.has(path));
  const tainted = new Map<string, ReadonlySet<string>>();
  const namesOf = (file: ts.SourceFile) => {
    const known = tainted.get(file.fileName) ?? selection.namesOf(file);
    tainted.set(file.fileName, known);
    return known;
  };
  let found = nothing;
  const ask = (program: ts.Program) => {
    found = scanProgram(program, roots, {
      generated,
      rawCalls,
      isToRead: given.isToRead ?? (() => false),
      isUnchecked: (node) => isUnchecked(node, workspace.given, views),
      withProfiles,
      resolve: workspace.resolve,
      ...(!everything && { namesOf }),
    });
  };
  let program: ts.Program;
  if (everything) {
    program = workspace.open([...roots, ...index], { how: "all" });
    ask(program);
  } else {
    program = openAsNeeded(workspace, [...roots, ...index], ask);
  }
  for (const root of roots) {
    const file = program.getSourceFile(root);
    if (file) unresolved.push(...problemsOf(file, program, workspace, show));
  }
  return { workspace, roots, program, ...found, unresolved };
}

interface ProgramScan {
  readonly sites: readonly Site[];
  readonly raw: readonly RawCall[];
  readonly profiles: readonly ProfileCall[];
}

const nothing: ProgramScan = { sites: [], raw: [], profiles: [] };

/** All that the files of a program hold. */
function scanProgram(
  program: ts.Program,
  roots: readonly string[],
  {
    generated,
    rawCalls,
    isToRead,
    isUnchecked,
    withProfiles,
    resolve,
    namesOf,
  }: {
    readonly generated: GeneratedFolder;
    readonly rawCalls: RawCallOptions;
    readonly isToRead: (event: EventDef) => boolean;
    readonly isUnchecked: (node: ts.Node) => boolean;
    readonly withProfiles: boolean;
    readonly resolve: Workspace["resolve"];
    readonly namesOf?: (file: ts.SourceFile) => ReadonlySet<string>;
  },
): ProgramScan {
  const checker = program.getTypeChecker();
  const sites: Site[] = [];
  const others: OtherCall[] = [];
  const raw: RawCall[] = [];
  const profiles: ProfileCall[] = [];
  for (const root of roots) {
    const file = program.getSourceFile(root);
    if (file === undefined) continue;
    if (generated !== noGeneratedFolder) {
      const collected = collectSites(file, {
        program,
        folder: generated,
        resolve,
        isToRead,
        isUnchecked,
        standardNames: rawCalls.standardNames,
        ...(namesOf && { taintedNames: namesOf(file) }),
      });
      sites.push(...collected.sites);
      others.push(...collected.others);
    }
    if (mayHoldRawCall(file.text, rawCalls.trackFunctions)) {
      raw.push(
        ...findRawCalls(file, checker, {
          ...rawCalls,
          isGenerated: generated.contains,
        }),
      );
    }
    if (withProfiles && mayHoldProfileCall(file.text)) {
      const { standardNames } = rawCalls;
      profiles.push(...findProfileCalls(file, checker, standardNames));
    }
  }
  const calls = sites.filter((site): site is CallSite => site.kind === "call");
  sites.push(...callsThroughWrappers(calls, others));
  return { sites, raw, profiles };
}
