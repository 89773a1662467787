// All rules about the service that the code applies, by topic: the source of `explain --sources` and
// docs/sources.md.
import type { Rule, Topic } from "./rule.js";
import { answers } from "./rules/answers.js";
import { calls } from "./rules/calls.js";
import { catalogue } from "./rules/catalogue.js";
import { registering } from "./rules/registering.js";
import { sdks } from "./rules/sdks.js";
import { values } from "./rules/values.js";

/** In the order of the page. */
export const topics: readonly Topic[] = [
  registering,
  values,
  calls,
  answers,
  sdks,
  catalogue,
];

export const rules: readonly Rule[] = topics.flatMap((topic) => topic.rules);
