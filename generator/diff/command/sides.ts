// Reads the two sides of a comparison, or says why there is nothing to compare.
import { join } from "node:path";
import { hostOf } from "../../driver/disk-host.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { unreadableSide } from "../../diagnostics/codes/diff-unreadable.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { AcceptedChange } from "../../model/diff-settings.js";
import type { Taxonomy } from "../../model/taxonomy.js";
import type { SourceHost } from "../../read/source-host.js";
import { readSnapshot } from "../../snapshot/read-snapshot.js";
import { visible } from "../../text/display-text.js";
import { counted } from "../../text/count.js";
import type { DiffSide } from "../make-report.js";
import { readSide, snapshotName, textOf } from "./read-side.js";

/** Why no comparison can be made: the first says it, the others are the errors of a taxonomy. */
export interface NoComparison {
  readonly reasons: readonly Diagnostic[];
}

export interface NewSide {
  readonly side: DiffSide;
  readonly accepted: readonly AcceptedChange[];
  /** Whether it is a `taxonomy.json`, whose settings and catalogue are those of its run. */
  readonly isSnapshot: boolean;
}

export interface OldSide {
  readonly side: DiffSide;
  /** The old YAML with the catalogue of today, if `side` has that of then. */
  readonly withTodaysCatalogue?: Taxonomy;
  /** Whether the catalogue of then is not known. */
  readonly lacksCatalogue: boolean;
}

/** Reads the new side from the disk. */
export async function readNewSide(run: Run): Promise<NewSide | NoComparison> {
  const host = hostOf(run.files);
  const name = showPath(run.entry, run.cwd);
  const file = snapshotPath(run, host);
  if (file !== undefined) {
    const taxonomy = snapshotAt(file, host, name);
    if (taxonomy === undefined) return { reasons: [notSnapshot(name)] };
    return { side: { taxonomy, name }, accepted: [], isSnapshot: true };
  }
  const { written, locations, accepted, diagnostics } = await readSide(
    run,
    host,
    [],
  );
  if (written === undefined) {
    const summary = hasErrors(name, diagnostics);
    const details =
      diagnostics.length === 1 ? diagnostics.filter(isInText) : diagnostics;
    return { reasons: [summary, ...details] };
  }
  return {
    side: { taxonomy: written, name, ...(locations && { locations }) },
    accepted,
    isSnapshot: false,
  };
}

export interface OldSource {
  readonly run: Run;
  readonly host: SourceHost;
  /** In messages: `main:taxonomy.yaml`. */
  readonly name: string;
  /** Folders that may have been generated from it. */
  readonly folders: readonly string[];
}

/**
 * Reads the old side: from its `taxonomy.json` if that is up to date, for then
 * it has the catalogue of its time; otherwise from the YAML and the catalogue of
 * today. Without YAML that can be read, any `taxonomy.json` has to do.
 */
export async function readOldSide(
  { run, host, name, folders }: OldSource,
  newSide: NewSide,
): Promise<OldSide | NoComparison> {
  const file = snapshotPath(run, host);
  if (file !== undefined) {
    const taxonomy = snapshotAt(file, host, name);
    if (taxonomy === undefined) return { reasons: [notSnapshot(name)] };
    return { side: { taxonomy, name }, lacksCatalogue: false };
  }
  const read = await readSide(run, host, folders);
  const { written, generated, locations, diagnostics } = read;
  const taxonomy = generated ?? written;
  if (taxonomy === undefined) {
    return { reasons: [hasErrors(name, diagnostics)] };
  }
  // What flags set is in what was generated, but not in the YAML of the other side.
  const settings =
    newSide.isSnapshot || written === undefined
      ? taxonomy.settings
      : written.settings;
  return {
    side: {
      taxonomy: { ...taxonomy, settings },
      name,
      ...(locations && { locations }),
    },
    lacksCatalogue: generated === undefined,
    ...(generated && written && { withTodaysCatalogue: written }),
  };
}

/** A path that names a `taxonomy.json`, or a folder that has one. */
function snapshotPath(
  { entry, files }: Run,
  host: SourceHost,
): string | undefined {
  if (entry.endsWith(".json")) return entry;
  const inside = join(entry, snapshotName);
  return files.exists(inside) && textOf(host, inside) !== undefined
    ? inside
    : undefined;
}

function snapshotAt(
  path: string,
  host: SourceHost,
  name: string,
): Taxonomy | undefined {
  const text = textOf(host, path);
  return text === undefined ? undefined : readSnapshot(text, name);
}

function notSnapshot(name: string): Diagnostic {
  return unreadableSide.at({
    message: `\`${visible(name)}\` is not a taxonomy.json that this version can read, so nothing was compared`,
    hint: "name the taxonomy's YAML file, or a `taxonomy.json` that dfn-codegen generated",
  });
}

/** An error of the file as a whole, such as that it does not exist, has no place in its text. */
function isInText({ span }: Diagnostic): boolean {
  return span !== undefined;
}

function hasErrors(
  name: string,
  diagnostics: readonly Diagnostic[],
): Diagnostic {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (errors.length === 1 && first !== undefined && !isInText(first)) {
    return unreadableSide.at({
      message: first.message.includes(`\`${visible(name)}\``)
        ? `${first.message}; nothing was compared`
        : `\`${visible(name)}\`: ${first.message}; nothing was compared`,
      hint: "check the path, or compare with another commit",
    });
  }
  const what =
    errors.length === 1 && first !== undefined
      ? `cannot be read: ${first.message}`
      : `has ${counted(errors.length, "error")}${first === undefined ? "" : `, such as: ${first.message}`}`;
  return unreadableSide.at({
    message: `\`${visible(name)}\` ${what}; nothing was compared`,
    hint: "fix the errors, or compare with another commit",
  });
}
