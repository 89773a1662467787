// The questions of `init` on a terminal; tests provide their own answers.
import type { InitExtra } from "../plan.js";
import type { EventChoice } from "../../driver/catalogue.js";

/** Each resolves to `undefined` if the user cancels. */
export interface InitQuestions {
  readonly events: (
    choices: readonly EventChoice[],
    initial: readonly string[],
  ) => Promise<readonly string[] | undefined>;
  /** `refuse` says what is wrong with an answer. */
  readonly output: (
    initial: string,
    refuse: (answer: string) => string | undefined,
  ) => Promise<string | undefined>;
  /** Which of the possible steps to do; at first, all are selected. */
  readonly extras: (
    choices: readonly InitExtra[],
  ) => Promise<readonly InitExtra[] | undefined>;
}

const extraLabels: Readonly<Record<InitExtra, string>> = {
  scripts: "scripts in package.json",
  ci: "a CI job that checks the generated folder",
  gitattributes: ".gitattributes, to collapse generated files in reviews",
};

/** The real questions, with a library that is loaded only here. `title` says what was detected. */
export async function askOnTerminal(title: string): Promise<InitQuestions> {
  const { intro, isCancel, multiselect, text } = await import("@clack/prompts");
  intro(title);
  return {
    events: async (choices, initial) => {
      const answer = await multiselect({
        message: "Which standard events are registered in your console?",
        options: choices.map(({ name, label }) => ({
          value: name,
          label: name,
          hint: label,
        })),
        initialValues: [...initial],
        maxItems: 12,
        required: false,
      });
      return isCancel(answer) ? undefined : answer;
    },
    output: async (initial, refuse) => {
      const answer = await text({
        message: "Which folder should the generated code go to?",
        initialValue: initial,
        validate: (value) => refuse(value ?? ""),
      });
      return isCancel(answer) ? undefined : answer;
    },
    extras: async (choices) => {
      const answer = await multiselect({
        message: "What else should be set up?",
        options: choices.map((value) => ({ value, label: extraLabels[value] })),
        initialValues: [...choices],
        required: false,
      });
      return isCancel(answer) ? undefined : answer;
    },
  };
}
