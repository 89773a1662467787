// The report as one list of findings with places, for annotations and for the exit code's words.
import type { SourceLocation } from "./source-location.js";
import { causeText } from "./shared-cause.js";
import type { UsageReport } from "./usage-report.js";

export interface UsageFinding {
  readonly code: string;
  readonly message: string;
  /** Absent for events that are built nowhere. */
  readonly place?: SourceLocation;
}

/** Everything that is worth an annotation, in the order of the report. */
export function listFindings(report: UsageReport): readonly UsageFinding[] {
  const { events, raw, wrappers, escapes, deadImports, deprecatedProperties } =
    report;
  return [
    ...raw.flatMap(({ callee, names, place, problems }) => {
      const named =
        names === null
          ? "an event"
          : names.map((name) => `\`${name}\``).join(" or ");
      return [
        {
          code: "usage/raw-call",
          message: `\`${callee}\` bypasses the builders to send ${named}`,
          place,
        },
        ...problems.map((problem) => ({
          code: `usage/${problem.code}`,
          message: withHint(problem.message, problem.hint),
          place: problem.place,
        })),
      ];
    }),
    ...wrappers.map((each) => ({
      code: "usage/wrapper",
      message: causeText(each),
      ...(each.place && { place: each.excess?.place ?? each.place }),
    })),
    ...events.flatMap(({ name, builder, deprecated, sites, status, used }) => [
      ...(status === "active" && !used
        ? [
            {
              code: "usage/unused",
              message: `\`${name}\` is registered, but product code never builds it`,
            },
          ]
        : []),
      ...sites.flatMap(({ sent, place }) =>
        sent
          ? []
          : [
              {
                code: "usage/unsent",
                message: `the record that \`${builder}\` creates is never sent: pass it to \`logEvent\``,
                place,
              },
            ],
      ),
      ...(deprecated === null
        ? []
        : sites.map(({ place }) => ({
            code: "usage/deprecated",
            message: `\`${name}\` is deprecated${replacementText(deprecated)}`,
            place,
          }))),
    ]),
    ...report.formerBuilders.map((each) => ({
      code: "usage/deprecated",
      message: formerBuilderText(each),
      place: each.place,
    })),
    ...deprecatedProperties.map(({ message, place }) => ({
      code: "usage/deprecated-property",
      message,
      place,
    })),
    ...report.wrongArguments.map(({ builder, code, message, hint, place }) => ({
      code: `usage/${code}`,
      message: `\`${builder}\`: ${withHint(message, hint)}`,
      place,
    })),
    ...deadImports.map(({ name, event, became, place }) => ({
      code: event === null ? "usage/dead-import" : "usage/inactive",
      message: deadImportText({ name, event, became }),
      place,
    })),
    ...escapes.map(({ name, place }) => ({
      code: "usage/escape",
      message: `\`unregistered\` sends ${name === null ? "an event" : `\`${name}\``}, which DFINERY drops until it is registered`,
      place,
    })),
  ];
}

/** "`popupClosed` has no builder: …" */
export function deadImportText({
  name,
  event,
  became,
}: {
  readonly name: string;
  readonly event: string | null;
  readonly became?: string | undefined;
}): string {
  return event === null
    ? `\`${name}\` does not exist in the generated folder${became === undefined ? "" : `: ${became}`}`
    : `\`${name}\` has no builder: \`${event}\` is inactive`;
}

/** "`couponUsed` is deprecated, because the event is now `coupon_redeemed`: use `couponRedeemed`" */
export function formerBuilderText({
  event,
  former,
  builder,
}: {
  readonly event: string;
  readonly former: string;
  readonly builder: string;
}): string {
  return `\`${former}\` is deprecated, because the event is now \`${event}\`: use \`${builder}\``;
}

/** ": use `campaignClicked`" */
export function replacementText({
  replacement,
  replacementBuilder,
}: {
  readonly replacement: string | null;
  readonly replacementBuilder: string | null;
}): string {
  if (replacement === null) return "";
  return `: use \`${replacementBuilder ?? replacement}\``;
}

function withHint(message: string, hint: string | null): string {
  return hint === null ? message : `${message}: ${hint}`;
}
