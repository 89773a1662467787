// The block of settings that an app's taxonomy needs.
import { type StarterFacts, yamlString } from "../init/starter.js";

/** What is not the default for an app. */
export type ChosenSettings = Pick<StarterFacts, "output" | "javascript">;

/** The block of settings, for a starter and for a draft; no line where the defaults fit. */
export function settingsBlock({
  output,
  javascript,
}: ChosenSettings): readonly string[] {
  const lines = [
    ...(output === undefined ? [] : [`  output: ${yamlString(output)}`]),
    ...(javascript ? ["  emit: js # with declarations for editors"] : []),
  ];
  return lines.length === 0 ? [] : ["generate:", ...lines];
}
