// A peer: types for each schema of a folder. Arguments: the folder of the tools, of the schemas, of the output.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [tools, schemas, output] = process.argv.slice(2);
const require = createRequire(join(tools, "package.json"));
const { compile } = require("json-schema-to-typescript");
mkdirSync(output, { recursive: true });
for (const file of readdirSync(schemas)) {
  const schema = JSON.parse(readFileSync(join(schemas, file), "utf8"));
  const text = await compile(schema, schema.title);
  writeFileSync(join(output, file.replace(/json$/, "ts")), text);
}
