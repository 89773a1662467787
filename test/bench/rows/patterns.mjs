// @ts-check
// Row: `generate` over a thousand patterns that can take very long, each with an example and a value to run it on.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateCold, median } from "../measure.mjs";
import { seconds } from "../report.mjs";

const count = 1000;
const most = 5000;

/** One of each kind; a number in it makes each a pattern of its own. */
const kinds = [
  (/** @type {number} */ at) => `^(a+)+${at}$`,
  (/** @type {number} */ at) => `^(\\w|\\d)+${at}$`,
  (/** @type {number} */ at) => `^(a{1,100}){1,100}b{${at + 1}}$`,
  (/** @type {number} */ at) => `[a-k]{0,900}[a-z]{0,900}${at}!$`,
  (/** @type {number} */ at) => `^(a|ab|b)*${at}\\1$`,
  (/** @type {number} */ at) => `^${"a?".repeat(30)}a{30}${at}$`,
  (/** @type {number} */ at) => `^${"(?:a|b|c)+".repeat(90)}${at}$`,
  (/** @type {number} */ at) => `${"(?:x+x+)+".repeat(120)}${at}`,
];

/** @type {import("../bench.mjs").Rows} */
export function patterns({ folder: parent, rounds }) {
  const folder = join(parent, "patterns");
  mkdirSync(folder, { recursive: true });
  const taxonomy = join(folder, "taxonomy.yaml");
  writeFileSync(taxonomy, taxonomyText());
  const output = join(folder, "generated");
  const times = Array.from(
    { length: rounds },
    () => generateCold(taxonomy, output).cpu,
  );
  const ours = median(times);
  return [
    {
      row: `\`generate\`, ${count.toLocaleString("en")} hostile patterns`,
      ours: seconds(ours),
      target: `≤ ${seconds(most)}`,
      met: ours <= most,
    },
  ];
}

function taxonomyText() {
  const properties = Array.from({ length: count }, (_, at) => {
    const pattern = `${kinds[at % kinds.length]?.(at) ?? ""}|!$`;
    const example = `${"a".repeat(40)}!`;
    return `  p_${at}: { type: string, pattern: ${JSON.stringify(pattern)}, examples: [${JSON.stringify(example)}] }`;
  });
  const events = Array.from({ length: count / 50 }, (_, at) => {
    const own = Array.from({ length: 50 }, (_, each) => at * 50 + each);
    return `  e_${at}:\n    properties:\n${own.map((each) => `      p_${each}: required`).join("\n")}`;
  });
  return `version: 1\nevent_properties:\n${properties.join("\n")}\nevents:\n${events.join("\n")}\n`;
}
