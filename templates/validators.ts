// Validators: for each event, a function that lists the violations, a type guard, and an entry for the
// dispatcher.
import {
  checkModuleNames,
  fixedNames,
} from "../generator/model/reserved-names.js";
import { remember, rememberWhileAlive } from "../generator/model/remember.js";
import type { Settings } from "../generator/model/settings.js";
import type {
  AttachedProperty,
  EventDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import { code } from "./describe.js";
import { definedRow, narrowedCheck } from "./checks.js";
import { fieldsWalk, memberRow } from "./fields-walk.js";
import {
  ident,
  lit,
  nothing,
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
import type { Doc } from "./kit/doc.js";
import { print } from "./kit/layout.js";
import { declarationsOf, type ModuleContent } from "./kit/module.js";
import { printed } from "./kit/printed.js";
import { itemCheck, records, registry, walk } from "./kit/symbols.js";

/** The keys of which an identity needs at least one (EV). */
export const identityKeys = valueSymbol("identityKeys", "validators/user");

/** The walk over an identity; the dispatcher needs it for the body of a request. */
export const walkIdentity = valueSymbol("walkIdentity", "validators/user");

/** The walk over a user's properties; the validator of what `userProfile` takes needs it, too. */
export const walkProfile = valueSymbol("walkProfile", "validators/user");

/** The validators of identities and user profiles. */
export const userValidators = {
  identity: valueSymbol("validateIdentity", "validators/user"),
  userProfile: valueSymbol("validateUserProfile", "validators/user"),
} as const;

/** The validators of one module of the taxonomy. */
export function validatorsModule(
  name: string,
  events: readonly EventDef[],
  { settings }: Taxonomy,
): ModuleContent {
  const narrowed = narrowedNames(events);
  return {
    path: `validators/${name}`,
    about: messagesIn(settings.lang).comments.files.eventValidators,
    declarations: declarationsOf(events, (event) => {
      const ownChecks = event.properties.map((each) => narrowed.get(each));
      return [eventPart(event, settings, ownChecks)];
    }),
  };
}

/** The names of an event's own checks: one place for each property, empty where its definition has the check. */
type OwnChecks = readonly (string | undefined)[];

const eventPart = remember(
  (event: EventDef, settings: Settings, ownChecks: OwnChecks): Declaration => {
    const say = messagesIn(settings.lang).comments;
    return printed(
      [
        ...event.properties.flatMap((attached, at) => {
          const name = ownChecks[at];
          return name === undefined
            ? []
            : [narrowedCheck(name, event, attached, say)];
        }),
        eventCheck(event, ownChecks, say.validators),
        validator(event, say.validators),
        guard(event, say.validators),
      ],
      settings,
    );
  },
);

type ValidatorTexts = CommentTexts["validators"];

/** The validator of an event, as other modules import it. */
export const validateSymbol = rememberWhileAlive(
  ({ names, module }: EventDef): ImportedSymbol =>
    valueSymbol(names.validate, `validators/${module}`),
);

/** The dispatcher's entry for an event. */
export const eventCheckSymbol = rememberWhileAlive(
  ({ names, module }: EventDef): ImportedSymbol =>
    valueSymbol(names.check, `validators/${module}`),
);

/** The names of checks that events narrow, by the attached property: `couponRedeemedCouponKind`; with a number if another name of the module is the same. */
function narrowedNames(
  events: readonly EventDef[],
): ReadonlyMap<AttachedProperty, string> {
  const taken = new Set<string>([
    ...fixedNames,
    ...checkModuleNames,
    ...events.flatMap(({ names }) => [
      names.check,
      names.validate,
      names.guard,
    ]),
  ]);
  const names = new Map<AttachedProperty, string>();
  for (const event of events) {
    for (const attached of event.properties) {
      if (!attached.narrowed) continue;
      const { check } = attached.property.names;
      const base = `${event.names.builder}${check.slice(0, 1).toUpperCase()}${check.slice(1)}`;
      let name = base;
      for (let number = 2; taken.has(name); number++) {
        name = `${base}${String(number)}`;
      }
      taken.add(name);
      names.set(attached, name);
    }
  }
  return names;
}

function eventCheck(
  event: EventDef,
  ownChecks: OwnChecks,
  say: ValidatorTexts,
): Declaration {
  const members = event.properties.map(({ property, required }, at) => {
    const ownName = ownChecks[at];
    const row =
      ownName === undefined
        ? definedRow(property)
        : memberRow(property, ident(ownName));
    return { required, row };
  });
  const fields = fieldsWalk(members, event.anyOf);
  return {
    kind: "constant",
    docs: docs([{ text: say.rules(code(event.name)) }]),
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

function validator(event: EventDef, say: ValidatorTexts): Declaration {
  const record = ts`${records.Received}<${recordSymbol(event)}>`;
  return {
    kind: "function",
    docs: docs([
      {
        text: say.validates(code(event.name)),
      },
    ]),
    name: event.names.validate,
    parameters: [{ name: "value", type: ts`unknown` }],
    returns: generic(walk.ValidationResult, [[record]]),
    body: walkRecord(walk.recordResult, event),
  };
}

function guard(event: EventDef, say: ValidatorTexts): Declaration {
  return {
    kind: "function",
    docs: docs([{ text: say.guards(code(event.name)) }]),
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

/** The type of an event's record. */
export const recordSymbol = rememberWhileAlive(
  ({ names, module }: EventDef): ImportedSymbol =>
    typeSymbol(names.record, `events/${module}`),
);

/** The dispatcher: any registered event by its name, in the API's form and in the SDKs', and the API's bodies. */
export function dispatcherModule(taxonomy: Taxonomy): ModuleContent {
  const active = taxonomy.events.filter(({ status }) => status === "active");
  const cases = active.map(
    (event) =>
      ts`    case ${lit(event.name)}:\n      return ${eventCheckSymbol(event)};`,
  );
  return {
    path: "validators/dispatch",
    about: messagesIn(taxonomy.settings.lang).comments.files.dispatch,
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
      constant(
        "walkEvent",
        call(ts`/* @__PURE__ */ ${walk.eventWalk}`, [ts`checkOf`]),
      ),
      constant(
        "walkRequest",
        call(ts`/* @__PURE__ */ ${walk.requestWalk}`, [
          ts`walkEvent`,
          ts`${walkIdentity}`,
        ]),
      ),
      ...dispatchers(
        knowsEvents(taxonomy),
        messagesIn(taxonomy.settings.lang).comments.validators,
      ),
    ],
  };
}

/** Whether the types of the output say which events there are. */
export function knowsEvents({ events, settings }: Taxonomy): boolean {
  return (
    events.some(({ status }) => status === "active") &&
    settings.targets.includes("registry")
  );
}

/** The type of what `validateEvent` accepts. */
export function anyRecord(hasRegistry: boolean): Code {
  return hasRegistry
    ? ts`${records.Received}<${registry.AnyEvent}>`
    : ts`${records.RegisteredEvent}`;
}

function constant(name: string, value: Doc): Declaration {
  return {
    kind: "constant",
    docs: nothing,
    name,
    exported: false,
    type: nothing,
    value,
  };
}

function switchOn(cases: readonly Code[]): Code {
  const before = cases.length > 0 ? ts`${cases}\n` : ts``;
  return ts`  switch (name) {\n${before}    default:\n      return undefined;\n  }`;
}

/** With the registry, what is valid is known to be one of its events. */
function dispatchers(
  hasRegistry: boolean,
  say: ValidatorTexts,
): readonly Declaration[] {
  const Registered = anyRecord(hasRegistry);
  const result = generic(walk.ValidationResult, [Registered]);
  const value = [{ name: "value", type: ts`unknown` }];
  return [
    {
      kind: "function",
      docs: docs([
        {
          text: say.event,
        },
      ]),
      name: "validateEvent",
      parameters: value,
      returns: result,
      body: ts`  return ${walk.validate}(value, walkEvent);`,
    },
    {
      kind: "function",
      docs: docs([{ text: say.isEvent }]),
      name: "isRegisteredEvent",
      parameters: value,
      returns: [ts`value is `, Registered],
      body: ts`  return validateEvent(value).ok;`,
    },
    {
      kind: "function",
      docs: docs([
        {
          text: say.sdkEvent,
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
          text: say.request,
        },
      ]),
      name: "validateRequest",
      parameters: value,
      returns: generic(walk.ValidationResult, [ts`object`]),
      body: ts`  return ${walk.validate}(value, walkRequest);`,
    },
  ];
}
