// One module of builders: for each event the interface of its properties, the type of its record, and its builder.
import type { EventDef, Taxonomy } from "../generator/model/taxonomy.js";
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
import { fluid, print, type Doc } from "./kit/layout.js";
import type { ModuleContent } from "./kit/module.js";
import { records } from "./kit/symbols.js";
import { eventMembers, interfaceBody, Item, recordType } from "./types.js";
import { validateSymbol } from "./validators.js";

/** The builders of one module of the taxonomy. */
export function eventsModule(
  taxonomy: Taxonomy,
  name: string,
  events: readonly EventDef[],
): ModuleContent {
  return {
    path: `events/${name}`,
    about: ts`// Builders: one function for each registered event.`,
    declarations: events.flatMap((event) => eventDeclarations(event, taxonomy)),
  };
}

function eventDeclarations(
  event: EventDef,
  taxonomy: Taxonomy,
): readonly Declaration[] {
  const properties: Declaration = {
    kind: "type",
    docs: docs([{ text: `Properties of ${code(event.name)}.` }]),
    text: ts`export interface ${ident(event.names.properties)} ${interfaceBody(eventMembers(event))}`,
  };
  const record: Declaration = {
    kind: "type",
    docs: docs([{ text: `A ${code(event.name)} record.` }]),
    text: alias(
      event.names.record,
      fluid(recordType(event, taxonomy.itemProperties)),
    ),
  };
  const takesProperties = eventMembers(event).length > 0;
  return [
    ...(takesProperties ? [properties] : []),
    record,
    builder(event, taxonomy),
  ];
}

function builder(event: EventDef, taxonomy: Taxonomy): Declaration {
  const members = eventMembers(event);
  const optional = !members.some(({ required }) => required);
  const given = ident(event.names.properties);
  const closed =
    event.items === undefined
      ? generic(records.Closed, [ts`Given`, given])
      : generic(records.ClosedItems, [ts`Given`, given, ts`${Item}`]);
  const meta: Parameter = {
    name: "meta",
    type: ts`${records.EventMeta}`,
    optional: true,
  };
  const args =
    members.length > 0
      ? [lit(event.name), ts`properties`, ts`meta`]
      : [lit(event.name), ts`undefined`, ts`meta`];
  const body = (mode: "ts" | "js"): Code =>
    builderBody(
      call(records.toRecord, args),
      ident(event.names.record),
      { validate: validateSymbol(event), inspect: inspectSymbol(event) },
      taxonomy.settings.validate,
      mode,
    );
  return {
    kind: "function",
    docs: docs(
      describeEvent(
        event,
        (name) =>
          taxonomy.events.find((other) => other.name === name)?.names.builder,
      ),
    ),
    name: event.names.builder,
    typeParameters: members.length > 0 ? [bounded(ts`Given`, given)] : [],
    parameters:
      members.length > 0
        ? [{ name: "properties", type: closed, optional }, meta]
        : [meta],
    returns: ident(event.names.record),
    body: body("ts"),
    jsBody: body("js"),
  };
}

/** `export type Name = …;`; the type includes the space or line break before it. */
export function alias(name: string, type: Doc): Code {
  return print([ts`export type ${ident(name)} =`, type, ts`;`]);
}
