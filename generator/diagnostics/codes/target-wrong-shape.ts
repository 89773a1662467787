// `target/wrong-shape`: a module exports something that is not a target.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongShape = defineDiagnostic({
  code: "target/wrong-shape",
  severity: "error",
  summary: "The module of a target does not export a target.",
  explanation: `The default export of a target's module must be an object with a \`name\`
(letters, digits and \`-\`, not the name of a built-in target), a \`summary\` (one
line) and a function \`emit\`, which takes the taxonomy and returns files:

    import { defineTarget } from "dfn-codegen/target";

    export default defineTarget({
      name: "swift",
      summary: "Names of the registered events for Swift.",
      emit: (taxonomy) => [{ path: "Events.swift", text: print(taxonomy) }],
    });

\`defineTarget\` checks nothing at run time: it only provides the types.`,
});
