// One module of builders: for each event the interface of its properties, the type of its record, and its builder.
import type { Platform } from "../generator/model/platform.js";
import { remember, rememberWhileAlive } from "../generator/model/remember.js";
import type { Settings } from "../generator/model/settings.js";
import type {
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import { builderBody } from "./builder-body.js";
import { inspectSymbol } from "./development.js";
import { code, describeEvent } from "./describe.js";
import { ident, lit, ts, type Code } from "./kit/code.js";
import {
  bounded,
  call,
  generic,
  type Declaration,
  type Parameter,
} from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import { fluid, list, type Doc } from "./kit/doc.js";
import { print } from "./kit/layout.js";
import { declarationsOf, type ModuleContent } from "./kit/module.js";
import { printed } from "./kit/printed.js";
import { inputs, records } from "./kit/symbols.js";
import { eventMembers, interfaceBody, Item, recordType } from "./types.js";
import { recordArguments } from "./to-wire.js";
import { validateSymbol } from "./validators.js";

/** The builders of one module of the taxonomy. */
export function eventsModule(
  taxonomy: Taxonomy,
  name: string,
  events: readonly EventDef[],
): ModuleContent {
  return {
    path: `events/${name}`,
    about: messagesIn(taxonomy.settings.lang).comments.files.events,
    declarations: declarationsOf(events, (event) => [
      eventPart(
        event,
        taxonomy.settings,
        taxonomy.itemProperties,
        taxonomy.platforms,
        replacementOf(event, taxonomy),
      ),
    ]),
  };
}

const eventPart = remember(
  (
    event: EventDef,
    settings: Settings,
    itemProperties: readonly PropertyDef[],
    platforms: readonly Platform[] | undefined,
    replacement: string | undefined,
  ): Declaration =>
    printed(
      eventDeclarations(event, {
        settings,
        itemProperties,
        platforms,
        replacement,
      }),
      settings,
    ),
);

/** All else that the declarations of an event depend on. */
interface Surroundings {
  readonly settings: Settings;
  readonly itemProperties: readonly PropertyDef[];
  readonly platforms: readonly Platform[] | undefined;
  /** The builder to use instead of a deprecated one. */
  readonly replacement: string | undefined;
}

function eventDeclarations(
  event: EventDef,
  surroundings: Surroundings,
): readonly Declaration[] {
  const { settings, itemProperties } = surroundings;
  const say = messagesIn(settings.lang).comments;
  const record: Declaration = {
    kind: "type",
    docs: docs([{ text: say.record(code(event.name)) }]),
    text: alias(event.names.record, fluid(recordType(event, itemProperties))),
  };
  const takesProperties = eventMembers(event).length > 0;
  return [
    ...(takesProperties ? takenTypes(event, say) : []),
    record,
    builder(event, surroundings),
    ...formerBuilder(event, say),
  ];
}

/** What the builder takes; where one of several properties is required, in addition to the fields themselves. */
function takenTypes(
  event: EventDef,
  say: CommentTexts,
): readonly Declaration[] {
  const { properties, fields } = event.names;
  const takes = say.propertiesOf(code(event.name));
  const name = fields ?? properties;
  const all: Declaration = {
    kind: "type",
    docs: docs([
      {
        text: fields === undefined ? takes : say.fieldsOf(code(properties)),
      },
    ]),
    text: ts`export interface ${ident(name)} ${interfaceBody(eventMembers(event), say)}`,
  };
  if (fields === undefined) return [all];
  const type = event.anyOf.reduce<Doc>(
    (inner, names) => generic(inputs.AtLeastOne, [inner, tuple(names)]),
    ident(fields),
  );
  return [
    all,
    {
      kind: "type",
      docs: docs([{ text: takes }]),
      text: alias(properties, fluid(type)),
    },
  ];
}

/** `["a", "b"]`, as a type. */
function tuple(names: readonly string[]): Doc {
  return list(
    ts`[`,
    names.map((name) => lit(name)),
    ts`]`,
  );
}

function builder(
  event: EventDef,
  { settings, itemProperties, platforms, replacement }: Surroundings,
): Declaration {
  const { parameters, typeParameters } = signatureOf(event);
  const body = (mode: "ts" | "js"): Code =>
    builderBody(
      recordCall(event, itemProperties),
      ident(event.names.record),
      { validate: validateSymbol(event), inspect: inspectSymbol(event) },
      settings.validate,
      mode,
    );
  return {
    kind: "function",
    docs: docs(
      describeEvent(
        event,
        messagesIn(settings.lang).comments,
        () => replacement,
        platforms,
      ),
    ),
    name: event.names.builder,
    typeParameters,
    parameters,
    returns: ident(event.names.record),
    body: body("ts"),
    ...(settings.emit === "js" && { jsBody: body("js") }),
  };
}

function replacementOf(
  { deprecated }: EventDef,
  taxonomy: Taxonomy,
): string | undefined {
  const name = deprecated?.replacedBy;
  return name === undefined ? undefined : buildersOf(taxonomy).get(name);
}

/** The builder of each event by its wire name. */
const buildersOf = rememberWhileAlive(
  ({ events }: Taxonomy): ReadonlyMap<string, string> =>
    new Map(events.map(({ name, names }) => [name, names.builder])),
);

/** The builder under the name that the event had before, until the taxonomy forgets it. */
function formerBuilder(
  { name, names }: EventDef,
  say: CommentTexts,
): readonly Declaration[] {
  if (names.formerBuilder === undefined) return [];
  return [
    {
      kind: "constant",
      docs: docs([
        {
          tag: "deprecated",
          text: say.formerName(code(names.builder), code(name)),
        },
      ]),
      name: names.formerBuilder,
      exported: true,
      type: ts`typeof ${ident(names.builder)}`,
      value: ident(names.builder),
    },
  ];
}

/** The call that makes the record: of the function that does what the event's types need, and no more. */
function recordCall(
  event: EventDef,
  itemProperties: readonly PropertyDef[],
): Doc {
  const name = lit(event.name);
  if (eventMembers(event).length === 0) {
    return call(records.recordOf, [name, ts`meta`]);
  }
  const hasItems = event.items !== undefined;
  return call(hasItems ? records.itemsRecord : records.flatRecord, [
    name,
    ts`properties`,
    ts`meta`,
    ...recordArguments(
      event.properties.map(({ property }) => property),
      hasItems ? itemProperties : [],
    ),
  ]);
}

interface Signature {
  readonly typeParameters: readonly Doc[];
  readonly parameters: readonly Parameter[];
}

/** What a builder takes: properties, if the event has any, which are closed, and the fields around them. */
function signatureOf(event: EventDef): Signature {
  const members = eventMembers(event);
  if (members.length === 0) {
    const type = generic(inputs.OnlyMeta, [ts`Given`, lit(event.name)]);
    return {
      typeParameters: [ts`Given extends object`],
      parameters: [{ name: "meta", type, optional: true }],
    };
  }
  const given = ident(event.names.fields ?? event.names.properties);
  const closed =
    event.items === undefined
      ? generic(inputs.Closed, [ts`Given`, given])
      : generic(inputs.ClosedItems, [ts`Given`, given, ts`${Item}`]);
  const type = event.anyOf.reduce<Doc>(
    (taken, names) => generic(inputs.AnyOf, [ts`Given`, tuple(names), taken]),
    closed,
  );
  const optional =
    event.anyOf.length === 0 && !members.some(({ required }) => required);
  return {
    typeParameters: [bounded(ts`Given`, given)],
    parameters: [
      { name: "properties", type, optional },
      { name: "meta", type: ts`${inputs.EventMeta}`, optional: true },
    ],
  };
}

/** `export type Name = …;`; the type includes the space or line break before it. */
export function alias(name: string, type: Doc): Code {
  return print([ts`export type ${ident(name)} =`, type, ts`;`]);
}
