// The files of an example with a native SDK.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const examples = join(import.meta.dirname, "../../examples");

/** Those whose names end so, by their paths in the example. */
export function exampleTexts(
  name: string,
  ending: string,
): Readonly<Record<string, string>> {
  const folder = join(examples, name);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(
    paths.map((path) => [
      path.replaceAll("\\", "/"),
      readFileSync(join(folder, path), "utf8"),
    ]),
  );
}
