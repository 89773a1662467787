// `yaml/alias-bomb`: aliases expand the document beyond its limit.
import { defineDiagnostic } from "../diagnostic.js";

export const aliasBomb = defineDiagnostic({
  code: "yaml/alias-bomb",
  severity: "error",
  summary: "Aliases multiply the document beyond its limit.",
  explanation: `Anchors and aliases let a small file stand for a very large one: an alias of an
array of aliases of an array of aliases multiplies with each level. Expanded,
such a file would exhaust the machine's memory. A taxonomy may come from a
stranger's pull request, so there is a limit: aliases may add one million
values to a file.

No real taxonomy comes near it. Write the values out, or register a property
once and use its name: this is how DFINERY shares definitions between events.`,
  example: `version: 1
include:
  - &a [x, x, x, x, x, x, x, x, x, x]
  - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
  - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
  - &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
  - &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
  - &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
`,
});
