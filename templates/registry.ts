// The registry: names as literal unions, and types by name. It contains only types, so it adds nothing to a
// bundle.
import type { EventDef, Taxonomy } from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import { ident, key, ts, typeSymbol, type Code } from "./kit/code.js";
import type { Declaration } from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import type { ModuleContent } from "./kit/module.js";
import { inputs } from "./kit/symbols.js";

/** The module of types by wire name. */
export function registryModule(taxonomy: Taxonomy): ModuleContent {
  const active = taxonomy.events.filter(({ status }) => status === "active");
  const say = messagesIn(taxonomy.settings.lang).comments.registry;
  return {
    path: "registry",
    about: messagesIn(taxonomy.settings.lang).comments.files.registry,
    declarations: [
      map("EventPropertiesByName", say.properties, active, takenType),
      map("EventsByName", say.records, active, sentType),
      type(
        say.name,
        active.length > 0
          ? ts`export type EventName = keyof EventsByName;`
          : ts`export type EventName = never;`,
      ),
      type(
        say.propertiesOf,
        ts`export type EventPropertiesOf<Name extends EventName> =\n  EventPropertiesByName[Name];`,
      ),
      type(say.any, ts`export type AnyEvent = EventsByName[EventName];`),
      type(
        say.eventOf,
        ts`export type EventOf<Name extends string> = string extends Name\n  ? AnyEvent\n  : Name extends EventName\n    ? EventsByName[Name]\n    : never;`,
      ),
      type(
        say.builder,
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
