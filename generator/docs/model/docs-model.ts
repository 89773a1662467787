// What the documents of a taxonomy say, as plain data: the site, the Markdown pages and `explain` are made of it.
import type { DiffReport } from "../../diff/make-report.js";
import type { Platform } from "../../model/platform.js";
import type { PersonalData, PropertyType } from "../../model/taxonomy.js";
import type { Language } from "../../text/messages/language.js";

/** All texts of a taxonomy are as the author wrote them, and untrusted; sentences are in `language`. */
export interface DocsModel {
  readonly language: Language;
  readonly service?: string;
  /** The platforms that the taxonomy names; none if it names none. */
  readonly platforms: readonly Platform[];
  /** Active and inactive, in the taxonomy's order. */
  readonly events: readonly EventDoc[];
  readonly eventProperties: readonly PropertyDoc[];
  readonly itemProperties: readonly PropertyDoc[];
  /** The active item properties, as every event with items has them. */
  readonly items: readonly AttachedDoc[];
  readonly userProperties: readonly PropertyDoc[];
  readonly identityKeys: readonly IdentityDoc[];
  /** Everything that is personal data, directly first. */
  readonly personalData: readonly PropertyDoc[];
  /** Former names of events, which are on no active event. */
  readonly renamed: readonly RenamedDoc[];
  /** All owners and tags of events, sorted. */
  readonly owners: readonly string[];
  readonly tags: readonly string[];
  /** Whether a report of `usage` says where events are sent. */
  readonly hasUsage: boolean;
  /** What changed, if the taxonomy was compared with another one. */
  readonly changes?: DiffReport;
}

/** What is said of each definition. */
export interface Described {
  /** The wire name. */
  readonly name: string;
  /** The label as the console has it. */
  readonly label?: string;
  /** The label in the other languages of the taxonomy. */
  readonly otherLabels: readonly string[];
  readonly description?: string;
  readonly owners: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly string[];
  readonly isActive: boolean;
  /** From DFINERY's catalogue. */
  readonly isStandard: boolean;
  readonly deprecated?: DeprecatedDoc;
  /** The last day on which it is needed, `yyyy-MM-dd`. */
  readonly expires?: string;
  /** Where the taxonomy registers it; absent for what only the catalogue says. */
  readonly source?: SourceDoc;
}

export interface DeprecatedDoc {
  readonly since?: string;
  /** The wire name of what to use instead. */
  readonly replacedBy?: string;
  readonly reason?: string;
}

export interface SourceDoc {
  /** Relative to the folder of the entry file, with `/` on every platform. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** At the git host; absent without `docs.edit_url`. Always an `http` or `https` URL. */
  readonly url?: string;
}

export interface EventDoc extends Described {
  /** Name of its page, without folder and extension. */
  readonly page: string;
  /** The platforms that send it; none if the taxonomy names none. */
  readonly platforms: readonly Platform[];
  readonly formerName?: string;
  /** When a platform loses the event, as sentences. */
  readonly dropped: readonly string[];
  /** Rules that only validators and builders know, as sentences. */
  readonly rules: readonly string[];
  readonly properties: readonly AttachedDoc[];
  /** `df_items`; its properties are those of the taxonomy's items. */
  readonly items?: AttachedDoc;
  /** The largest degree of its properties and those of its items. */
  readonly pii: PersonalData;
  readonly sample: SampleDoc;
  /** What to copy; none for an inactive event. */
  readonly code: readonly CodeDoc[];
  /** Where the code sends it; absent without a report of `usage`. */
  readonly sent?: readonly SentDoc[];
}

/** Where an event is lost without a property: always, never, or on some platforms. */
export type RequiredOn = "all" | "none" | readonly Platform[];

/** A property on an event, or an item property, or a user property. */
export interface AttachedDoc {
  readonly property: PropertyDoc;
  readonly required: RequiredOn;
  /** What it means for this event; absent if the definition says enough. */
  readonly description?: string;
  /** The platforms that send it, if they are fewer than those of the event. */
  readonly platforms: readonly Platform[];
  /** As sentences, with what the event adds. */
  readonly constraints: readonly string[];
  readonly values: readonly ValueDoc[];
}

export interface PropertyDoc extends Described {
  readonly scope: "event" | "item" | "user";
  /** Unique within a page that shows all properties: `event-coupon_code`. */
  readonly anchor: string;
  readonly type: PropertyType;
  /** The type in words of the language. */
  readonly typeText: string;
  readonly constraints: readonly string[];
  /** The values of an enum. */
  readonly values: readonly ValueDoc[];
  /** Whether values that are not listed are allowed. */
  readonly isOpen: boolean;
  readonly unit?: string;
  /** As JSON. */
  readonly examples: readonly string[];
  readonly pii: PersonalData;
  readonly isNullable: boolean;
  /** The wire names of the active events that have it, for an item property those that have items. */
  readonly events: readonly string[];
}

export interface ValueDoc {
  /** As JSON. */
  readonly value: string;
  readonly label?: string;
  readonly description?: string;
}

export interface IdentityDoc {
  readonly name: string;
  readonly label?: string;
  readonly description?: string;
}

export interface RenamedDoc {
  readonly name: string;
  /** Name of the page under the old name. */
  readonly page: string;
  /** The event's name today. */
  readonly now: string;
}

/** A sample that the judge accepted, or what it lacks to be one. */
export type SampleDoc =
  | { readonly kind: "valid"; readonly json: string }
  | { readonly kind: "none"; readonly reason: string };

/** The languages in which code is copied. */
export type CodeLanguage =
  "typescript" | "json" | "kotlin" | "swift" | "dart" | "csharp";

export interface CodeDoc {
  /** The generated builder, the body for the loading API, or the call of an SDK. */
  readonly id: "builder" | "api" | Exclude<Platform, "server">;
  readonly title: string;
  readonly language: CodeLanguage;
  readonly text: string;
}

export interface SentDoc {
  /** As `usage` shows it. */
  readonly file: string;
  readonly line: number;
  /** The function around it. */
  readonly inside?: string;
  /** False if the record is certainly discarded. */
  readonly isSent: boolean;
}
