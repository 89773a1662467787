// One module of builders: for each event the interface of its properties, the type of its record, and its builder.
import type { EventDef, Taxonomy } from "../generator/model/taxonomy.js";
import { describeEvent } from "./describe.js";
import { ident, lit, nothing, ts, type Code } from "./kit/code.js";
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
import { development, runtime } from "./kit/symbols.js";
import { eventMembers, interfaceBody, Item, recordType } from "./types.js";
import { validateSymbol } from "./validators.js";

/** The builders of one module of the taxonomy. */
export function eventsModule(
  taxonomy: Taxonomy,
  name: string,
  events: readonly EventDef[],
): ModuleContent {
  const needsProcess = taxonomy.settings.validate === "development";
  return {
    path: `events/${name}`,
    about: ts`// Builders: one function for each registered event.`,
    declarations: [
      ...(needsProcess ? [processDeclaration] : []),
      ...events.flatMap((event) => eventDeclarations(event, taxonomy)),
    ],
  };
}

/** Bundlers replace `process.env.NODE_ENV`; nothing else of Node is needed. */
const processDeclaration: Declaration = {
  kind: "text",
  modes: ["ts"],
  text: ts`declare const process: { readonly env: { readonly NODE_ENV?: string } };`,
};

function eventDeclarations(
  event: EventDef,
  taxonomy: Taxonomy,
): readonly Declaration[] {
  const properties: Declaration = {
    kind: "type",
    docs: docs([{ text: `What \`${event.names.builder}\` takes.` }]),
    text: ts`export interface ${ident(event.names.properties)} ${interfaceBody(eventMembers(event))}`,
  };
  const record: Declaration = {
    kind: "type",
    docs: docs([
      { text: `What \`${event.names.builder}\` returns, as it is sent.` },
    ]),
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
      ? generic(runtime.Closed, [ts`Given`, given])
      : generic(runtime.ClosedItems, [ts`Given`, given, ts`${Item}`]);
  const meta: Parameter = {
    name: "meta",
    type: ts`${runtime.EventMeta}`,
    optional: true,
  };
  const args =
    members.length > 0
      ? [lit(event.name), ts`properties`, ts`meta`]
      : [lit(event.name), ts`undefined`, ts`meta`];
  return {
    kind: "function",
    docs: docs(describeEvent(event)),
    name: event.names.builder,
    typeParameters: members.length > 0 ? [bounded(ts`Given`, given)] : [],
    parameters:
      members.length > 0
        ? [{ name: "properties", type: closed, optional }, meta]
        : [meta],
    returns: ident(event.names.record),
    body: builderBody(event, call(runtime.toRecord, args), taxonomy, "ts"),
    jsBody: builderBody(event, call(runtime.toRecord, args), taxonomy, "js"),
  };
}

function builderBody(
  event: EventDef,
  record: Doc,
  { settings }: Taxonomy,
  mode: "ts" | "js",
): Code {
  if (settings.validate === "never") {
    return print([ts`  return `, record, ts`;`], 1, 0);
  }
  const validate = validateSymbol(event);
  const typed = mode === "ts" ? ts`: ${ident(event.names.record)}` : nothing;
  const make = print([ts`  const event${typed} =`, fluid(record), ts`;`], 1, 0);
  const depth = settings.validate === "always" ? 1 : 2;
  const margin = depth === 1 ? ts`  ` : ts`    `;
  const inspect = print(
    [
      margin,
      call(development.inspectRecord, [ts`event`, ts`${validate}`]),
      ts`;`,
    ],
    depth,
    0,
  );
  const check =
    settings.validate === "always"
      ? inspect
      : ts`  if (process.env.NODE_ENV !== "production") {\n${inspect}\n  }`;
  return ts`${make}\n${check}\n  return event;`;
}

/** `export type Name = …;`; the type brings the blank, or the line break, before it. */
export function alias(name: string, type: Doc): Code {
  return print([ts`export type ${ident(name)} =`, type, ts`;`]);
}
