// Whether a raw call sends what is registered: its name, its properties, their types and values.
import type { ts } from "ts-morph";
import {
  judgeArguments,
  type CheckConstant,
  type ArgumentProblem,
  type ArgumentProblemCode,
} from "../judge/judge-arguments.js";
import { describeElsewhere } from "../judge/explain-unregistered.js";
import { nearest } from "../text/suggest.js";
import type { EventDef, Taxonomy } from "../model/taxonomy.js";
import { checkValue } from "../resolve/check-value.js";
import {
  deprecatedProperties,
  deprecationText,
} from "./deprecated-properties.js";
import type { RawCall } from "./find-raw-calls.js";
import type { PropertiesUse } from "./properties-use.js";

export type RawProblemCode =
  | "unknown-name"
  | "unregistered-event"
  | "renamed-event"
  | "inactive-event"
  | ArgumentProblemCode
  | "deprecated"
  | "deprecated-property";

export interface RawProblem extends Omit<ArgumentProblem<ts.Node>, "code"> {
  readonly code: RawProblemCode;
}

export interface Judgement {
  readonly problems: readonly RawProblem[];
  /** Registered and active events that the call names. */
  readonly events: readonly EventDef[];
}

export interface JudgedCall {
  readonly raw: RawCall;
  readonly judgement: Judgement;
}

/** Judges one call against the taxonomy. */
export function judgeRawCall(
  raw: RawCall,
  taxonomy: Taxonomy,
  standardNames: ReadonlySet<string>,
): Judgement {
  const at = raw.nameArgument ?? raw.call;
  if (raw.names.kind === "unknown") {
    const { reason } = raw.names;
    return {
      problems: [{ code: "unknown-name", message: reason, node: at }],
      events: [],
    };
  }
  const problems: RawProblem[] = [];
  const events: EventDef[] = [];
  for (const name of raw.names.names) {
    const event = taxonomy.events.find(
      (each) => each.name === name || each.renamedFrom === name,
    );
    if (event !== undefined && event.name !== name) {
      problems.push({
        code: "renamed-event",
        message: `\`${name}\` was renamed to \`${event.name}\``,
        ...(event.status === "active" && {
          hint: `use \`${event.names.builder}\``,
        }),
        node: at,
      });
    }
    if (event === undefined) {
      problems.push({
        code: "unregistered-event",
        ...describeUnregistered(name, taxonomy, standardNames),
        node: at,
      });
    } else if (event.status === "inactive") {
      problems.push({
        code: "inactive-event",
        message: `\`${event.name}\` is inactive: the console does not collect it`,
        node: at,
      });
    } else {
      events.push(event);
      if (event.deprecated) {
        problems.push({
          code: "deprecated",
          message: `\`${event.name}\` is deprecated`,
          ...replacementHint(event, taxonomy),
          node: at,
        });
      }
      problems.push(
        ...judgeProperties(event, raw.use, raw.call, taxonomy),
        ...deprecatedProperties(event, raw.use, taxonomy).map(
          ({ property, node }): RawProblem => ({
            code: "deprecated-property",
            message: deprecationText(property),
            node,
          }),
        ),
      );
    }
  }
  return { problems, events };
}

function replacementHint(
  { deprecated }: EventDef,
  taxonomy: Taxonomy,
): Pick<RawProblem, "hint"> {
  const replacement = deprecated?.replacedBy;
  if (replacement === undefined) return {};
  const event = taxonomy.events.find(({ name }) => name === replacement);
  return { hint: `use \`${event?.names.builder ?? replacement}\`` };
}

function describeUnregistered(
  name: string,
  { events, elsewhere = [] }: Taxonomy,
  standardNames: ReadonlySet<string>,
): Pick<RawProblem, "message" | "hint"> {
  const message = `\`${name}\` is not registered`;
  const other = elsewhere.find((each) => each.name === name);
  if (other !== undefined) {
    const { clause, hint } = describeElsewhere(name, other.platforms);
    return { message: `${message} for this platform; ${clause}`, hint };
  }
  const similar = nearest(
    name,
    events.map((each) => each.name),
  );
  return { message, hint: hintFor(name, similar, standardNames) };
}

function hintFor(
  name: string,
  similar: string | undefined,
  standardNames: ReadonlySet<string>,
): string {
  if (standardNames.has(name)) {
    return "a standard event: pick it under `standard.events`";
  }
  return similar === undefined
    ? "register it in the console and in the taxonomy, or remove the call"
    : `did you mean \`${similar}\`?`;
}

/** Judges the properties that a raw call gives an event or, with the check of that, a call of a builder. */
export function judgeProperties(
  event: EventDef,
  use: PropertiesUse,
  call: ts.Node,
  taxonomy: Taxonomy,
  check: CheckConstant = checkValue,
): readonly RawProblem[] {
  const attached =
    event.items === undefined
      ? event.properties
      : [...event.properties, event.items];
  const registered = {
    name: event.name,
    properties: attached.map(({ property, required, constraints }) => ({
      ...{ name: property.name, type: property.type },
      ...{ required, constraints },
    })),
    anyOf: event.anyOf,
    items: taxonomy.itemProperties,
    registered: new Set(taxonomy.eventProperties.map(({ name }) => name)),
  };
  return judgeArguments<ts.Node>(registered, use, call, check);
}
