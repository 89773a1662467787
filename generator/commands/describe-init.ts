// What `init` tells people: a line for each file, what was left out, and one thing to try.
import { displayWidth, visible } from "../diagnostics/display-text.js";
import type { InitPlan } from "../project/plan-init.js";
import { fit } from "./describe.js";

const words = {
  create: ["created", "create"],
  change: ["changed", "change"],
  keep: ["kept", "keep"],
} as const;

/** In at most 80 columns, but for paths that are longer. */
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
  const summary = dryRun
    ? ["dry run, nothing written"]
    : changes
      ? []
      : ["nothing to do: all of it is there"];
  const paragraphs = notes.map(({ text, commands = [] }) =>
    [
      ...wrap(visible(text)),
      ...commands.map((each) => `    ${visible(each)}`),
    ].join("\n"),
  );
  const parts = [
    [...lines, ...goesTo, ...summary].join("\n"),
    ...paragraphs,
    `try this: ${visible(next)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

const widest = 80;

/** Lines of at most 80 columns, but for words that are longer. */
export function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > widest) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
