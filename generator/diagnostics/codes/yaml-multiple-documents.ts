// `yaml/multiple-documents`: a file holds more than one YAML document.
import { defineDiagnostic } from "../diagnostic.js";

export const multipleDocuments = defineDiagnostic({
  code: "yaml/multiple-documents",
  severity: "error",
  summary: "A file holds more than one YAML document.",
  explanation: `A line \`---\` ends one YAML document and begins the next. A taxonomy file is one
document. Some readers would ignore what follows the line, others would let it
replace the first document, so it is an error.

Remove the line, or move what follows into a file of its own and name that file
under \`include\`. A single \`---\` at the very top is fine.`,
  example: `version: 1
events:
  coupon_redeemed:
    properties: {}
---
version: 1
`,
});
