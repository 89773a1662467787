// The order in which a change gets to the console and to users without losing events, from the verdicts of both directions.
import type { Change } from "./change.js";
import type { KindText } from "./kind-texts.js";
import type { Row } from "./row.js";

export const phases = ["before", "together", "after"] as const;
export type Phase = (typeof phases)[number];

/** What to do in the console, by when. */
export type RollOut = Readonly<Record<Phase, readonly string[]>>;

export interface Step {
  readonly phase: Phase;
  readonly text: string;
}

/** The steps of a row; none if nothing in the console depends on the release. */
export function stepsOf(
  change: Change,
  { receivers }: Pick<Row, "receivers">,
  { step, stepAfter }: KindText,
): readonly Step[] {
  if (step === undefined) return [];
  if (stepAfter !== undefined) {
    return [
      { phase: "before", text: filled(step, change) },
      { phase: "after", text: filled(stepAfter, change) },
    ];
  }
  const breaksInstalled = Object.values(receivers.installed).includes("breaks");
  const breaksReleased = Object.values(receivers.released).includes("breaks");
  if (!breaksInstalled && !breaksReleased) return [];
  const phase = !breaksInstalled
    ? "before"
    : breaksReleased
      ? "together"
      : "after";
  return [{ phase, text: filled(step, change) }];
}

export function rollOutOf(steps: readonly Step[]): RollOut {
  const inPhase = (phase: Phase) => [
    ...new Set(
      steps.filter((step) => step.phase === phase).map(({ text }) => text),
    ),
  ];
  return {
    before: inPhase("before"),
    together: inPhase("together"),
    after: inPhase("after"),
  };
}

function filled(template: string, change: Change): string {
  const { name, property = "", before = "", after = "" } = change;
  const values = new Map([
    ["event", name],
    ["name", name],
    ["property", property],
    ["before", before],
    ["after", after],
  ]);
  return template.replace(
    /\{(\w+)\}/g,
    (whole, key: string) => values.get(key) ?? whole,
  );
}
