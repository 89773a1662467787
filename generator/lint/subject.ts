// Names a definition in a sentence: "event `coupon_redeemed`".
import type { EventDef, PropertyDef } from "../model/taxonomy.js";
import { quote } from "../resolve/quote.js";

export type Definition = EventDef | PropertyDef;

/** "event `coupon_redeemed`", "event property `coupon_code`" */
export function subjectOf(definition: Definition): string {
  return `${nounOf(definition)} ${quote(definition.name)}`;
}

/** "event", "event property", "item property", "user property" */
export function nounOf(definition: Definition): string {
  return isProperty(definition) ? `${definition.scope} property` : "event";
}

export function isProperty(definition: Definition): definition is PropertyDef {
  return "scope" in definition;
}
