// The resolved taxonomy: what every template, lint rule and report works on. Frozen, with all names settled.
import type { Span } from "../source/source-file.js";
import type { Settings } from "./settings.js";

/** The data types of the console (TYPE), and `items` for the one item property. */
export type PropertyType = ScalarType | ArrayType | "items";
export type ScalarType = "string" | "long" | "double" | "boolean" | "datetime";
export type ArrayType = "string[]" | "long[]" | "double[]";
export type StringFormat = "date" | "email" | "uri" | "uuid";
export type PersonalData = "none" | "direct" | "indirect";
export type Status = "active" | "inactive";
export type PropertyScope = "event" | "item" | "user";

/** What a value must satisfy beyond its type. On an array, all but the item counts speak of its elements. */
export interface Constraints {
  readonly enum?: readonly (string | number)[];
  /** The values of the enum are only the known ones: others of the type are allowed. */
  readonly open?: true;
  /** ECMA-262 sources, to be used with the `u` flag; a value must match all (narrowing adds one). */
  readonly patterns?: readonly string[];
  /** In code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: StringFormat;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A name for people: one text, or a text for each language, in the order of the file. */
export interface Label {
  /** All texts, the first one the console's. */
  readonly texts: readonly {
    readonly language?: string;
    readonly text: string;
  }[];
}

/** What one value of an enum means. */
export interface DocumentedValue {
  readonly value: string | number;
  readonly label?: Label;
  readonly description?: string;
}

export interface Deprecation {
  readonly since?: string;
  /** The wire name of the event or property to use now. */
  readonly replacedBy?: string;
  readonly reason?: string;
}

/** What every definition may say about itself. Texts are as the author wrote them, untrusted. */
export interface Metadata {
  readonly label?: Label;
  readonly description?: string;
  /** A remark for those who keep the taxonomy: where documentation disagrees, say. Not in generated code. */
  readonly note?: string;
  /** The teams or people responsible for it. */
  readonly owners: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly string[];
  readonly deprecated?: Deprecation;
  /** The last day on which it is needed, `yyyy-MM-dd`. */
  readonly expires?: string;
  readonly status: Status;
}

/** A property as it was registered: once for the whole service (GLOS). */
export interface PropertyDef extends Metadata {
  readonly scope: PropertyScope;
  /** The wire name. */
  readonly name: string;
  readonly type: PropertyType;
  readonly constraints: Constraints;
  /** The values of its enum of which the author said something, in the order of the file. */
  readonly documentedValues: readonly DocumentedValue[];
  readonly examples: readonly ExampleValue[];
  readonly unit?: string;
  readonly pii: PersonalData;
  /** User properties alone may be null. */
  readonly nullable: boolean;
  /** Item properties: whether every item must have it. Elsewhere false. */
  readonly required: boolean;
  /** From DFINERY's catalogue; true also where a taxonomy restates it. */
  readonly standard: boolean;
  /** Registered by the service itself, without being picked (consents). */
  readonly automatic?: true;
  readonly names: PropertyNames;
  /** Where the key stands. */
  readonly span: Span;
}

export type ExampleValue =
  string | number | boolean | null | readonly (string | number)[];

export interface PropertyNames {
  /** `CouponKind`: the exported type of an enum's values; only where the definition has an enum of strings or numbers. */
  readonly enumType?: string;
  /** `couponKind`: unique among the checks of all scopes. */
  readonly check: string;
}

/** A property on one event. */
export interface AttachedProperty {
  readonly property: PropertyDef;
  readonly required: boolean;
  /** The definition's constraints and the event's own together. */
  readonly constraints: Constraints;
  /** True when the event adds a constraint, so that the shared check and type do not say it all. */
  readonly narrowed: boolean;
  /** What the property means for this event; absent when the definition says it all. */
  readonly description?: string;
  readonly span: Span;
}

export interface EventDef extends Metadata {
  readonly name: string;
  /** Without the item property; inactive ones are omitted. In the order of the file. */
  readonly properties: readonly AttachedProperty[];
  /** The item property (`df_items`), if attached. */
  readonly items?: AttachedProperty;
  /** Objects that the builder would take, checked against the definition. */
  readonly examples: readonly Readonly<Record<string, unknown>>[];
  readonly standard: boolean;
  readonly names: EventNames;
  /** The module that holds it: a name of `Taxonomy.modules`. */
  readonly module: string;
  /** Where it stands: in the catalogue for a standard event of which the taxonomy says no more than that it is picked. */
  readonly span: Span;
  /** Where such an event is picked. */
  readonly picked?: Span;
}

/** All are identifiers, unique in the output, and none is a reserved word. */
export interface EventNames {
  /** `dfPurchase` */
  readonly builder: string;
  /** `DfPurchaseProperties`: what the builder takes. */
  readonly properties: string;
  /** `DfPurchaseEvent`: what the builder returns. */
  readonly record: string;
  /** `validateDfPurchase`, `isDfPurchase`. */
  readonly validate: string;
  readonly guard: string;
  /** `dfPurchaseCheck`: what the dispatcher knows of it. */
  readonly check: string;
  /** File name of its JSON Schema, without folder and ending; unique without regard to case. */
  readonly file: string;
}

/** The events that one file of the taxonomy registers, or the picks from the catalogue. */
export interface ModuleDef {
  /** File name without ending: lower case letters, digits, `-`. */
  readonly name: string;
  /** Names of its active events, in the order of the file. */
  readonly events: readonly string[];
}

export interface IdentityKey {
  readonly name: string;
  readonly label?: Label;
  readonly description?: string;
}

export interface Taxonomy {
  readonly service?: string;
  readonly settings: Settings;
  /** Active and inactive. Standard events first, in the catalogue's order, then by file and place. */
  readonly events: readonly EventDef[];
  /** Without the item property; only those that an active event uses or that the taxonomy defines. */
  readonly eventProperties: readonly PropertyDef[];
  /** The sub-attributes of `df_items`. */
  readonly itemProperties: readonly PropertyDef[];
  readonly userProperties: readonly PropertyDef[];
  /** The five identity keys of the API (EV), from the catalogue. */
  readonly identityKeys: readonly IdentityKey[];
  readonly modules: readonly ModuleDef[];
}
