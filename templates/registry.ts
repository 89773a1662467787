// The registry: names as literal unions, and types by name. It contains only types, so it adds nothing to a
// bundle.
import type { EventDef, Taxonomy } from "../generator/model/taxonomy.js";
import { ident, key, ts, typeSymbol, type Code } from "./kit/code.js";
import type { Declaration } from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import type { ModuleContent } from "./kit/module.js";
import { inputs } from "./kit/symbols.js";

/** The module of types by wire name. */
export function registryModule(taxonomy: Taxonomy): ModuleContent {
  const active = taxonomy.events.filter(({ status }) => status === "active");
  return {
    path: "registry",
    about: ts`// The registry: every registered event by its name, as types.`,
    declarations: [
      map(
        "EventPropertiesByName",
        "The properties of each event, by its name.",
        active,
        takenType,
      ),
      map(
        "EventsByName",
        "The record of each event, by its name.",
        active,
        sentType,
      ),
      type(
        "The name of a registered event.",
        active.length > 0
          ? ts`export type EventName = keyof EventsByName;`
          : ts`export type EventName = never;`,
      ),
      type(
        "The properties of an event.",
        ts`export type EventPropertiesOf<Name extends EventName> =\n  EventPropertiesByName[Name];`,
      ),
      type(
        "A record of any registered event.",
        ts`export type AnyEvent = EventsByName[EventName];`,
      ),
      type(
        "What the builder of an event returns, by its name; for a `string`, any event.",
        ts`export type EventOf<Name extends string> = string extends Name\n  ? AnyEvent\n  : Name extends EventName\n    ? EventsByName[Name]\n    : never;`,
      ),
      type(
        "The builder of an event, by its name. It takes only what the event's own builder takes.",
        ts`export type Builder<Name extends EventName> = Name extends EventName\n  ? ${inputs.BuilderOf}<Name, EventPropertiesByName[Name], EventsByName[Name]>\n  : never;`,
      ),
    ],
  };
}

function type(about: string, text: Code): Declaration {
  return { kind: "type", docs: docs([{ text: about }]), text };
}

function map(
  name: "EventPropertiesByName" | "EventsByName",
  about: string,
  events: readonly EventDef[],
  typeOf: (event: EventDef) => Code,
): Declaration {
  const rows = events.map(
    (event) => ts`  readonly ${key(event.name)}: ${typeOf(event)};`,
  );
  const text =
    rows.length > 0
      ? ts`export interface ${ident(name)} {\n${rows}\n}`
      : ts`export type ${ident(name)} = Readonly<Record<string, never>>;`;
  return type(about, text);
}

function takenType(event: EventDef): Code {
  const takes = event.properties.length > 0 || event.items !== undefined;
  return takes ? symbol(event.names.properties, event) : ts`undefined`;
}

function sentType(event: EventDef): Code {
  return symbol(event.names.record, event);
}

function symbol(name: string, event: EventDef): Code {
  return ts`${typeSymbol(name, `events/${event.module}`)}`;
}
