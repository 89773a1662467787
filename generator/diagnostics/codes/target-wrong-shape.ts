// `target/wrong-shape`: a module exports something that is no target.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongShape = defineDiagnostic({
  code: "target/wrong-shape",
  severity: "error",
  summary: "A module that is named as a target does not export one.",
  explanation: `The default export of a target's module must be an object with a \`name\`
(letters, digits and \`-\`, not the name of a target of ours), a \`summary\` (a line
of text) and a function \`emit\`, which takes the taxonomy and returns files:

    import { defineTarget } from "dfn-codegen/target";

    export default defineTarget({
      name: "swift",
      summary: "Names of the registered events for Swift.",
      emit: (taxonomy) => [{ path: "Events.swift", text: print(taxonomy) }],
    });

\`defineTarget\` checks nothing when it runs: it is there for the types.`,
});
