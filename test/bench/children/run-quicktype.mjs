// A peer: types with checks for all schemas of a folder. Arguments: the folder of the tools, of the schemas, of the output.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [tools, schemas, output] = process.argv.slice(2);
const require = createRequire(join(tools, "package.json"));
const {
  FetchingJSONSchemaStore,
  InputData,
  JSONSchemaInput,
  quicktype,
} = require("quicktype-core");
const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
for (const file of readdirSync(schemas)) {
  const schema = readFileSync(join(schemas, file), "utf8");
  await input.addSource({ name: file.replace(/\.json$/, ""), schema });
}
const inputData = new InputData();
inputData.addInput(input);
const { lines } = await quicktype({ inputData, lang: "typescript" });
mkdirSync(output, { recursive: true });
writeFileSync(join(output, "types.ts"), lines.join("\n"));
