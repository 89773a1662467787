// One difference between two taxonomies, before any verdict.
import type { KindId } from "./kinds/index.js";

/** Where a changed thing is registered: a section of the taxonomy, or `generate` and the like for what is no definition. */
export type Section =
  | "events"
  | "event_properties"
  | "item_properties"
  | "user_properties"
  | "identity_keys"
  | "settings"
  | "catalogue";

export interface Change {
  readonly kind: KindId;
  readonly section: Section;
  /** The wire name of the definition, or the key of a setting. */
  readonly name: string;
  /** The property of the event that it is about. */
  readonly property?: string;
  /** Values before and after; absent on the side that has none. Untrusted text. */
  readonly before?: string;
  readonly after?: string;
  /** The events that are affected, by the names of the old side. */
  readonly events: readonly string[];
  /** Whether no active event of both sides sends it, so that only code that names its exports notices. */
  readonly isUnreached?: true;
  /** What the old side says replaces it. */
  readonly replacedBy?: string;
  /** Something added that looks like what was removed. */
  readonly looksLike?: string;
}

/** How reports and `diff.accept` name the place: `coupon_redeemed.coupon_kind`, `event_properties.coupon_code`. */
export function placeName({
  section,
  name,
  property,
}: Pick<Change, "section" | "name" | "property">): string {
  if (section !== "events") return `${section}.${name}`;
  return property === undefined ? name : `${name}.${property}`;
}
