// The summary of `init`, as text and as data: a line for each file, what was left out, and one thing to try.
import { counted } from "../../text/count.js";
import { visible } from "../../text/display-text.js";
import type { InitPlan } from "../plan.js";
import { fit } from "../../text/fit.js";
import { wrap } from "../../text/wrap.js";

const words = {
  create: ["created", "create"],
  change: ["changed", "change"],
  keep: ["kept", "keep"],
} as const;

/** For `--format json`. */
export function initAsData(
  { steps, notes, next, output }: InitPlan,
  dryRun: boolean,
): Readonly<Record<string, unknown>> {
  return {
    dryRun,
    ...(output !== undefined && { output }),
    files: steps.map(({ path, action, about }) => ({ path, action, about })),
    notes,
    next,
  };
}

/** Wrapped at 80 columns, except for longer paths. */
export function describeInit(
  { steps, notes, next, output }: InitPlan,
  dryRun: boolean,
): string {
  const lines = steps.map(({ path, action, about }) => {
    const word = words[action][dryRun ? 1 : 0];
    return `${word.padEnd(8)}${fit(path, 36).padEnd(36)}  ${about}`.trimEnd();
  });
  const changes = steps.some(({ action }) => action !== "keep");
  const goesTo =
    output === undefined
      ? []
      : [`the generated code goes to \`${fit(output, 50)}\``];
  const summary = changes ? [] : ["nothing to do: everything already exists"];
  const paragraphs = notes.map(({ text, commands = [] }) =>
    [
      ...wrap(visible(text)),
      ...commands.map((each) => `    ${visible(each)}`),
    ].join("\n"),
  );
  const parts = [
    [...lines, ...goesTo, ...summary].join("\n"),
    ...paragraphs,
    dryRun ? describeDryRun(steps) : `try this: ${visible(next)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** "dry run: nothing was written; `init` would create 3 files and change 1 file" */
function describeDryRun(steps: InitPlan["steps"]): string {
  const count = (action: keyof typeof words) =>
    steps.filter((step) => step.action === action).length;
  const [created, changed] = [count("create"), count("change")];
  const would = [
    ...(created > 0 ? [`create ${counted(created, "file")}`] : []),
    ...(changed > 0 ? [`change ${counted(changed, "file")}`] : []),
  ].join(" and ");
  return would === ""
    ? "dry run: nothing was written"
    : `dry run: nothing was written; \`init\` would ${would}`;
}
