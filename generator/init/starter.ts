// Prints a starter taxonomy that explains itself.
import { requiresRegistered } from "../model/platform.js";
import {
  settingsBlock,
  yamlString,
  type ChosenSettings,
} from "../app/settings-block.js";

export interface StarterInput extends ChosenSettings {
  /** The folder of our schemas, as the file refers to it. */
  readonly schemaFolder: string;
  /** A display name. */
  readonly service: string;
  /** The command that explains a standard event, without the event's name. */
  readonly explain: string;
  /** Names of standard events, or all of them. */
  readonly events: readonly string[] | "all";
}

/** The starter. It must always compile without findings; a test checks this. */
export function starter(facts: StarterInput): string {
  return `# yaml-language-server: $schema=${facts.schemaFolder}/taxonomy.schema.json

# What is registered in the DFINERY console, as code. dfn-codegen generates typed
# builders from it: an event that is not registered here ${facts.javascript ? "has no builder" : "does not compile"}.
# With the line above, editors complete and explain keys.

version: 1 # of this file format
service: ${yamlString(facts.service)} # a name for people, not the service_id
${platforms(facts)}${settings(facts)}
# Standard events (df_...) are picked from DFINERY's catalogue, as one picks
# them in the console; \`${facts.explain} df_purchase\` shows one.
standard:
  events: ${eventList(facts.events)}
  item_properties: all # those of the items in df_items; five are required
  user_properties: all

# A property is registered once for the service, with one type, and may then
# belong to any number of events. Types: string, long, double, boolean,
# datetime, string[], long[], double[].
event_properties:
  coupon_code:
    type: string
    label: Coupon code # the notation name of the console
    description: The code as the customer typed it.
    pattern: ^[A-Z0-9]{8}$
    examples: [WELCOME1]
  coupon_kind:
    type: string
    label: Coupon kind
    description: What the coupon makes cheaper.
    enum: [percent, amount, shipping] # becomes a union type

# The service's own events. Each becomes a function: coupon_redeemed is
# couponRedeemed({ coupon_code: "WELCOME1" }).
events:
  coupon_redeemed:
    label: Coupon redeemed
    description: The customer redeems a coupon at checkout.
    owner: growth # who answers questions about it
    properties:
      coupon_code: required
      coupon_kind: optional
      df_items: optional # the items in the cart
`;
}

function platforms({ platform }: StarterInput): string {
  return platform === undefined
    ? ""
    : `platforms: [${platform}] # of all your apps; an event may list those that send it\n`;
}

/** Without \`required\`, the starter's optional properties would be reported for a page. */
function settings(facts: StarterInput): string {
  const { platform } = facts;
  const lines = settingsBlock({
    ...facts,
    requiresRegistered: platform !== undefined && requiresRegistered(platform),
  });
  return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
}

function eventList(events: readonly string[] | "all"): string {
  if (events === "all") return "all";
  const line = `[${events.join(", ")}]`;
  if (line.length <= 68) return line;
  return `\n${events.map((name) => `    - ${name}`).join("\n")}`;
}
