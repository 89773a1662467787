// What was read of the properties of calls, as short text.
import type { PropertiesUse } from "../../generator/usage/properties-use.js";
import { compileValid } from "./compile-text.js";
import { scanTexts } from "./memory-sources.js";

const compiled = compileValid(
  "version: 1\nevents: { opened: { properties: {} } }\n",
);

/** `a: string`, `b?: number`, and `…` where there may be more. */
export function shownUse({ properties, open }: PropertiesUse): string {
  const parts = properties.map(
    ({ key, optional, value: { kinds, constant, elements = [] } }) =>
      `${key}${optional ? "?" : ""}: ${constant === undefined ? kinds.join("|") || "unknown" : JSON.stringify(constant)}${elements.map((each) => `{${shownUse(each)}}`).join("")}`,
  );
  return [...parts, ...(open ? ["…"] : [])].join(", ");
}

/** The properties of each `Dfinery.logEvent` of a module, which may also use `is`, `size`, `key` and `other`. */
export async function shownCalls(
  text: string,
  name = "src/a.ts",
): Promise<string> {
  const { scan } = await scanTexts(
    {
      [name]: `${text}\nexport {};\ndeclare const Dfinery: { logEvent(name: string, given?: unknown): void };\ndeclare const is: boolean, size: number, key: string;\ndeclare function other(given: unknown): void;\n`,
    },
    compiled,
    [],
    {},
  );
  return scan.projects
    .flatMap(({ raw }) => raw.map((each) => each.raw))
    .map(({ use }) => shownUse(use))
    .join("; ");
}
