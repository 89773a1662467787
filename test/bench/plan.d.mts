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
}

export function planEvents(count: number): readonly PlanEvent[];
export function taxonomyText(count: number): string;
export function argumentText(
  event: PlanEvent,
  which: "all" | "required",
): string;
