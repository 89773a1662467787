// `schema_base`, `schema_draft` and `schema_open`: what is read, and what cannot be used.
import { expect, it } from "vitest";
import { describe, resolveText } from "../support/resolve-text.js";

function read(generate: string) {
  const { settings, diagnostics } = resolveText(`generate: { ${generate} }`);
  const { schemaBase, schemaDraft, schemaOpen } = settings;
  return {
    ...{ schemaBase, schemaDraft, schemaOpen },
    told: diagnostics.map(describe).join("\n"),
  };
}

it("are read", () => {
  expect(
    read(
      "schema_base: https://schemas.example.com/shop/, schema_draft: 2020-12, schema_open: true",
    ),
  ).toEqual({
    schemaBase: "https://schemas.example.com/shop/",
    schemaDraft: "2020-12",
    schemaOpen: true,
    told: "",
  });
});

it("are draft-07 without identifiers and without an open variant by default", () => {
  const usual = {
    schemaBase: undefined,
    schemaDraft: "draft-07",
    schemaOpen: undefined,
    told: "",
  };
  expect(read("emit: ts")).toEqual(usual);
  expect(read("schema_open: false")).toEqual(usual);
});

it.each([
  ["https://a.example/shop", "https://a.example/shop/"],
  ["http://localhost:8080", "http://localhost:8080/"],
  ["HTTPS://A.example/Shop/../B/", "https://a.example/B/"],
  [
    "https://봄날.example/스키마",
    "https://xn--i20bz8u.example/%EC%8A%A4%ED%82%A4%EB%A7%88/",
  ],
])("the base `%s` becomes a URL that ends in a slash", (text, base) => {
  expect(read(`schema_base: "${text}"`)).toMatchObject({
    schemaBase: base,
    told: "",
  });
});

const usualHint =
  "write the URL of the folder in which you publish the schemas, such as `https://schemas.example.com/shop/`";

it.each([
  [" ", "is empty", "empty", usualHint],
  ["schemas/", "is not an absolute URL", "not absolute", usualHint],
  ["/schemas", "is not an absolute URL", "not absolute", usualHint],
  ["//a.example/x", "is not an absolute URL", "not absolute", usualHint],
  [
    "urn:shop:schemas",
    "has the scheme `urn`, not `https` or `http`",
    "another scheme",
    usualHint,
  ],
  ["C:/schemas", "is not an absolute URL", "not absolute", usualHint],
  ["https:a.example", "is not a URL", "not a URL", usualHint],
  ["https://", "is not a URL", "not a URL", usualHint],
  [
    "https://a b/",
    "contains a space, a control character or a backslash",
    "not a URL",
    usualHint,
  ],
  [
    "https://a.example/?",
    "has a query",
    "not the URL of a folder",
    "remove everything from `?` on",
  ],
  [
    "https://a.example/?v=1#x",
    "has a query",
    "not the URL of a folder",
    "remove everything from `?` on",
  ],
  [
    "https://a.example/#",
    "has a fragment",
    "not the URL of a folder",
    "remove everything from `#` on",
  ],
  [
    "https://a.example/#top",
    "has a fragment",
    "not the URL of a folder",
    "remove everything from `#` on",
  ],
  [
    "https://me:secret@a.example/",
    "contains a user name or a password",
    "has credentials, which everybody could read in the schemas",
    "remove everything between `//` and `@`, and the `@`",
  ],
])("the base `%s` cannot be used", (text, problem, label, hint) => {
  const { schemaBase, told } = read(`schema_base: ${JSON.stringify(text)}`);
  expect(schemaBase).toBeUndefined();
  expect(told).toBe(
    `error[settings/bad-schema-base] the schema base \`${text}\` ${problem}\n` +
      `  at taxonomy.yaml ‹"${text}"›: ${label}\n  = ${hint}`,
  );
});

it("a base that is nearly right comes with a fix", () => {
  expect(
    [
      "schemas.example.com/shop",
      "localhost.test:8080",
      "https://a.example/shop/item.schema.json",
    ]
      .map((text) => read(`schema_base: "${text}"`).told)
      .join("\n"),
  )
    .toBe(`error[settings/bad-schema-base] the schema base \`schemas.example.com/shop\` is not an absolute URL
  at taxonomy.yaml ‹"schemas.example.com/shop"›: has no scheme
  = did you mean \`https://schemas.example.com/shop/\`?
  fix taxonomy.yaml ‹"schemas.example.com/shop"› -> https://schemas.example.com/shop/ (change it to \`https://schemas.example.com/shop/\`)
error[settings/bad-schema-base] the schema base \`localhost.test:8080\` is not an absolute URL
  at taxonomy.yaml ‹"localhost.test:8080"›: has no scheme
  = did you mean \`https://localhost.test:8080/\`?
  fix taxonomy.yaml ‹"localhost.test:8080"› -> https://localhost.test:8080/ (change it to \`https://localhost.test:8080/\`)
error[settings/bad-schema-base] the schema base \`https://a.example/shop/item.schema.json\` is the URL of a file
  at taxonomy.yaml ‹"https://a.example/shop/item.schema.json"›: not the URL of a folder
  = write the URL of its folder, \`https://a.example/shop/\`
  fix taxonomy.yaml ‹"https://a.example/shop/item.schema.json"› -> https://a.example/shop/ (change it to \`https://a.example/shop/\`)`);
});

it("settings without the target are reported, one by one", () => {
  const block =
    "targets: [validators], schema_draft: 2020-12, schema_open: true";
  expect(read(block).told)
    .toBe(`warning[settings/needless-schema] \`schema_draft\` has no effect without the target \`schemas\`
  at taxonomy.yaml ‹schema_draft›: no schemas to write
  = add \`schemas\` to \`targets\`, or remove this setting
warning[settings/needless-schema] \`schema_open\` has no effect without the target \`schemas\`
  at taxonomy.yaml ‹schema_open›: no schemas to write
  = add \`schemas\` to \`targets\`, or remove this setting`);
  expect(read("targets: [default], schema_open: true").told).toBe("");
});

it("a run whose flags leave the target out says nothing", () => {
  const text = "generate: { schema_open: true }";
  const { diagnostics } = resolveText(text, { targets: ["validators"] });
  expect(diagnostics).toEqual([]);
});
