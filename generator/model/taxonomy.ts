// The resolved taxonomy, which every template, lint rule and report uses. It is frozen, and all names are
// chosen.
import type { Span } from "../source/source-file.js";
import type { Platform } from "./platform.js";
import type { Settings } from "./settings.js";

/** The data types of the console (TYPE), and `items` for the item property. */
export type PropertyType = ScalarType | ArrayType | "items";
export type ScalarType = "string" | "long" | "double" | "boolean" | "datetime";
export type ArrayType = "string[]" | "long[]" | "double[]";
export type StringFormat = "date" | "email" | "uri" | "uuid";
export type PersonalData = "none" | "direct" | "indirect";
export type Status = "active" | "inactive";
export type PropertyScope = "event" | "item" | "user";

/** The constraints on a value beyond its type. On an array, all but the item counts apply to its elements. */
export interface Constraints {
  readonly enum?: readonly (string | number)[];
  /** The values of the enum are only the known ones: others of the type are allowed. */
  readonly open?: true;
  /** ECMA-262 sources, to be used with the `u` flag; a value must match all of them (narrowing adds one). */
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

/** A display name: one string, or a string for each language, in the order of the file. */
export interface Label {
  /** All texts; the first is the one in the console. */
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
  /** The wire name of the event or property to use instead. */
  readonly replacedBy?: string;
  readonly reason?: string;
}

/** The fields that every definition may have. Texts are as the author wrote them, and untrusted. */
export interface Metadata {
  readonly label?: Label;
  readonly description?: string;
  /**
   * A remark for maintainers of the taxonomy, such as a contradiction in the
   * documentation. It is in `taxonomy.json`, and not in generated code.
   */
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
  /** Only user properties may be null. */
  readonly nullable: boolean;
  /** For item properties: whether every item must have it. Otherwise false. */
  readonly required: boolean;
  /** From DFINERY's catalogue; also true if a taxonomy restates it. */
  readonly standard: boolean;
  /** Registered by the service itself, without being picked (consents). */
  readonly automatic?: true;
  readonly names: PropertyNames;
  /** Where the key is. */
  readonly span: Span;
}

export type ExampleValue =
  string | number | boolean | null | readonly (string | number)[];

export interface PropertyNames {
  /** Only if the definition has an enum of strings or numbers. */
  readonly enum?: EnumNames;
  /** `couponKind`: unique among the checks of all scopes. */
  readonly check: string;
}

/** The exports for an enum. */
export interface EnumNames {
  /** `CouponKind`: the type of its values. */
  readonly type: string;
  /** `KnownCouponKind`: the type of the listed values of an open enum; otherwise the same as `type`. */
  readonly known: string;
  /** `couponKindValues`: the array of the listed values. */
  readonly values: string;
  /** `isCouponKind`, for an open enum `isKnownCouponKind`. */
  readonly guard: string;
}

/** A property on one event. */
export interface AttachedProperty {
  readonly property: PropertyDef;
  readonly required: boolean;
  /** The constraints of the definition and the event together. */
  readonly constraints: Constraints;
  /** Whether the event adds a constraint, so that the shared check and type are not enough. */
  readonly narrowed: boolean;
  /** What the property means for this event; absent if the definition says enough. */
  readonly description?: string;
  /** The platforms that send it with this event; absent if the taxonomy names none. */
  readonly platforms?: readonly Platform[];
  readonly span: Span;
}

export interface EventDef extends Metadata {
  readonly name: string;
  /** Without the item property and without inactive ones. In the order of the file. */
  readonly properties: readonly AttachedProperty[];
  /** The item property (`df_items`), if attached. */
  readonly items?: AttachedProperty;
  /** Lists of names of optional properties: of each list, at least one must be present. */
  readonly anyOf: readonly (readonly string[])[];
  /** Objects that the builder would accept, checked against the definition. */
  readonly examples: readonly Readonly<Record<string, unknown>>[];
  readonly standard: boolean;
  /** The platforms that send it; absent if the taxonomy names none. */
  readonly platforms?: readonly Platform[];
  /** The wire name that it was registered under before. */
  readonly renamedFrom?: string;
  readonly names: EventNames;
  /** The module that contains it: a name of `Taxonomy.modules`. */
  readonly module: string;
  /** Where it is defined: in the catalogue for a standard event that the taxonomy only picks. */
  readonly span: Span;
  /** Where such an event is picked. */
  readonly picked?: Span;
}

/** All are unique identifiers in the output, and none is a reserved word. */
export interface EventNames {
  /** `dfPurchase` */
  readonly builder: string;
  /** The builder of the name that the event had before: a deprecated alias. */
  readonly formerBuilder?: string;
  /** `DfPurchaseProperties`: the parameter of the builder. */
  readonly properties: string;
  /** `DfPurchaseFields`: the same without the rule of `anyOf`; only if the event has one. */
  readonly fields?: string;
  /** `DfPurchaseEvent`: what the builder returns. */
  readonly record: string;
  /** `validateDfPurchase`, `isDfPurchase`. */
  readonly validate: string;
  readonly guard: string;
  /** `dfPurchaseCheck`: the check that the dispatcher uses. */
  readonly check: string;
  /** `validateDfPurchaseProperties`: the validator of what the builder takes. */
  readonly validateProperties: string;
  /** `dfPurchaseEventSchema`, `dfPurchasePropertiesSchema`: both validators as Standard Schemas. */
  readonly eventSchema: string;
  readonly propertiesSchema: string;
  /** `inspectDfPurchase`: the check of its builder during development. */
  readonly inspect: string;
  /** File name of its JSON Schema, without folder and extension; unique ignoring case. */
  readonly file: string;
}

/** The events that one file of the taxonomy registers, or the picks from the catalogue. */
export interface ModuleDef {
  /** File name without extension: lower-case letters, digits, `-`. */
  readonly name: string;
  /** Names of its active events, in the order of the file. */
  readonly events: readonly string[];
}

export interface IdentityKey {
  readonly name: string;
  readonly label?: Label;
  readonly description?: string;
}

/**
 * The entries of DFINERY's catalogue that a taxonomy uses, by name. Each has a
 * digest of what the catalogue says of it, before the taxonomy restates
 * anything: it tells a change of the catalogue from a change of the taxonomy.
 */
export interface UsedCatalogue {
  /** Of the whole catalogue. */
  readonly digest: string;
  readonly events: EntryDigests;
  /** With the item property. */
  readonly eventProperties: EntryDigests;
  readonly itemProperties: EntryDigests;
  readonly userProperties: EntryDigests;
  readonly identityKeys: EntryDigests;
}

/** An event that the folder leaves out, because only other platforms send it. */
export interface ElsewhereEvent {
  readonly name: string;
  readonly platforms: readonly Platform[];
}

export type EntryDigests = Readonly<Record<string, string>>;

export interface Taxonomy {
  readonly service?: string;
  readonly settings: Settings;
  /** The platforms of the service's apps, in a fixed order; absent if the taxonomy does not say. */
  readonly platforms?: readonly Platform[];
  readonly catalogue: UsedCatalogue;
  /** Active and inactive. Standard events first, in the catalogue's order, then by file and position. */
  readonly events: readonly EventDef[];
  /** In the order of `events`; absent if the folder is for no platform, or if there are none. */
  readonly elsewhere?: readonly ElsewhereEvent[];
  /** Without the item property; only those that an active event uses or that the taxonomy defines. */
  readonly eventProperties: readonly PropertyDef[];
  /** The sub-attributes of `df_items`. */
  readonly itemProperties: readonly PropertyDef[];
  readonly userProperties: readonly PropertyDef[];
  /** The five identity keys of the API (EV), from the catalogue. */
  readonly identityKeys: readonly IdentityKey[];
  readonly modules: readonly ModuleDef[];
}
