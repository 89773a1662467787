// The emitted JSON Schemas in other people's tools: references resolve by file, by URL and after the schemas were added.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Ajv, { type Options } from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { schemaDrafts } from "../../../generator/model/settings.js";
import type { EmittedFile } from "../../../generator/model/output-file.js";
import { tempBase } from "../../support/temp-base.js";
import { writeFiles } from "../../support/temp-folder.js";
import { loadTools, type Tools } from "./load-tools.js";
import {
  compileShop,
  requestWith,
  schemaFiles,
  shopSamples,
  type Sample,
} from "./samples.js";

let tools: Tools;
let samples: readonly Sample[];

beforeAll(async () => {
  tools = await loadTools();
  samples = shopSamples();
}, 300_000);

test("the samples are of both kinds", () => {
  const valid = samples.filter((sample) => sample.valid).length;
  expect(valid).toBeGreaterThan(30);
  expect(samples.length - valid).toBeGreaterThan(30);
});

describe.each(schemaDrafts)("%s", (schemaDraft) => {
  const base = `https://schemas.example.com/${schemaDraft}/`;
  const bare = compileShop({ schemaDraft }).files;
  const based = compileShop({ schemaDraft, schemaBase: base }).files;

  function createAjv(options: Options = {}) {
    const Draft = schemaDraft === "2020-12" ? Ajv2020.default : Ajv.default;
    const logged: string[] = [];
    const log = (...words: readonly unknown[]) => {
      logged.push(words.join(" "));
    };
    const logger = { log, warn: log, error: log };
    const strict = { strict: true, strictRequired: true, logger };
    const ajv = new Draft({ ...strict, ...options });
    addFormats.default(ajv);
    return { ajv, logged };
  }

  test("ajv compiles each event's schema alone, in strict mode and without a word", () => {
    const { ajv, logged } = createAjv();
    for (const { path, schema } of schemaFiles([...bare, ...based])) {
      if (path === "request.schema.json") continue;
      // Forgets the others, and keeps what it compiled of the draft itself.
      ajv.removeSchema();
      const validate = ajv.compile(schema);
      for (const sample of samples.filter((each) => each.path === path)) {
        expect(validate(sample.payload)).toBe(sample.valid);
      }
      expect(logged).toEqual([]);
    }
  });

  test("ajv finds them after `addSchema`: by path without a base, by `$id` with one", () => {
    const { ajv, logged } = createAjv();
    for (const { path, schema } of schemaFiles(bare)) {
      ajv.addSchema(schema, path);
    }
    for (const { schema } of schemaFiles(based)) ajv.addSchema(schema);
    for (const id of ["request.schema.json", `${base}request.schema.json`]) {
      const validate = ajv.getSchema(id);
      for (const { payload, valid } of samples) {
        expect(validate?.(requestWith(payload))).toBe(valid);
      }
    }
    expect(logged).toEqual([]);
  });

  test("ajv and Hyperjump load them by URL, whether they have a base or not", async () => {
    const address = await serve((root) => ({
      bare,
      based: compileShop({ schemaDraft, schemaBase: `${root}based/schemas/` })
        .files,
    }));
    for (const folder of ["bare", "based"]) {
      const id = `${address}${folder}/schemas/request.schema.json`;
      const { ajv } = createAjv({
        loadSchema: async (uri) => (await (await fetch(uri)).json()) as object,
      });
      const byAjv = await ajv.compileAsync({ $ref: id });
      const byHyperjump = await tools.hyperjump.validate(id);
      for (const { payload, valid } of samples) {
        const request = requestWith(payload);
        expect(byAjv(request)).toBe(valid);
        expect(byHyperjump(request).valid).toBe(valid);
      }
    }
  });

  test("Hyperjump reads them from the disk", async () => {
    const folder = writeAll(bare);
    for (const { path } of schemaFiles(bare)) {
      const { href } = pathToFileURL(join(folder, "schemas", path));
      const validate = await tools.hyperjump.validate(href);
      for (const sample of samples) {
        if (sample.path === path) {
          expect(validate(sample.payload).valid).toBe(sample.valid);
        } else if (path === "request.schema.json") {
          const { valid } = validate(requestWith(sample.payload));
          expect(valid).toBe(sample.valid);
        }
      }
    }
  });

  test("Hyperjump finds them after they were registered", async () => {
    const elsewhere = "https://elsewhere.example/shop/";
    for (const { path, schema } of schemaFiles(bare)) {
      tools.hyperjump.registerSchema(
        schema,
        `${elsewhere}${schemaDraft}/${path}`,
      );
    }
    for (const { schema } of schemaFiles(based)) {
      tools.hyperjump.registerSchema(schema);
    }
    for (const folder of [`${elsewhere}${schemaDraft}/`, base]) {
      const id = `${folder}request.schema.json`;
      const validate = await tools.hyperjump.validate(id);
      for (const { payload, valid } of samples) {
        expect(validate(requestWith(payload)).valid).toBe(valid);
      }
    }
  });

  test("json-schema-to-typescript names types by wire name", async () => {
    for (const files of [bare, based]) {
      const folder = writeAll(files);
      const cwd = join(folder, "schemas");
      const compile = (path: string, format = true) =>
        tools.compileFromFile(join(cwd, path), {
          cwd,
          format,
          bannerComment: "",
        });
      const purchase = await compile("events/df_purchase.schema.json");
      expect(purchase).toContain("export interface DfPurchase {");
      expect(purchase).toContain('event_name: "df_purchase";');
      expect(purchase).toContain(" * 구매 · Purchase\n");
      expect(purchase).toContain("export interface Item {");
      expect(await compile("user-profile.schema.json")).toContain(
        "export interface UserProfile {",
      );
      for (const { path } of schemaFiles(files)) {
        // Prettier would take longer than the rest.
        const types = await compile(path, false);
        expect(types).toMatch(/^export (?:interface|type) /mu);
        expect(types).not.toContain("NoName");
      }
    }
  });
});

