// Apps that use some events of a large plan, and what they must do when their bundle runs.
import { runInNewContext } from "node:vm";
import { argumentText, planEvents, type PlanEvent } from "../../bench/plan.mjs";

export type AppKind = "literal" | "builder" | "checked";

/** The source of an app that uses the first events of the plan. */
export function appText(kind: AppKind, count: number): string {
  const events = planEvents(count);
  const names = (name: (event: PlanEvent) => string): string =>
    events.map(name).join(", ");
  const imports = {
    literal: "",
    builder: `import { ${names(builderOf)} } from "./generated/index.js";`,
    checked: `import { ${names(builderOf)} } from "./generated/index.js";
import { ${names(validatorOf)} } from "./generated/validators/index.js";`,
  };
  const values = {
    literal: literalText,
    builder: callText,
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
  event_items: null,
  event_properties: ${argumentText(event, "required")},
}`;
}

function callText(event: PlanEvent): string {
  return `${event.builder}(${argumentText(event, "required")})`;
}

function builderOf({ builder }: PlanEvent): string {
  return builder;
}

function validatorOf({ builder }: PlanEvent): string {
  return `validate${builder.charAt(0).toUpperCase()}${builder.slice(1)}`;
}

/** Runs a bundle as a browser would, and returns what reached the SDK. */
export function sentBy(bundle: string): readonly unknown[] {
  const sent: unknown[] = [];
  const sdk = { logEvent: (event: unknown) => sent.push(event) };
  runInNewContext(bundle, { sdk, crypto: globalThis.crypto });
  // Objects of another realm are equal to none of ours.
  return JSON.parse(JSON.stringify(sent)) as readonly unknown[];
}
