// What `usage` found, as plain data: the shape of `--format json`, and what all reports are made of.
import type { FailReason } from "../model/usage-settings.js";
import type { Unresolved } from "./unresolved.js";
import type { SourceLocation, Role } from "./source-location.js";
import type { RawForm } from "./find-raw-calls.js";
import type { SharedCause } from "./shared-cause.js";
import type { RawProblemCode } from "./judge-raw-call.js";

export interface UsageReport {
  readonly taxonomy: string;
  /** What was scanned: configurations, or the patterns. */
  readonly scanned: readonly string[];
  readonly files: { readonly read: number; readonly parsed: number };
  /** Every registered event, active and inactive, in the taxonomy's order. */
  readonly events: readonly EventUsage[];
  readonly raw: readonly RawUsage[];
  /** Calls of a `logEvent` of unknown origin with a registered name: shown, but neither judged nor counted. */
  readonly unknownOrigin: readonly {
    readonly callee: string;
    readonly names: readonly string[];
    readonly place: SourceLocation;
  }[];
  /** Functions that `--track-function` names, and that `--rewrite` cannot replace. */
  readonly wrappers: readonly WrapperUsage[];
  readonly escapes: readonly {
    readonly name: string | null;
    readonly place: SourceLocation;
  }[];
  /** Names that are imported from the generated folder and are not there; `event` is the inactive event that they belong to. */
  readonly deadImports: readonly {
    readonly name: string;
    readonly event: string | null;
    /** What became of the event that it built, if an earlier version of the taxonomy has it. */
    readonly became?: string;
    readonly place: SourceLocation;
  }[];
  /** Uses of builders under the name that their event had before. */
  readonly formerBuilders: readonly {
    readonly event: string;
    readonly former: string;
    readonly builder: string;
    readonly place: SourceLocation;
  }[];
  /** Deprecated properties that builders are given; those of raw calls are among their problems. */
  readonly deprecatedProperties: readonly {
    readonly event: string;
    readonly property: string;
    readonly replacement: string | null;
    /** A sentence without stop. */
    readonly message: string;
    readonly place: SourceLocation;
  }[];
  /** Arguments of builders that are not as registered, in code that no type checker sees. */
  readonly wrongArguments: readonly (RawProblemUsage & {
    readonly event: string;
    readonly builder: string;
  })[];
  /** What could not be read or resolved. */
  readonly unresolved: readonly Unresolved[];
}

export interface EventUsage {
  readonly name: string;
  readonly builder: string;
  readonly status: "active" | "inactive";
  /** Built in product code. */
  readonly used: boolean;
  readonly deprecated: {
    readonly replacement: string | null;
    readonly replacementBuilder: string | null;
    readonly reason: string | null;
  } | null;
  readonly sites: readonly SiteUsage[];
}

export interface SiteUsage {
  /** `call` of the builder, of a `wrapper` that calls it, or a `reference` that passes the builder on. */
  readonly kind: "call" | "wrapper" | "reference";
  /** False if the record is certainly discarded. */
  readonly sent: boolean;
  readonly through: string | null;
  readonly place: SourceLocation;
}

export interface WrapperUsage extends SharedCause {
  readonly callee: string;
  /** How many raw calls there are of it. */
  readonly calls: number;
}

export interface RawUsage {
  readonly form: RawForm;
  readonly callee: string;
  /** Null if they are only known at run time. */
  readonly names: readonly string[] | null;
  readonly namesFrom: string | null;
  readonly place: SourceLocation;
  readonly problems: readonly RawProblemUsage[];
}

export interface RawProblemUsage {
  readonly code: RawProblemCode;
  readonly message: string;
  readonly hint: string | null;
  readonly place: SourceLocation;
}

/** What `--format` can name. */
export const usageFormats = ["pretty", "json", "github", "markdown"] as const;
export type UsageFormat = (typeof usageFormats)[number];

/** How many findings of a kind there are in product code. */
export function countFindings(
  report: UsageReport,
): Readonly<Record<FailReason, number>> {
  const { events, raw, escapes, deadImports, deprecatedProperties } = report;
  const { wrongArguments, formerBuilders } = report;
  const product = ({ place }: { readonly place: SourceLocation }) =>
    isProduct(place.role);
  const rawCalls = raw.filter(product);
  return {
    unused: events.filter(({ status, used }) => status === "active" && !used)
      .length,
    raw: rawCalls.length,
    deprecated:
      events
        .filter(({ deprecated }) => deprecated !== null)
        .flatMap(({ sites }) => sites.filter(product)).length +
      deprecatedProperties.filter(product).length +
      formerBuilders.filter(product).length +
      rawCalls.filter(({ problems }) =>
        problems.some(({ code }) => code.startsWith("deprecated")),
      ).length,
    unregistered:
      escapes.filter(product).length +
      rawCalls.filter(({ problems }) =>
        problems.some(({ code }) => isUnregistered(code)),
      ).length,
    unsent: events.flatMap(({ sites }) =>
      sites.filter((site) => !site.sent && product(site)),
    ).length,
    inactive:
      deadImports.filter((each) => each.event !== null && product(each))
        .length +
      rawCalls.filter(({ problems }) =>
        problems.some(({ code }) => code === "inactive-event"),
      ).length,
    invalid: wrongArguments.filter(product).length,
    "dead-import": deadImports.filter(
      (each) => each.event === null && product(each),
    ).length,
  };
}

/** Nothing is registered under the former name of an event either. */
function isUnregistered(code: RawProblemCode): boolean {
  return code.startsWith("unregistered") || code === "renamed-event";
}

function isProduct(role: Role): boolean {
  return role === "product";
}
