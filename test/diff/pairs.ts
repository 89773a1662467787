// Makes taxonomies of the cases: one pair for all that do not disturb each other, and a pair for each of the others.
import { emitTaxonomy } from "../../templates/index.js";
import type { Change } from "../../generator/diff/change.js";
import { compareTaxonomies } from "../../generator/diff/compare-taxonomies.js";
import type { EmittedFile } from "../../generator/model/output-file.js";
import type {
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../../generator/model/taxonomy.js";
import { compileValid, packageData } from "../support/compile-text.js";
import { cases, type Case, type Part } from "./cases.js";

export interface Side {
  readonly taxonomy: Taxonomy;
  readonly files: readonly EmittedFile[];
}

/** A case with the taxonomies that contain it. */
export interface Trial {
  /** `12 enum-added` */
  readonly title: string;
  readonly case: Case;
  /** The pair of taxonomies; several trials may share it. */
  readonly pair: Pair;
  /** Whether a wire name is one of the case's own. */
  readonly owns: (name: string) => boolean;
  /** What the comparison finds of it. */
  readonly changes: readonly Change[];
}

export interface Pair {
  readonly name: string;
  readonly old: Side;
  readonly now: Side;
  readonly changes: readonly Change[];
}

let made: readonly Trial[] | undefined;

/** All cases, compiled once. */
export function trials(): readonly Trial[] {
  return (made ??= makeTrials());
}

function makeTrials(): readonly Trial[] {
  const numbered = cases.map((one, at) => ({ one, id: `c${String(at)}` }));
  const together = numbered.filter(({ one }) => one.isAlone === undefined);
  const shared = makePair(
    "shared",
    together.map(({ one, id }) => named(one.old, id)),
    together.map(({ one, id }) => named(one.now, id)),
    (taxonomy) => taxonomy,
  );
  return numbered.map(({ one, id }) => {
    const isAlone = one.isAlone === true;
    const pair = isAlone
      ? makePair(
          id,
          [named(one.old, id)],
          [named(one.now, id)],
          one.edit ?? ((taxonomy) => taxonomy),
        )
      : shared;
    const suffix = new RegExp(`_${id}(?:_|$)`);
    const owns = (name: string) => isAlone || suffix.test(name);
    return {
      title: `${id} ${one.kind}`,
      case: one,
      pair,
      owns,
      changes: pair.changes.filter(
        ({ name, before }) =>
          owns(name) || (before !== undefined && owns(before)),
      ),
    };
  });
}

function makePair(
  name: string,
  old: readonly Part[],
  now: readonly Part[],
  edit: (taxonomy: Taxonomy) => Taxonomy,
): Pair {
  const before = compileValid(textOf(old)).taxonomy;
  const after = edit(compileValid(textOf(now)).taxonomy);
  return {
    name,
    old: sideOf(before),
    now: sideOf(after),
    changes: compareTaxonomies(before, after),
  };
}

function sideOf(taxonomy: Taxonomy): Side {
  return { taxonomy, files: emitTaxonomy(taxonomy, packageData().support) };
}

/** JSON is YAML. */
function textOf(parts: readonly Part[]): string {
  const whole: Record<string, unknown> = { version: 1 };
  for (const part of parts) {
    for (const [section, entries] of Object.entries(part)) {
      whole[section] =
        typeof entries === "string" || Array.isArray(entries)
          ? entries
          : {
              ...(whole[section] as object | undefined),
              ...(entries as object),
            };
    }
  }
  return JSON.stringify({ events: {}, ...whole });
}

/** `E` becomes `e_c12`, `E_former` becomes `e_c12_former`. */
function named(part: Part, id: string): Part {
  const rename = (text: string) =>
    text.replace(
      /^([EPQRU])(2|_former|_elder)?$/,
      (_whole, letter: string, rest = "") =>
        `${letter.toLowerCase()}_${id}${rest === "2" ? "_next" : String(rest)}`,
    );
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return rename(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [rename(key), walk(inner)]),
    );
  };
  return walk(part) as Part;
}

/** What of a taxonomy belongs to a case. */
export interface Owned {
  readonly events: readonly EventDef[];
  readonly properties: readonly PropertyDef[];
  readonly userProperties: readonly PropertyDef[];
}

export function ownedBy({ owns }: Trial, taxonomy: Taxonomy): Owned {
  const own = ({ name }: { readonly name: string }) => owns(name);
  return {
    events: taxonomy.events.filter(
      (one) => own(one) && one.status === "active",
    ),
    properties: [
      ...taxonomy.eventProperties,
      ...taxonomy.itemProperties,
    ].filter(own),
    userProperties: taxonomy.userProperties.filter(own),
  };
}