test("fastify takes an event's schema as it is, and all of them after `addSchema`", async () => {
  const schemaBase = "https://schemas.example.com/shop/";
  const app = tools.fastify({
    // By default, fastify removes what a schema refuses, and converts types.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  });
  const answer = () => Promise.resolve("ok");
  for (const { path, schema } of schemaFiles(compileShop({}).files)) {
    if (!path.startsWith("events/")) continue;
    app.post(`/${path}`, { schema: { body: schema } }, answer);
  }
  for (const { schema } of schemaFiles(compileShop({ schemaBase }).files)) {
    app.addSchema(schema);
  }
  const body = { $ref: `${schemaBase}request.schema.json#` };
  app.post("/request", { schema: { body } }, answer);
  const post = async (url: string, payload: unknown) => {
    const { statusCode } = await app.inject({ method: "POST", url, payload });
    return statusCode;
  };
  for (const { path, payload, valid } of samples) {
    // Without a body there is nothing to check.
    if (payload === null || typeof payload !== "object") continue;
    expect(await post(`/${path}`, payload)).toBe(valid ? 200 : 400);
    expect(await post("/request", requestWith(payload))).toBe(
      valid ? 200 : 400,
    );
  }
  await app.close();
});

test("the open variant accepts keys that are not registered, and refuses wrong values", () => {
  const settings = { schemaOpen: true } as const;
  const files = schemaFiles(compileShop(settings).files);
  const closed = files.filter(({ path }) => !path.startsWith("open/"));
  expect(closed).toEqual(schemaFiles(compileShop({}).files));
  expect(files.length).toBe(2 * closed.length);
  const ajv = new Ajv.default({ strict: true, strictRequired: true });
  addFormats.default(ajv);
  for (const { path, schema } of files) ajv.addSchema(schema, path);
  for (const { path, payload, valid } of samples) {
    if (!valid) continue;
    const accepts = ajv.getSchema(`open/${path}`);
    const record = payload as Readonly<Record<string, unknown>>;
    const evolved = {
      ...record,
      app_version: "2.0",
      event_properties: { ...objectIn(record["event_properties"]), later: 1 },
    };
    expect(ajv.getSchema(path)?.(evolved)).toBe(false);
    expect(accepts?.(evolved)).toBe(true);
    expect(accepts?.({ ...record, event_datetime: "yesterday" })).toBe(false);
    const request = { ...requestWith(record), sent_by: "x" };
    expect(ajv.getSchema("open/request.schema.json")?.(request)).toBe(true);
    expect(ajv.getSchema("request.schema.json")?.(request)).toBe(false);
  }
});

/** All files in a new folder. Hyperjump cannot read from a path with Hangul. */
function writeAll(files: readonly EmittedFile[]): string {
  const folder = mkdtempSync(join(tempBase, "dfn-schemas-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFiles(
    folder,
    Object.fromEntries(files.map(({ path, text }) => [path, text])),
  );
  return folder;
}

/** Serves sets of files, each in a folder; returns the URL, which ends in a slash. */
async function serve(
  setsAt: (root: string) => Readonly<Record<string, readonly EmittedFile[]>>,
): Promise<string> {
  const texts = new Map<string, string>();
  const server = createServer(({ url = "" }, response) => {
    const text = texts.get(url);
    const headers = { "content-type": "application/schema+json" };
    response.writeHead(text === undefined ? 404 : 200, headers).end(text);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const root = `http://127.0.0.1:${port}/`;
  for (const [folder, files] of Object.entries(setsAt(root))) {
    for (const { path, text } of files) texts.set(`/${folder}/${path}`, text);
  }
  return root;
}

/** The value if it is an object, otherwise an empty one. */
function objectIn(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
