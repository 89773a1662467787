// The judge: finds what the console would drop from unknown input, in the words of the emitted validators.
//
// It builds the walks of the support code from the model instead of printing
// them, so that its verdicts are those of the emitted validators by
// construction, and no errors of ajv have to be translated.
import {
  eventWalk,
  propertiesWalk as sdkWalk,
  validateSdk,
  type EventCheck,
} from "../../templates/runtime/check-event.js";
import {
  identityWalk,
  requestWalk,
} from "../../templates/runtime/check-request.js";
import {
  anyOf as anyOfLists,
  fields,
  items as itemsOf,
  validate,
  type ItemCheck,
  type Walk,
} from "../../templates/runtime/check-object.js";
import type { Check } from "../../templates/runtime/check-value.js";
import { planCheck } from "../model/check-plan.js";
import type {
  AttachedProperty,
  Constraints,
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../model/taxonomy.js";
import { createMatcher, type Match } from "../pattern/create-matcher.js";
import {
  acceptRecords,
  type Accept,
  type AcceptedEvent,
  type AcceptedObject,
} from "./accept-event.js";
import {
  explainUnregistered,
  type ExplainUnregistered,
} from "./explain-unregistered.js";
import { recognizeLines, type LineRecognizer } from "./recognize-lines.js";
import { runCheckPlan } from "./run-check-plan.js";
import {
  makeHints,
  type AddHints,
  type JudgedViolation,
} from "./violation-hint.js";

/** How many items an event may have where the taxonomy says nothing (EV). */
const mostItems = 100;

/** `ok` if and only if there is no violation. */
export interface Verdict {
  readonly ok: boolean;
  /**
   * In the order in which the emitted validators find them, and in their words,
   * except that an event under its former name is told its new one, and an event
   * of other platforms which those are.
   */
  readonly violations: readonly JudgedViolation[];
}

/** Judges values of any kind; never throws, never changes its input. */
export interface Judge {
  /** The body of `POST /api/v1/events` (EV), like `validateRequest`. */
  readonly request: (value: unknown) => Verdict;
  /** One event in the API's form, by its `event_name`, like `validateEvent`. */
  readonly event: (value: unknown) => Verdict;
  /**
   * Whether `event` certainly finds nothing, faster. Only for a value that
   * `JSON.parse` returned; of other events, ask `event`.
   */
  readonly accepts: Accept;
  /** Recognizes valid records among lines, most of them without parsing. It learns from lines of any file. */
  readonly lines: LineRecognizer;
  /** The arguments of an SDK's `logEvent`, like `validateSdkEvent`. */
  readonly sdk: (name: string, properties: unknown) => Verdict;
  /** Like `validateIdentity`. */
  readonly identity: (value: unknown) => Verdict;
  /** The properties of a user, like `validateUserProfile`. */
  readonly userProfile: (value: unknown) => Verdict;
  /** What the words of the validators do not say, because they do not know the user's intention. */
  readonly addHints: AddHints;
}

/**
 * Creates the judge of a taxonomy. Checks are built when the first event of a
 * name arrives. A value whose pattern takes longer than 100 ms is a violation.
 */
export function makeJudge(taxonomy: Taxonomy): Judge {
  const { match } = createMatcher();
  const checks = eventChecks(taxonomy, match);
  const event = eventWalk(checks);
  const accepted = acceptedEvents(taxonomy, match);
  const explain = explainUnregistered(taxonomy);
  const judge = (walk: Walk) => judgeBy(walk, explain);
  const identity = identityWalk(taxonomy.identityKeys.map(({ name }) => name));
  return {
    request: judge(requestWalk(event, identity)),
    event: judge(event),
    accepts: acceptRecords(accepted),
    lines: recognizeLines(accepted),
    sdk: (name, properties) => {
      const check = checks(name);
      if (check !== undefined) return judge(sdkWalk(check))(properties ?? {});
      const result = validateSdk(name, properties, check);
      const violations = "violations" in result ? result.violations : [];
      return { ok: false, violations: explain(name, violations) };
    },
    identity: judge(identity),
    userProfile: judge(
      propertiesWalk(
        taxonomy.userProperties.filter(isActive).map(optional),
        match,
      ),
    ),
    addHints: makeHints(taxonomy),
  };
}

function judgeBy(
  walk: Walk,
  explain: ExplainUnregistered,
): (value: unknown) => Verdict {
  return (value) => {
    const result = validate(value, walk);
    return {
      ok: result.ok,
      violations: result.ok ? [] : explain(value, result.violations),
    };
  };
}

function eventChecks(
  taxonomy: Taxonomy,
  match: Match,
): (name: unknown) => EventCheck | undefined {
  const events = new Map<unknown, EventDef>(
    taxonomy.events.filter(isActive).map((event) => [event.name, event]),
  );
  const made = new Map<unknown, EventCheck>();
  const item: ItemCheck = {
    // Only a printed function has a fast path; here the walk decides.
    holds: () => undefined,
    walk: propertiesWalk(itemMembers(taxonomy), match),
  };
  return (name) => {
    const event = events.get(name);
    if (event === undefined) return undefined;
    const known = made.get(name);
    if (known !== undefined) return known;
    const check = eventCheck(event, item, match);
    made.set(name, check);
    return check;
  };
}

function acceptedEvents(
  taxonomy: Taxonomy,
  match: Match,
): (name: unknown) => AcceptedEvent | undefined {
  const events = new Map<unknown, EventDef>(
    taxonomy.events.filter(isActive).map((event) => [event.name, event]),
  );
  const made = new Map<unknown, AcceptedEvent>();
  const item = acceptedObject(itemMembers(taxonomy), match);
  return (name) => {
    const event = events.get(name);
    if (event === undefined) return undefined;
    const known = made.get(name);
    if (known !== undefined) return known;
    const { properties, anyOf, items } = event;
    const { required, constraints } = items ?? {};
    const { minItems: least = 0, maxItems: most = mostItems } =
      constraints ?? {};
    const accepted: AcceptedEvent = {
      properties: acceptedObject(properties, match, anyOf),
      ...(required !== undefined && { items: { required, least, most, item } }),
    };
    made.set(name, accepted);
    return accepted;
  };
}

function acceptedObject(
  members: readonly Member[],
  match: Match,
  anyOf: EventDef["anyOf"] = [],
): AcceptedObject {
  const keys = members.map(({ property, required, constraints }) => {
    const plan = planCheck(property, constraints);
    const check = runCheckPlan(plan, match);
    return [property.name, { check, plan, required }] as const;
  });
  return { keys: new Map(keys), anyOf };
}

function itemMembers({ itemProperties }: Taxonomy): readonly Member[] {
  return itemProperties.filter(isActive).map((property) => ({
    property,
    required: property.required,
    constraints: property.constraints,
  }));
}

function eventCheck(
  { name, properties, items, anyOf }: EventDef,
  item: ItemCheck,
  match: Match,
): EventCheck {
  return {
    name,
    fields: propertiesWalk(properties, match, anyOf),
    ...itemsCheck(items, item),
  };
}

function itemsCheck(
  items: AttachedProperty | undefined,
  item: ItemCheck,
): Pick<EventCheck, "items"> {
  if (items === undefined) return {};
  const { minItems, maxItems } = items.constraints;
  const { required } = items;
  return { items: itemsOf(item, required, minItems, maxItems) };
}

interface Member {
  readonly property: PropertyDef;
  readonly required: boolean;
  readonly constraints: Constraints;
}

function optional(property: PropertyDef): Member {
  return { property, required: false, constraints: property.constraints };
}

function propertiesWalk(
  members: readonly Member[],
  match: Match,
  anyOf: EventDef["anyOf"] = [],
): Walk {
  const table = (required: boolean): Readonly<Record<string, Check>> =>
    Object.fromEntries(
      members
        .filter((member) => member.required === required)
        .map(({ property, constraints }) => [
          property.name,
          runCheckPlan(planCheck(property, constraints), match),
        ]),
    );
  return fields(
    table(true),
    table(false),
    anyOf.length > 0 ? anyOfLists(...anyOf) : undefined,
  );
}

function isActive({ status }: { readonly status: string }): boolean {
  return status === "active";
}
