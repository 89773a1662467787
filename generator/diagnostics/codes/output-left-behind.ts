// `output/left-behind`: the project has another generated folder that is no longer updated.
import { defineDiagnostic } from "../diagnostic.js";

export const leftBehind = defineDiagnostic({
  code: "output/left-behind",
  severity: "warning",
  summary: "The project has another generated folder, which is out of date.",
  explanation: `When the output folder changes (by \`generate.output\`, by \`--output\`, or because
the taxonomy moved), the old folder stays where it is. Code that still imports
from it compiles, even for events that are no longer registered: DFINERY drops
those silently. \`check\` therefore fails if code imports from such a folder.

Delete the old folder and import from the new one. If the taxonomy is meant to
have two folders, generate the other one too, with its own \`--output\`.

Only folders of this taxonomy, or of one that no longer exists, are reported,
and only if they were generated from other content than the taxonomy has now.`,
});
