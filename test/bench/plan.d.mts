// Types of `plan.mjs`, for tests.
export interface PlanProperty {
  readonly name: string;
  readonly required?: boolean;
  /** As it stands in source code. */
  readonly example: string;
}

export interface PlanEvent {
  readonly name: string;
  readonly builder: string;
  readonly properties: readonly PlanProperty[];
  /** An example of its items, as it stands in source code. */
  readonly items: string | null;
}

/** What the properties of events are: of all types; text, numbers and booleans alone; these and dates; these and items. */
export type PlanKind = "all" | "flat" | "dates" | "items";

export function planEvents(
  count: number,
  kind?: PlanKind,
): readonly PlanEvent[];
export function taxonomyText(count: number, kind?: PlanKind): string;
export function argumentText(
  event: PlanEvent,
  which: "all" | "required",
): string;
