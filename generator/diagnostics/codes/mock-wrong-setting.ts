// `mock/wrong-setting`: a setting of the mock cannot be read.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongSetting = defineDiagnostic({
  code: "mock/wrong-setting",
  severity: "error",
  summary: "A setting of the mock cannot be read.",
  explanation: `A rate limit is written \`100/s\`, \`events:100/10s\` or \`off\`; a fault
\`50000:0.1\`, \`503:0.05\` or \`reset:0.01\`, with the share of the requests that it
affects; a latency in milliseconds \`200\` or \`50-200\`. The message says what is
wrong with the value. The mock was not started.

\`mock --help\` lists the settings.`,
});
