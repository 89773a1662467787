// Standard Schemas cost an app nothing unless it uses them, and then only those that it uses.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileValid } from "../../support/compile-text.js";
import { tempFolder, writeFiles } from "../../support/temp-folder.js";
import { bundlers } from "./bundlers.js";

const taxonomy = `version: 1
standard: { user_properties: [df_name] }
event_properties:
  opened_at: { type: datetime }
  page: { type: string }
events:
  page_opened: { properties: { page: required } }
  page_closed: { properties: { opened_at: optional } }
`;

const schemasFolder = "standard-schemas/";

/** A module that does not export those of the schemas. */
function withoutExports(text: string): string {
  return text.replace(/^export \* from ".*standard-schemas\/.*\n/gm, "");
}

/** Of the expression that reads an offset from UTC: only dates need it. */
const offsets = "(Z|[+-]";

/** esbuild chooses short names by how often letters occur in all files that it read, also in those that it drops. */
function shapeOf(bundle: string): string {
  return bundle.replace(/(?<![\w$])[\w$]{1,2}(?![\w$])/g, "_");
}

describe.each(Object.entries(bundlers))("%s", (_, { emit, bundle }) => {
  const textOf = async (code: string, hasSchemas = true): Promise<string> => {
    const folder = tempFolder({});
    const { files } = compileValid(taxonomy, {
      emit,
      targets: ["builders", "validators"],
      validate: "never",
      importExtension: ".js",
    });
    const entry = join(folder, `app.${emit}`);
    writeFiles(folder, {
      "package.json": '{ "type": "module" }',
      [`app.${emit}`]: code,
      // Without the hint that the modules have no side effects.
      ...Object.fromEntries(
        files
          .filter(({ path }) => path !== "package.json")
          .filter(({ path }) => hasSchemas || !path.includes(schemasFolder))
          .map(({ path, text }) => [
            `generated/${path}`,
            hasSchemas ? text : withoutExports(text),
          ]),
      ),
    });
    const [text = ""] = await bundle([entry]);
    return text;
  };

  test("an app that validates records has not a byte of them", async () => {
    const app = `import { pageOpened, userProfile } from "./generated/index.js";
import { isPageOpened, validateEvent, validateUserProfile } from "./generated/validators/index.js";
const event = pageOpened({ page: "start" });
console.log(isPageOpened(event), validateEvent(event), validateUserProfile(userProfile({})));
`;
    const text = await textOf(app);
    expect(text).toContain("page_opened");
    expect(text).toContain("page_closed");
    expect(text).not.toContain("~standard");
    expect(shapeOf(text)).toBe(shapeOf(await textOf(app, false)));
  });

  test("an app with one schema has that of no other event, and no code for dates unless it has one", async () => {
    const of = (name: string) =>
      textOf(`import { ${name} } from "./generated/validators/index.js";
console.log(${name}["~standard"].validate({}));
`);
    const opened = await of("pageOpenedPropertiesSchema");
    expect(opened).toContain("page_opened");
    expect(opened).toContain("~standard");
    expect(opened).not.toContain("page_closed");
    expect(opened).not.toContain("df_name");
    expect(opened).not.toContain(offsets);
    const closed = await of("pageClosedPropertiesSchema");
    expect(closed).toContain(offsets);
    expect(closed).not.toContain("page_opened");
    const event = await of("pageOpenedEventSchema");
    expect(event).toContain("~standard");
    expect(event).not.toContain("NaN");
  });
});
