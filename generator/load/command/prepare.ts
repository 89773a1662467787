// What `load` needs before the first line, or why it cannot begin: a text is what is wrong with the flags or the files.
import { statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import {
  identityRecord,
  type RegisteredIdentity,
} from "../../../templates/runtime/user.js";
import { visible } from "../../text/display-text.js";
import type { Judge } from "../../judge/make-judge.js";
import { isAbout, readCheckpoint, type LoadedFile } from "./checkpoint.js";
import { makeLedger, type Ledger } from "./ledger.js";
import type { LoadOptions } from "./load-options.js";
import type { Run } from "../../driver/run.js";

/** Who records without an identity are about, by `--identity`. */
export function readIdentity(
  pairs: readonly string[] | undefined,
  judge: Judge,
): RegisteredIdentity | undefined | string {
  if (pairs === undefined) return undefined;
  const keys: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    if (at < 1) return "`--identity` is written `key=value`";
    keys[pair.slice(0, at)] = pair.slice(at + 1);
  }
  const [violation] = judge.identity(keys).violations;
  if (violation !== undefined) {
    return `\`--identity\`: ${visible(violation.message)}`;
  }
  return identityRecord(keys);
}

/** The account of the last run, where it is about these files; else a new one. */
export function openLedger(
  files: readonly LoadedFile[],
  { cwd }: Run,
  options: LoadOptions,
  isHeld: () => boolean,
): Ledger | string {
  const checkpoint = resolve(cwd, options.checkpoint);
  const rejected = resolve(cwd, options.rejected);
  const previous = options.dryRun ? undefined : readCheckpoint(checkpoint);
  const shown = `\`${visible(options.checkpoint)}\``;
  if (typeof previous === "string") return `${shown} ${previous}`;
  if (previous !== undefined && !isAbout(previous, files)) {
    return `${shown} is the checkpoint of other files, or they were changed since; finish that load, remove it, or name another by \`--checkpoint\``;
  }
  if (previous !== undefined) {
    const begun = resolve(dirname(checkpoint), previous.rejectedPath);
    if (begun !== rejected) {
      return `${shown} goes on with the rejected lines in \`${visible(relative(cwd, begun))}\`; name that by \`--rejected\``;
    }
  }
  const mayBeThere = previous !== undefined || options.overwritesRejected;
  if (!mayBeThere && hasContent(rejected)) {
    return `\`${visible(options.rejected)}\` is there from another load; move it away, or name another by \`--rejected\``;
  }
  const paths = { rejected, ...(!options.dryRun && { checkpoint }) };
  return makeLedger(files, previous, paths, isHeld);
}

function hasContent(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
