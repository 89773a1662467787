// Runs `docs` in this process.
import { docs, type DocsOptions } from "../../generator/docs/command/docs.js";
import { makeRun } from "../../generator/driver/run.js";

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Writes the documents of the taxonomy in a folder. */
export async function docsFolder(
  folder: string,
  options: Partial<DocsOptions> = {},
  output = "site",
): Promise<Printed> {
  const printed = { out: "", err: "" };
  const run = makeRun("taxonomy.yaml", { output }, folder);
  const code = await docs(
    run,
    { format: "pretty", ...options },
    {
      out: (text) => (printed.out += text),
      err: (text) => (printed.err += text),
      color: false,
      width: 80,
    },
  );
  return { code, ...printed };
}
