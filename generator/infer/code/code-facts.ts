// What calls in code say, counted beside what samples say.
import type { ValueKind } from "../../usage/properties-use.js";
import type { KindFacts } from "../facts.js";
import type { Place } from "../sample.js";

/** What a count counts. */
export type CodeNoun = "call" | "item";

/** How often a property is among those of a call. */
export interface CallPresence {
  /** Calls that surely have it. */
  calls: number;
  /** Calls that have it at times: `?:`, `| undefined`, a condition. */
  maybe: number;
  readonly first: Place;
}

export interface CodeEvent {
  calls: number;
  /** Those of the calls that stand in tests and stories. */
  tests: number;
  readonly first: Place;
  /** Calls with properties that nobody can tell: a spread of `any`, a computed key. */
  open: number;
  /** The first few places of such. */
  readonly openings: Place[];
  readonly properties: Map<string, CallPresence>;
  items: CallPresence | undefined;
  /** Calls whose items are surely no list of objects. */
  brokenItems: KindFacts | undefined;
}

/** About all values of one name in one scope. Counts are of calls, or of items. */
export interface CodeValues {
  values: number;
  readonly first: Place;
  readonly kinds: Map<ValueKind, KindFacts>;
  /** Values of which the checker knows nothing: `any`, `unknown`. */
  unknown: KindFacts | undefined;
  nullable: KindFacts | undefined;
  /** Each text that the code names, and in how many calls; `undefined` once there are too many to be an enum. */
  texts: Map<string, number> | undefined;
  /** Values that may be any text. */
  openTexts: number;
  /** Values whose texts a type names. */
  declared: number;
  /** Values that `toISOString()` makes. */
  isoTexts: number;
  whole: KindFacts | undefined;
  decimal: KindFacts | undefined;
  /** Numbers of which nothing tells whether they are whole. */
  untold: number;
  epochs: number;
  /** Types that no property can have, as the checker writes the first. */
  otherType: string;
}

/** A call that is not counted, and why. */
export interface UnreadCall {
  readonly place: Place;
  /** The end of a sentence: "names its event only at run time". */
  readonly reason: string;
}

export interface CodeFacts {
  readonly events: Map<string, CodeEvent>;
  readonly eventProperties: Map<string, CodeValues>;
  readonly itemProperties: Map<string, CodeValues>;
  readonly itemPresence: Map<string, CallPresence>;
  readonly userProperties: Map<string, CodeValues>;
  /** Calls that send an event; one that can send several events counts once. */
  calls: number;
  /** Calls of `setUserProfile` and `setUserProfiles`. */
  profileCalls: number;
  /** Files that such calls stand in. */
  readonly files: Set<string>;
  /** Items that the code writes out or has a type for. */
  items: number;
  /** Those that may have further properties. */
  openItems: number;
  readonly unread: UnreadCall[];
}

/** Facts about no code. */
export function noCodeFacts(): CodeFacts {
  return {
    events: new Map(),
    eventProperties: new Map(),
    itemProperties: new Map(),
    itemPresence: new Map(),
    userProperties: new Map(),
    calls: 0,
    profileCalls: 0,
    files: new Set(),
    items: 0,
    openItems: 0,
    unread: [],
  };
}
