// Apps that use some events of a large plan, and what they must do when their bundle runs.
import { runInNewContext } from "node:vm";
import {
  argumentText,
  planEvents,
  type PlanEvent,
  type PlanKind,
} from "../../bench/plan.mjs";

/** Sends literals; builds; and then asks a guard, counts codes, or shows sentences. */
export const appKinds = [
  "literal",
  "builder",
  "guarded",
  "counted",
  "checked",
] as const;
export type AppKind = (typeof appKinds)[number];

/** The source of an app that uses the first events of the plan. */
export function appText(
  kind: AppKind,
  count: number,
  plan: PlanKind = "flat",
): string {
  const events = planEvents(count, plan);
  const names = (name: (event: PlanEvent) => string): string =>
    events.map(name).join(", ");
  const builders = `import { ${names(builderOf)} } from "./generated/index.js";`;
  const imports = {
    literal: "",
    builder: builders,
    guarded: `${builders}
import { ${names(guardOf)} } from "./generated/validators/index.js";`,
    counted: `${builders}
import { findFaults, ${names(checkOf)} } from "./generated/validators/index.js";`,
    checked: `${builders}
import { ${names(validatorOf)} } from "./generated/validators/index.js";`,
  };
  const values = {
    literal: literalText,
    builder: callText,
    guarded: (event: PlanEvent) => `${guardOf(event)}(${callText(event)})`,
    counted: (event: PlanEvent) =>
      `findFaults(${callText(event)}, ${checkOf(event)})`,
    checked: (event: PlanEvent) => `${validatorOf(event)}(${callText(event)})`,
  };
  const calls = events.map(
    (event) => `globalThis.sdk.logEvent(${values[kind](event)});`,
  );
  return [imports[kind], ...calls, ""].join("\n");
}

/** What the aims are measured from: the same record, written where it is sent. */
function literalText(event: PlanEvent): string {
  return `{
  event_log_id: crypto.randomUUID(),
  event_name: "${event.name}",
  event_datetime: new Date().toISOString(),
  event_items: ${String(event.items)},
  event_properties: ${argumentText({ ...event, items: null }, "required")},
}`;
}

function callText(event: PlanEvent): string {
  return `${event.builder}(${argumentText(event, "required")})`;
}

function builderOf({ builder }: PlanEvent): string {
  return builder;
}

function validatorOf({ builder }: PlanEvent): string {
  return `validate${capitalized(builder)}`;
}

function guardOf({ builder }: PlanEvent): string {
  return `is${capitalized(builder)}`;
}

function checkOf({ builder }: PlanEvent): string {
  return `${builder}Check`;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Runs a bundle as a browser would, and returns what reached the SDK. */
export function sentBy(bundle: string): readonly unknown[] {
  const sent: unknown[] = [];
  const sdk = { logEvent: (event: unknown) => sent.push(event) };
  runInNewContext(bundle, { sdk, crypto: globalThis.crypto });
  // Objects of another realm are equal to none of ours.
  return JSON.parse(JSON.stringify(sent)) as readonly unknown[];
}
