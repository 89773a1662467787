// `yaml/too-deep`: values are nested too deeply.
import { defineDiagnostic } from "../diagnostic.js";

export const tooDeep = defineDiagnostic({
  code: "yaml/too-deep",
  severity: "error",
  summary: "Values are nested too deeply.",
  explanation: `Values are nested more than 100 levels deep. No part of a taxonomy needs more
than a handful, and DFINERY itself has no nested objects: the only structure
inside an event is the array of items. So there is an extra bracket or wrong
indentation, or the file was made to crash programs.`,
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
