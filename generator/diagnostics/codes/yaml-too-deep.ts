// `yaml/too-deep`: values are nested too deeply.
import { defineDiagnostic } from "../diagnostic.js";

export const tooDeep = defineDiagnostic({
  code: "yaml/too-deep",
  severity: "error",
  summary: "Values are nested too deeply.",
  explanation: `Values are nested more than 100 levels deep. No part of a taxonomy needs more
than a handful, and DFINERY itself has no nested objects: the only structure
inside an event is the list of items. So this is a bracket too many, a runaway
indentation, or a file that was made to make programs crash.`,
  example: `version: 1
include:
  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  events.yaml
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
`,
});
