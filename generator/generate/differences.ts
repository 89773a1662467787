// Reports the differences of an output folder as diagnostics with hints.
import { edited } from "../diagnostics/codes/check-edited.js";
import { missing } from "../diagnostics/codes/check-missing.js";
import { orphaned } from "../diagnostics/codes/check-orphaned.js";
import { otherGenerator } from "../diagnostics/codes/check-other-generator.js";
import { stale } from "../diagnostics/codes/check-stale.js";
import { isUpToDate, type Plan } from "../output/plan.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { generateCall } from "../driver/suggested-command.js";
import { showPath } from "../driver/show-path.js";
import { listNames } from "../text/lists.js";
import type { BuildResult } from "./pipeline.js";
import { settingsDigest, type Run } from "../driver/run.js";
import { inputsMatch } from "./manifest.js";

/**
 * A diagnostic for each kind of difference between the folder and what a run
 * would write; none if they are the same. `isOther`: another version of
 * dfn-codegen generated the folder.
 */
export function compareOutput(
  built: BuildResult,
  run: Run,
  isOther: boolean,
): readonly Diagnostic[] {
  const { plan, previous, folder, shownFolder, site } = built;
  const onlyOutputDiffers =
    previous !== undefined &&
    previous.settings === settingsDigest(run, folder) &&
    inputsMatch(previous, folder, run);
  const onlyGeneratorDiffers = isOther && onlyOutputDiffers;
  return [
    ...describeDifferences(plan, run, {
      shownFolder,
      onlyGeneratorDiffers,
      wasMade: (path) => previous?.files.has(path) ?? true,
      cause: becauseOfImports(built),
    }),
    ...(site
      ? describeDifferences(site.plan, run, {
          shownFolder: site.shownFolder,
          onlyGeneratorDiffers,
          // The manifest does not list its files.
          wasMade: () => onlyOutputDiffers && previous.site !== undefined,
          cause: "",
        })
      : []),
  ];
}

interface Circumstances {
  /** The folder in messages. */
  readonly shownFolder: string;
  readonly onlyGeneratorDiffers: boolean;
  /** Whether the last run made a file. */
  readonly wasMade: (path: string) => boolean;
  /** Why files are stale, as the end of a sentence; empty if the taxonomy is the reason. */
  readonly cause: string;
}

function describeDifferences(
  plan: Plan,
  run: Run,
  { shownFolder, onlyGeneratorDiffers, wasMade, cause }: Circumstances,
): readonly Diagnostic[] {
  const pathsOf = (files: readonly { readonly path: string }[]) =>
    files.map(({ path }) => path);
  const created = pathsOf(plan.create);
  const outdated = [
    ...pathsOf(plan.update),
    ...created.filter((path) => !wasMade(path)),
  ];
  if (isUpToDate(plan)) return [];
  // A file that is missing cannot be annotated.
  const placeOf = (kind: typeof stale, [first = ""]: readonly string[]) => ({
    path:
      kind === missing
        ? showPath(run.entry, run.cwd)
        : `${shownFolder}/${first}`,
  });
  const command = generateCall(run);
  const groups: readonly (readonly [
    typeof stale,
    readonly string[],
    (what: string, is: string) => string,
    string,
  ])[] = [
    onlyGeneratorDiffers
      ? [
          otherGenerator,
          outdated,
          (what, is) =>
            `${what} ${is} made by another version of dfn-codegen, which prints differently`,
          `use the version that generated the folder, or run \`${command}\` with this one and commit the result`,
        ]
      : [
          stale,
          outdated,
          (what, is) =>
            `${what} ${is} stale: not what the taxonomy generates now${cause}`,
          `run \`${command}\` and commit the result`,
        ],
    [
      missing,
      created.filter(wasMade),
      (what, is) => `${what} ${is} missing`,
      `run \`${command}\` and commit the result; if it was run with flags, run \`check\` with the same flags`,
    ],
    [
      edited,
      pathsOf(plan.edited),
      (what, is) => `${what} ${is} edited by hand`,
      `change the taxonomy instead, then run \`${command}\`, which discards the edit`,
    ],
    [
      orphaned,
      plan.orphans,
      (what, is) => `${what} ${is} orphaned: no longer part of the output`,
      `run \`${command}\`, which removes what it no longer generates`,
    ],
    [
      orphaned,
      plan.editedOrphans,
      (what, is) =>
        `${what} ${is} orphaned: no longer part of the output, but edited by hand`,
      "delete it; or, to keep it, remove the comment that says that dfn-codegen generated it",
    ],
    [
      orphaned,
      plan.unstampedOrphans,
      (what, is) =>
        `${what} ${is} orphaned: no longer part of the output, and not removed, because the stamp is missing`,
      `delete it; or run \`${command}\`, which then ignores it`,
    ],
  ];
  return groups
    .filter(([, paths]) => paths.length > 0)
    .map(([kind, paths, sentence, hint]) => {
      const what = `${listNames(paths)} in \`${shownFolder}\``;
      const message = sentence(what, paths.length === 1 ? "is" : "are");
      return kind.at({ message, hint, place: placeOf(kind, paths) });
    });
}

/** A cause other than the taxonomy: the app's configuration now requires other imports. */
function becauseOfImports({
  taxonomy,
  previous,
  imports,
}: BuildResult): string {
  const { importExtension, emit } = taxonomy.settings;
  const before = previous?.imports.best;
  const isDetected = importExtension === imports.best && emit === "ts";
  if (before === undefined || before === imports.best || !isDetected) return "";
  return `; its \`import_extension\` is now \`${imports.best}\` and was \`${before}\`, because ${imports.reason}`;
}
