// Groups rejected lines by event, property and problem, in bounded memory however many names there are.
import type { HintedViolation } from "../judge/violation-hint.js";

/** Lines that have the same problem at the same property of the same event. Names are untrusted. */
export interface RejectionGroup {
  /** Absent if the line has no event name. */
  readonly event?: string;
  /** `store`, `event_items[].df_price`, `identity.external_id`; empty for the whole record. */
  readonly property: string;
  /** The code of the violation. */
  readonly problem: string;
  readonly lines: number;
  /** The first of them: `a.ndjson:12`. */
  readonly first: string;
}

export interface RejectionSummary {
  /** Most frequent first, and then in the order of their first lines. */
  readonly groups: readonly RejectionGroup[];
  /** How often a line had a problem outside of these groups, because there were too many. */
  readonly others: number;
}

export interface Rejections {
  readonly note: (
    event: string | undefined,
    violations: readonly HintedViolation[],
    place: () => string,
  ) => void;
  readonly found: () => RejectionSummary;
}

/**
 * The maximum number of groups for names that the taxonomy has, and for other
 * names, of which a file may have any number.
 */
export const mostGroups = 1_000;
const longestName = 200;

export function makeRejections(limit: number = mostGroups): Rejections {
  const known = new Map<string, RejectionGroup>();
  const unregistered = new Map<string, RejectionGroup>();
  /** When each group was found, as a number. */
  const order = new Map<string, number>();
  let others = 0;
  return {
    note: (event, violations, place) => {
      const noted = new Set<string>();
      for (const { pointer, code: problem } of mainOf(violations)) {
        const name = event?.slice(0, longestName);
        const property = propertyOf(pointer).slice(0, longestName);
        const key = JSON.stringify([name, property, problem]);
        // Two items of a line count once.
        if (noted.has(key)) continue;
        noted.add(key);
        const groups = problem.startsWith("unregistered")
          ? unregistered
          : known;
        const group = groups.get(key);
        if (group !== undefined) {
          groups.set(key, { ...group, lines: group.lines + 1 });
        } else if (groups.size >= limit) {
          others++;
        } else {
          const named = name !== undefined && { event: name };
          const first = place();
          order.set(key, order.size);
          groups.set(key, { ...named, property, problem, lines: 1, first });
        }
      }
    },
    found: () => ({
      groups: [...known, ...unregistered]
        .sort(
          ([a, one], [b, other]) =>
            other.lines - one.lines ||
            (order.get(a) ?? 0) - (order.get(b) ?? 0),
        )
        .map(([, group]) => group),
      others,
    }),
  };
}

/** If an event is not registered, that has to be fixed first. */
function mainOf(
  violations: readonly HintedViolation[],
): readonly HintedViolation[] {
  const main = violations.find(({ code }) => code === "unregistered_event");
  return main === undefined ? violations : [main];
}

/** The property that a pointer leads to, whether the record is wrapped or not. */
function propertyOf(pointer: string): string {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const inEvent = steps[0] === "event" ? steps.slice(1) : steps;
  const inProperties =
    inEvent[0] === "event_properties" && inEvent.length > 1
      ? inEvent.slice(1)
      : inEvent;
  return inProperties.reduce(
    (path, step) =>
      path === "" ? step : /^\d+$/.test(step) ? `${path}[]` : `${path}.${step}`,
    "",
  );
}
