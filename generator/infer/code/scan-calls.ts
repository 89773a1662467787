// Collects evidence from the calls in the sources of projects, with the stages of `usage`.
import type { Unresolved } from "../../usage/unresolved.js";
import type { RawCall } from "../../usage/find-raw-calls.js";
import type { TrackFunction } from "../../sdk/sdk-names.js";
import { noGeneratedFolder } from "../../usage/generated-folder.js";
import { placeOf } from "../../usage/source-location.js";
import type { ProjectFiles } from "../../usage/project-files.js";
import type { PropertiesUse } from "../../usage/properties-use.js";
import { readTexts } from "../../usage/read-texts.js";
import { scanProject, type ProjectScan } from "../../usage/scan-project.js";
import type { LoadParser } from "../../usage/script-blocks.js";
import type { SourceAccess } from "../../usage/source-access.js";
import {
  describeUncalled,
  type UncalledFunction,
} from "../../usage/suggest-function.js";
import { noStats, type SourceStats } from "../evidence.js";
import type { LineLocation } from "../sample.js";
import { countEventCall, countProfileCall } from "./count-calls.js";
import { nameArgument } from "./name-argument.js";
import { whyUnread } from "./why-unread.js";

export interface CodeScanOptions {
  readonly projects: readonly ProjectFiles[];
  readonly access: SourceAccess;
  readonly loadParser: LoadParser;
  readonly workingFolder: string;
  readonly trackFunctions: readonly TrackFunction[];
  /** Names of DFINERY's catalogue. */
  readonly standardNames: ReadonlySet<string>;
  readonly excludeTests: boolean;
  /** Whether a file is generated: its calls are not the app's code. */
  readonly isOurs: (text: string) => boolean;
  /** A path for messages. */
  readonly show: (path: string) => string;
}

/** A call that is not counted, and the reason. */
export interface UnreadCall {
  readonly location: LineLocation;
  /** The end of a sentence: "names its event only at run time". */
  readonly reason: string;
}

export interface CodeRead {
  readonly stats: SourceStats;
  readonly unread: readonly UnreadCall[];
  /** Files that the counted calls are in. */
  readonly callFiles: ReadonlySet<string>;
  readonly files: { readonly read: number; readonly parsed: number };
  /** What could not be read or resolved. */
  readonly unresolved: readonly Unresolved[];
  /** Names of `--track-function` that no code calls, with suggestions. */
  readonly uncalled: readonly UncalledFunction[];
}

/** Reads all projects, and runs none of their code. A file that two projects share counts once. */
export async function scanCalls(options: CodeScanOptions): Promise<CodeRead> {
  const { projects, access, show, excludeTests, isOurs } = options;
  const { standardNames } = options;
  const stats = noStats("code");
  const unread: UnreadCall[] = [];
  const callFiles = new Set<string>();
  const done = new Set<string>();
  const unresolved: Unresolved[] = [];
  const calls: RawCall[] = [];
  const texts: string[] = [];
  let parsed = 0;
  for (const project of projects) {
    for (const message of project.problems) {
      unresolved.push({ file: show(project.config ?? "."), message });
    }
    const read = readTexts(
      project,
      { access, isGenerated: () => false, excludeTests, show },
      done,
    );
    const own = [...read.texts].filter(([, text]) => !isOurs(text));
    const scan = await scanProject(project, new Map(own), {
      access,
      workingFolder: options.workingFolder,
      generated: noGeneratedFolder,
      overlay: new Map(),
      rawCalls: {
        trackFunctions: options.trackFunctions,
        standardNames,
        // Calls of a method of unknown origin are included: `count` decides.
        isEventName: () => true,
      },
      loadParser: options.loadParser,
      withProfiles: true,
      show,
    });
    calls.push(...scan.raw);
    if (options.trackFunctions.length > 0) texts.push(...read.texts.values());
    parsed += scan.roots.length;
    unresolved.push(...read.unresolved, ...scan.unresolved);
    // The vendor is certain for the catalogue's names, and only for those.
    const isEvent = (name: string) => standardNames.has(name);
    count({ stats, unread, callFiles }, scan, options, isEvent);
  }
  return {
    ...{ stats, unread, callFiles },
    files: { read: done.size, parsed },
    unresolved,
    uncalled: describeUncalled(calls, options.trackFunctions, texts),
  };
}

/** The results that a scan adds to. */
interface Counts {
  readonly stats: SourceStats;
  readonly unread: UnreadCall[];
  readonly callFiles: Set<string>;
}

function count(
  { stats, unread, callFiles }: Counts,
  { program, raw, profiles }: ProjectScan,
  { trackFunctions, show }: CodeScanOptions,
  isEvent: (name: string) => boolean,
): void {
  if (program === undefined) return;
  const locate = (node: PropertiesUse["openings"][number]) => {
    const { file, line } = placeOf(node, show);
    return { file, line };
  };
  for (const each of raw) {
    const { names, call, use, guessed } = each;
    const why = whyUnread(each, trackFunctions, isEvent);
    if (why === "wrapper") continue;
    if (why !== undefined || names.kind === "unknown") {
      const reason = why ?? "names its event only at run time";
      unread.push({ location: locate(call), reason });
      continue;
    }
    const location = locate(call);
    callFiles.add(location.file);
    countEventCall(
      stats,
      guessed === true ? names.names.filter(isEvent) : names.names,
      use,
      locate,
      {
        location,
        isTest: placeOf(call, show).role !== "product",
        more: each.rest.map(nameArgument),
      },
    );
  }
  for (const { call, use, problem } of profiles) {
    const location = locate(call);
    if (problem !== undefined) {
      unread.push({ location, reason: problem });
      continue;
    }
    callFiles.add(location.file);
    countProfileCall(stats, use, locate);
    if (use.open) {
      const reason = "sets user properties that are only known at run time";
      unread.push({ location, reason });
    }
  }
}
