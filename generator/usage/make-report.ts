// From what was found to the report: by event, in the order of places.
import type { ts } from "ts-morph";
import type { EventDef, Taxonomy } from "../model/taxonomy.js";
import type { Site } from "./collect-sites.js";
import {
  deprecatedProperties,
  deprecationText,
} from "./deprecated-properties.js";
import { asBuilt } from "../judge/as-built.js";
import { checkValue } from "../resolve/check-value.js";
import type { RawCall } from "./find-raw-calls.js";
import {
  judgeProperties,
  type JudgedCall,
  type RawProblem,
} from "./judge-raw-call.js";
import type { SourceLocation } from "./source-location.js";
import { sharedCause } from "./shared-cause.js";
import type {
  EventUsage,
  RawProblemUsage,
  RawUsage,
  SiteUsage,
  UsageReport,
} from "./usage-report.js";
import type { WrapperCause } from "./wrapper-cause.js";

/** What all projects have together; `rest` is what needs no sorting. */
export interface Found {
  readonly taxonomy: Taxonomy;
  readonly sites: readonly Site[];
  readonly judged: readonly JudgedCall[];
  readonly wrappers: readonly WrapperCause[];
  /** Calls that may not be DFINERY's. */
  readonly unsure: readonly RawCall[];
  readonly place: (node: ts.Node) => SourceLocation;
  readonly rest: Pick<
    UsageReport,
    "taxonomy" | "scanned" | "files" | "unresolved"
  >;
}

/** Everything that reports show, as plain data. */
export function makeReport(found: Found): UsageReport {
  const { taxonomy, sites, judged, place, rest } = found;
  const { unresolved, ...about } = rest;
  return {
    ...about,
    events: taxonomy.events.map((event) =>
      eventUsage(event, taxonomy, sites, place),
    ),
    raw: judged
      .map(({ raw, judgement }): RawUsage => ({
        form: raw.form,
        callee: raw.callee,
        names: raw.names.kind === "known" ? raw.names.names : null,
        namesFrom: raw.names.kind === "known" ? raw.names.from : null,
        place: place(raw.call),
        problems: judgement.problems.map((each) => problemUsage(each, place)),
      }))
      .sort(byPlace),
    wrappers: found.wrappers.map(({ callee, cause, calls }) => ({
      callee,
      calls,
      ...sharedCause(cause, place),
    })),
    unknownOrigin: found.unsure
      .map(({ callee, names, call }) => ({
        callee,
        names: names.kind === "known" ? names.names : [],
        place: place(call),
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
    formerBuilders: sites
      .flatMap((site) =>
        site.kind === "former"
          ? [
              {
                event: site.event.name,
                former: site.name,
                builder: site.event.names.builder,
                place: place(site.node),
              },
            ]
          : [],
      )
      .sort(byPlace),
    deprecatedProperties: sites
      .flatMap((site) =>
        site.kind === "call" && site.use
          ? deprecatedProperties(site.event, site.use, taxonomy).map(
              ({ property, node }) => ({
                event: site.event.name,
                property: property.name,
                replacement: property.deprecated?.replacedBy ?? null,
                message: deprecationText(property),
                place: place(node),
              }),
            )
          : [],
      )
      .sort(byPlace),
    wrongArguments: sites
      .flatMap((site) =>
        site.kind === "call" && site.unchecked && site.use
          ? judgeProperties(
              site.event,
              site.use,
              site.call,
              taxonomy,
              asBuilt(checkValue),
            ).map((each) => ({
              event: site.event.name,
              builder: site.event.names.builder,
              ...problemUsage(each, place),
            }))
          : [],
      )
      .sort(byPlace),
    unresolved,
  };
}

function problemUsage(
  { code, message, hint, node }: RawProblem,
  place: (node: ts.Node) => SourceLocation,
): RawProblemUsage {
  return { code, message, hint: hint ?? null, place: place(node) };
}

function eventUsage(
  event: EventDef,
  taxonomy: Taxonomy,
  sites: readonly Site[],
  place: (node: ts.Node) => SourceLocation,
): EventUsage {
  const own = sites.flatMap((site) => siteUsage(site, event, place));
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
}

function siteUsage(
  site: Site,
  event: EventDef,
  place: (node: ts.Node) => SourceLocation,
): readonly SiteUsage[] {
  if (site.kind === "call" && site.event === event) {
    return [
      {
        kind: site.through === undefined ? "call" : "wrapper",
        sent: site.sink !== "discarded",
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
}

function byPlace(
  a: { readonly place: SourceLocation },
  b: { readonly place: SourceLocation },
): number {
  if (a.place.file !== b.place.file) {
    return a.place.file < b.place.file ? -1 : 1;
  }
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
