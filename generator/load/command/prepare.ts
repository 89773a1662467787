// Prepares a `load`, or returns a refusal if it cannot begin.
import { statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { isClientError } from "../../../templates/runtime/client-error.js";
import { readOptions } from "../../../templates/runtime/client-options.js";
import {
  identityRecord,
  type RegisteredIdentity,
} from "../../../templates/runtime/user.js";
import { badLedger } from "../../diagnostics/codes/load-bad-ledger.js";
import { wrongOption } from "../../diagnostics/codes/load-wrong-option.js";
import type { Refusal } from "../../system/refuse.js";
import { visible } from "../../text/display-text.js";
import type { Judge } from "../../judge/make-judge.js";
import { isAbout, readCheckpoint, type LoadedFile } from "./checkpoint.js";
import { makeLedger, type Ledger } from "./ledger.js";
import type { LoadOptions } from "./load-options.js";
import type { Run } from "../../driver/run.js";

/** The identity for records without one, from `--identity`. */
export function readIdentity(
  pairs: readonly string[] | undefined,
  judge: Judge,
): { readonly identity: RegisteredIdentity | undefined } | Refusal {
  if (pairs === undefined) return { identity: undefined };
  const keys: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    if (at < 1)
      return refusedOption("`--identity` must have the form `key=value`");
    keys[pair.slice(0, at)] = pair.slice(at + 1);
  }
  const [violation] = judge.identity(keys).violations;
  if (violation !== undefined) {
    return refusedOption(`\`--identity\`: ${violation.message}`);
  }
  return { identity: identityRecord(keys) };
}

/** Refuses a base URL to which the client could not send; a dry run would not ask it. */
export function checkBaseUrl(baseUrl: string | undefined): Refusal | undefined {
  return baseUrl === undefined || isBaseUrl(baseUrl)
    ? undefined
    : refusedOption(
        "`--base-url` must be a URL with http:// or https://, without credentials and without a query, such as `http://127.0.0.1:4010`",
      );
}

function isBaseUrl(baseUrl: string): boolean {
  // The client looks only at its form: a port may be too high.
  if (!URL.canParse(baseUrl)) return false;
  try {
    readOptions({ serviceId: "-", accessToken: "-", baseUrl });
    return true;
  } catch (error) {
    if (isClientError(error)) return false;
    throw error;
  }
}

/** An invalid option of `load`. */
export function refusedOption(message: string): Refusal {
  return { refusal: wrongOption.at({ message }) };
}

/** The checkpoint of the last run if it is about these files; otherwise a new one. */
export function openLedger(
  files: readonly LoadedFile[],
  { cwd }: Run,
  options: LoadOptions,
  isHeld: () => boolean,
): { readonly ledger: Ledger } | Refusal {
  const refused = (message: string, hint: string): Refusal => ({
    refusal: badLedger.at({ message, hint }),
  });
  const checkpoint = resolve(cwd, options.checkpoint);
  const rejected = resolve(cwd, options.rejected);
  const previous = options.dryRun ? undefined : readCheckpoint(checkpoint);
  const shown = `\`${visible(options.checkpoint)}\``;
  if (typeof previous === "string") {
    return refused(
      `${shown} ${previous}`,
      "remove it, or name another file with `--checkpoint`",
    );
  }
  if (previous !== undefined && !isAbout(previous, files)) {
    return refused(
      `${shown} is the checkpoint of other files, or they have changed since`,
      "finish that load, remove the file, or name another with `--checkpoint`",
    );
  }
  if (previous !== undefined) {
    const begun = resolve(dirname(checkpoint), previous.rejectedPath);
    if (begun !== rejected) {
      return refused(
        `${shown} belongs to a load whose rejected lines are in \`${visible(relative(cwd, begun))}\``,
        "name that file with `--rejected`",
      );
    }
  }
  const mayBeThere = previous !== undefined || options.overwritesRejected;
  if (!mayBeThere && hasContent(rejected)) {
    return refused(
      `\`${visible(options.rejected)}\` already exists, from another load`,
      "move it away, or name another file with `--rejected`",
    );
  }
  const paths = { rejected, ...(!options.dryRun && { checkpoint }) };
  return { ledger: makeLedger(files, previous, paths, isHeld) };
}

function hasContent(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
