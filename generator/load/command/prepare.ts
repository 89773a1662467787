// What `load` needs before the first line, or why it cannot begin: a text is what is wrong with the flags or the files.
import { statSync } from "node:fs";
import { resolve } from "node:path";
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
    if (at < 1) return "write `--identity` as `key=value`";
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
): Ledger | string {
  const checkpoint = resolve(cwd, options.checkpoint);
  const rejected = resolve(cwd, options.rejected);
  const previous = options.dryRun ? undefined : readCheckpoint(checkpoint);
  const shown = `\`${visible(options.checkpoint)}\``;
  if (typeof previous === "string") return `${shown} ${previous}`;
  if (previous !== undefined && !isAbout(previous, files)) {
    return `${shown} is the checkpoint of other files, or the files changed since; finish that load, remove the checkpoint, or use another with \`--checkpoint\``;
  }
  const mayBeThere = previous !== undefined || options.overwritesRejected;
  if (!mayBeThere && hasContent(rejected)) {
    return `\`${visible(options.rejected)}\` already exists from another load; move it, or use another with \`--rejected\``;
  }
  return makeLedger(files, previous, {
    rejected,
    ...(!options.dryRun && { checkpoint }),
  });
}

function hasContent(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
