// From two taxonomies to the report of `diff`, as plain data.
import type { AcceptedChange } from "../model/diff-settings.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { messagesIn } from "../text/messages/languages.js";
import type { Language } from "../text/messages/language.js";
import { acceptanceOf, unusedAcceptance } from "./accept.js";
import { placeName, type Change } from "./change.js";
import { compareTaxonomies } from "./compare-taxonomies.js";
import { judgeChange } from "./judge-change.js";
import { kindText } from "./kind-texts.js";
import type { Locations } from "./locate.js";
import { platformsOf } from "./platforms-of.js";
import { rollOutOf, stepsOf, type RollOut, type Step } from "./roll-out.js";
import { breaks, type Row } from "./row.js";
import type { UsageCounts } from "./usage-counts.js";
import { worst, type Verdict } from "./verdict.js";

export interface DiffSide {
  readonly taxonomy: Taxonomy;
  /** As in messages: a path, or a commit and a path. */
  readonly name: string;
  /** Where its definitions are; absent if only `taxonomy.json` is at hand. */
  readonly locations?: Locations;
}

export interface DiffInput {
  readonly old: DiffSide;
  readonly now: DiffSide;
  /** The old YAML with the catalogue of the new side, if the old side has another one. */
  readonly oldWithNewCatalogue?: Taxonomy;
  readonly accepted: readonly AcceptedChange[];
  readonly usage?: UsageCounts;
  readonly language: Language;
  /** The present day, `yyyy-MM-dd`. */
  readonly today: string;
}

export interface DiffReport {
  readonly old: string;
  readonly new: string;
  readonly counts: DiffCounts;
  /** Those that break first, then in the order of the taxonomies. */
  readonly changes: readonly Row[];
  readonly rollOut: RollOut;
}

/** Without the changes of the catalogue, which are counted by themselves. */
export interface DiffCounts {
  readonly changes: number;
  /** Those that break or may break callers or installed apps, accepted or not. */
  readonly affecting: number;
  readonly breaking: number;
  readonly mayBreak: number;
  readonly safe: number;
  readonly accepted: number;
  readonly catalogue: number;
}

export interface Comparison {
  readonly report: DiffReport;
  readonly unused: readonly AcceptedChange[];
  readonly expired: readonly AcceptedChange[];
}

/** Compares two sides. */
export function makeReport(input: DiffInput): Comparison {
  const { old, now, accepted, language, today } = input;
  const changes = compareTaxonomies(old.taxonomy, now.taxonomy);
  const acceptance = acceptanceOf(accepted, today);
  const concerned = platformsOf(old.taxonomy, now.taxonomy);
  const isTheirs = catalogueOnly(input, changes);
  const builtOf = builtIn(input);
  const steps: Step[] = [];
  const rows = changes.map((change) => {
    const verdicts = judgeChange(change, concerned(change));
    const text = kindText(change.kind, language);
    const built = builtOf(change);
    const row = {
      id: change.kind,
      at: placeName(change),
      group: isTheirs(change) ? "catalogue" : "taxonomy",
      ...placesOf(change, input),
      before: change.before ?? null,
      after: change.after ?? null,
      callers: { verdict: verdicts.callers, built },
      receivers: {
        installed: verdicts.installed,
        released: verdicts.released,
      },
      data: verdicts.data,
      sentence: sentenceOf(change, text.says, language),
      first: text.first ?? null,
    } as const;
    if (row.group === "taxonomy") steps.push(...stepsOf(change, row, text));
    const entry = acceptance.of(row);
    return {
      ...row,
      verdict: overall(verdicts.callers, row.callers.built, row.receivers),
      accepted: entry
        ? { reason: entry.reason, until: entry.until ?? null }
        : null,
    };
  });
  const sorted = sortRows(rows);
  return {
    report: {
      old: old.name,
      new: now.name,
      counts: countRows(sorted),
      changes: sorted,
      rollOut: rollOutOf(steps),
    },
    unused: unusedAcceptance(accepted, sorted),
    expired: acceptance.expired,
  };
}

function overall(
  callers: Verdict,
  built: number | null,
  { installed }: Row["receivers"],
): Verdict {
  return worst([built === 0 ? "safe" : callers, ...Object.values(installed)]);
}

/** Whether only the catalogue made a change: the old YAML with the new catalogue does not differ there. */
function catalogueOnly(
  { oldWithNewCatalogue, now }: DiffInput,
  changes: readonly Change[],
): (change: Change) => boolean {
  const isOfCatalogue = ({ section }: Change) => section === "catalogue";
  const differs = changes.some(isOfCatalogue);
  if (!differs || oldWithNewCatalogue === undefined) return isOfCatalogue;
  const theirs = new Set(
    compareTaxonomies(oldWithNewCatalogue, now.taxonomy).map(keyOf),
  );
  return (change) => isOfCatalogue(change) || !theirs.has(keyOf(change));
}

function keyOf({ kind, section, name, property }: Change): string {
  return JSON.stringify([kind, section, name, property]);
}

function placesOf(
  change: Change,
  { old, now }: DiffInput,
): Pick<Row, "old" | "new"> {
  const before = old.locations?.find(oldPlaceOf(change)) ?? null;
  const after =
    now.locations?.find(change) ??
    now.locations?.parent(change, before?.file) ??
    null;
  return { old: before, new: after };
}

/** A renamed event has its place under the old name. */
function oldPlaceOf(change: Change): Change {
  const [name = change.name] = change.section === "events" ? change.events : [];
  return { ...change, name };
}

/** In how many places the code builds what changed; null if that is not known. */
function builtIn({ usage, old }: DiffInput): (change: Change) => number | null {
  if (usage === undefined) return () => null;
  const builders = new Map(
    old.taxonomy.events.map((event) => [event.name, event.names.builder]),
  );
  const countOf = (name: string) =>
    usage.events.get(name) ?? usage.builders.get(builders.get(name) ?? "") ?? 0;
  return ({ events }) =>
    events.length === 0
      ? null
      : events.reduce((sum, name) => sum + countOf(name), 0);
}

function sentenceOf(
  { replacedBy, looksLike }: Change,
  says: string,
  language: Language,
): string {
  const texts = messagesIn(language).diff;
  return [
    says,
    ...(replacedBy === undefined ? [] : [texts.replacedBy(replacedBy)]),
    ...(looksLike === undefined ? [] : [texts.looksLike(looksLike)]),
  ].join(" ");
}

const order: Readonly<Record<Verdict, number>> = {
  breaks: 0,
  "may-break": 1,
  safe: 2,
};

function sortRows(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => order[a.verdict] - order[b.verdict]);
}

function countRows(rows: readonly Row[]): DiffCounts {
  const own = rows.filter(({ group }) => group === "taxonomy");
  const open = own.filter(({ accepted }) => accepted === null);
  const having = (verdict: Verdict) =>
    open.filter((row) => row.verdict === verdict).length;
  return {
    changes: own.length,
    affecting: own.filter(({ verdict }) => verdict !== "safe").length,
    breaking: open.filter((row) => breaks(row)).length,
    mayBreak: having("may-break"),
    safe: having("safe"),
    accepted: own.length - open.length,
    catalogue: rows.length - own.length,
  };
}
