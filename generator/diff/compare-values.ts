// Compares fields, and prints their values for people.
import type { Deprecation, Label } from "../model/taxonomy.js";

/** What a change has of the values of both sides. */
export interface BeforeAfter {
  readonly before?: string;
  readonly after?: string;
}

/** The values of both sides as texts if they differ; `undefined` if they are the same. */
export function different(
  before: unknown,
  after: unknown,
): BeforeAfter | undefined {
  if (before === after) return undefined;
  const was = textOf(before);
  const is = textOf(after);
  if (was === is && typeof before === typeof after) return undefined;
  return {
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
  };
}

/** A value as one line: a string as it is, anything else as JSON; nothing for absent and empty values. */
export function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string") return value;
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    return value.every((each) => typeof each === "string")
      ? value.join(", ")
      : JSON.stringify(value);
  }
  return JSON.stringify(value);
}

/** `로그인`, or each text with its language. */
export function labelText(label: Label | undefined): string | undefined {
  return label?.texts
    .map(({ language, text }) =>
      language === undefined ? text : `${language}: ${text}`,
    )
    .join(", ");
}

/** `since 2026-10-01, use coupon_redeemed: One event for all campaigns.` */
export function deprecationText(
  deprecated: Deprecation | undefined,
): string | undefined {
  if (deprecated === undefined) return undefined;
  const { since, replacedBy, reason } = deprecated;
  const words = [
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(replacedBy === undefined ? [] : [`use ${replacedBy}`]),
    ...(reason === undefined ? [] : [reason]),
  ];
  return words.length === 0 ? "deprecated" : words.join(", ");
}

/** What a list lost and gained. */
export function listChanges<Item>(
  old: readonly Item[] = [],
  now: readonly Item[] = [],
): { readonly removed: readonly Item[]; readonly added: readonly Item[] } {
  if (old === now) return { removed: [], added: [] };
  return {
    removed: old.filter((one) => !now.includes(one)),
    added: now.filter((one) => !old.includes(one)),
  };
}
