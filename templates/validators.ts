// Validators: for each event, a function that lists the violations, a type guard, and an entry for the
// dispatcher.
import type {
  AttachedProperty,
  EventDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { checkOf, fieldsWalk, itemCheck, narrowedCheck } from "./checks.js";
import {
  ident,
  lit,
  ts,
  typeSymbol,
  valueSymbol,
  type Code,
  type ImportedSymbol,
} from "./kit/code.js";
import {
  call,
  generic,
  objectLiteral,
  type Declaration,
} from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import { print, type Doc } from "./kit/layout.js";
import type { ModuleContent } from "./kit/module.js";
import { records, registry, walk } from "./kit/symbols.js";

/** The keys of which an identity needs at least one (EV). */
export const identityKeys = valueSymbol("identityKeys", "validators/user");

/** The validators of one module of the taxonomy. */
export function validatorsModule(
  name: string,
  events: readonly EventDef[],
): ModuleContent {
  return {
    path: `validators/${name}`,
    about: ts`// Validators: one for each registered event.`,
    declarations: events.flatMap((event) => [
      ...event.properties
        .filter(({ narrowed }) => narrowed)
        .map((attached) =>
          narrowedCheck(narrowedName(event, attached), attached),
        ),
      eventCheck(event),
      validator(event),
      guard(event),
    ]),
  };
}

/** The validator of an event, as other modules import it. */
export function validateSymbol(event: EventDef): ImportedSymbol {
  return valueSymbol(event.names.validate, `validators/${event.module}`);
}

/** The dispatcher's entry for an event. */
export function eventCheckSymbol(event: EventDef): ImportedSymbol {
  return valueSymbol(event.names.check, `validators/${event.module}`);
}

function narrowedName(event: EventDef, attached: AttachedProperty): string {
  return `${event.names.builder}_${attached.property.names.check}`;
}

function eventCheck(event: EventDef): Declaration {
  const members = event.properties.map((attached) => ({
    property: attached.property,
    required: attached.required,
    check: attached.narrowed
      ? ident(narrowedName(event, attached))
      : checkOf(attached.property),
  }));
  const fields = fieldsWalk(members, event.anyOf);
  return {
    kind: "constant",
    docs: docs([
      { text: `The rules for a record of \`${event.names.builder}\`.` },
    ]),
    name: event.names.check,
    exported: true,
    type: ts`${walk.EventCheck}`,
    value: objectLiteral([
      ts`name: ${lit(event.name)}`,
      [ts`fields: `, fields],
      ...itemRows(event),
    ]),
  };
}

/** The defaults of the support code: the service's limits (EV, DEV). */
const mostItems = 100;

function itemRows({ items }: EventDef): readonly Doc[] {
  if (items === undefined) return [];
  const { minItems = 0, maxItems = mostItems } = items.constraints;
  const args = [ts`${itemCheck}`, lit(items.required)];
  if (minItems > 0 || maxItems < mostItems) args.push(lit(minItems));
  if (maxItems < mostItems) args.push(lit(maxItems));
  return [[ts`items: /* @__PURE__ */ `, call(walk.items, args)]];
}

function validator(event: EventDef): Declaration {
  const record = ts`${records.Received}<${recordSymbol(event)}>`;
  return {
    kind: "function",
    docs: docs([
      {
        text: `Validates a record of \`${event.names.builder}\` and returns every violation.`,
      },
    ]),
    name: event.names.validate,
    parameters: [{ name: "value", type: ts`unknown` }],
    returns: generic(walk.ValidationResult, [[record]]),
    body: walkRecord(walk.recordResult, event),
  };
}

function guard(event: EventDef): Declaration {
  return {
    kind: "function",
    docs: docs([
      { text: `Whether a value is a record of \`${event.names.builder}\`.` },
    ]),
    name: event.names.guard,
    parameters: [{ name: "value", type: ts`unknown` }],
    returns: ts`value is ${records.Received}<${recordSymbol(event)}>`,
    body: walkRecord(walk.recordHolds, event),
  };
}

/** `return recordResult(value, couponRedeemedCheck);` */
function walkRecord(how: ImportedSymbol, event: EventDef): Code {
  const args = [ts`value`, ident(event.names.check)];
  return print([ts`  return `, call(how, args), ts`;`], 1, 0);
}

function recordSymbol(event: EventDef): ImportedSymbol {
  return typeSymbol(event.names.record, `events/${event.module}`);
}

/** The dispatcher: any registered event by its name, in the API's form and in the SDKs', and the API's bodies. */
export function dispatcherModule(taxonomy: Taxonomy): ModuleContent {
  const active = taxonomy.events.filter(({ status }) => status === "active");
  const cases = active.map(
    (event) =>
      ts`    case ${lit(event.name)}:\n      return ${eventCheckSymbol(event)};`,
  );
  return {
    path: "validators/dispatch",
    about: ts`// The dispatcher: validates any registered event by its name.`,
    declarations: [
      {
        kind: "text",
        modes: ["ts"],
        text: ts`function checkOf(name: unknown): ${walk.EventCheck} | undefined {\n${switchOn(cases)}\n}`,
      },
      {
        kind: "text",
        modes: ["js"],
        text: ts`function checkOf(name) {\n${switchOn(cases)}\n}`,
      },
      ...dispatchers(
        active.length > 0 && taxonomy.settings.targets.includes("registry"),
      ),
    ],
  };
}

function switchOn(cases: readonly Code[]): Code {
  const before = cases.length > 0 ? ts`${cases}\n` : ts``;
  return ts`  switch (name) {\n${before}    default:\n      return undefined;\n  }`;
}

/** With the registry, what is valid is known to be one of its events. */
function dispatchers(hasRegistry: boolean): readonly Declaration[] {
  const Registered = hasRegistry
    ? ts`${records.Received}<${registry.AnyEvent}>`
    : ts`${records.RegisteredEvent}`;
  const result = generic(walk.ValidationResult, [Registered]);
  const value = [{ name: "value", type: ts`unknown` }];
  return [
    {
      kind: "function",
      docs: docs([
        {
          text: "Validates an event in the API's form, by its `event_name`, and returns every violation.",
        },
      ]),
      name: "validateEvent",
      parameters: value,
      returns: result,
      body: ts`  return ${walk.validate}(value, ${walk.eventWalk}(checkOf));`,
    },
    {
      kind: "function",
      docs: docs([
        { text: "Whether a value is a registered event in the API's form." },
      ]),
      name: "isRegisteredEvent",
      parameters: value,
      returns: [ts`value is `, Registered],
      body: ts`  return validateEvent(value).ok;`,
    },
    {
      kind: "function",
      docs: docs([
        {
          text: "Validates the arguments of an SDK call: a name, and properties, which include `df_items`.",
        },
      ]),
      name: "validateSdkEvent",
      ...(hasRegistry && {
        // With the second part, editors list the names and any other string is allowed.
        typeParameters: [
          ts`Name extends ${registry.EventName} | (string & {})`,
        ],
      }),
      parameters: [
        { name: "name", type: hasRegistry ? ts`Name` : ts`string` },
        { name: "properties", type: ts`unknown` },
      ],
      returns: hasRegistry
        ? generic(walk.ValidationResult, [ts`${registry.EventOf}<Name>`])
        : result,
      body: ts`  return ${walk.validateSdk}(name, properties, checkOf(name));`,
    },
    {
      kind: "function",
      docs: docs([
        {
          text: "Validates the body of `POST /api/v1/events` and returns every violation.",
        },
      ]),
      name: "validateRequest",
      parameters: value,
      returns: generic(walk.ValidationResult, [ts`object`]),
      body: print(
        [
          ts`  return `,
          call(walk.validate, [
            ts`value`,
            call(walk.requestWalk, [
              call(walk.eventWalk, [ts`checkOf`]),
              call(walk.identityWalk, [ts`${identityKeys}`]),
            ]),
          ]),
          ts`;`,
        ],
        1,
        0,
      ),
    },
  ];
}
