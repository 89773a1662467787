// `validate/too-few-events`: a run saw no events, or fewer than expected.
import { defineDiagnostic } from "../diagnostic.js";

export const tooFewEvents = defineDiagnostic({
  code: "validate/too-few-events",
  severity: "error",
  summary: "No events were read, or fewer than expected.",
  explanation: `\`validate\` read no events, or fewer than \`--expect\` asks for. A run without data
proves nothing, so it fails: the export may be empty, the pattern may match the
wrong files, or a step before this one may have failed.

Check what the files contain, or pass a smaller number to \`--expect\`. The exit
code is 1.`,
});
