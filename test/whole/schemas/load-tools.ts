// The other tools that read JSON Schemas, each as far as the tests use it.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installTools } from "../../support/install-tools.js";

/** `@hyperjump/json-schema`, which obeys the standard to the letter. */
export interface Hyperjump {
  readonly registerSchema: (schema: object, retrievalUri?: string) => void;
  readonly validate: (
    uri: string,
  ) => Promise<(value: unknown) => { readonly valid: boolean }>;
}

export interface FastifyApp {
  readonly addSchema: (schema: object) => FastifyApp;
  readonly post: (
    path: string,
    options: { readonly schema: { readonly body: object } },
    answer: () => Promise<string>,
  ) => FastifyApp;
  readonly inject: (request: {
    readonly method: "POST";
    readonly url: string;
    readonly payload: unknown;
  }) => Promise<{ readonly statusCode: number; readonly body: string }>;
  readonly close: () => Promise<void>;
}

export interface Tools {
  readonly hyperjump: Hyperjump;
  readonly fastify: (options: object) => FastifyApp;
  /** `json-schema-to-typescript` on a file. */
  readonly compileFromFile: (path: string, options: object) => Promise<string>;
}

/** Installs them once for each state of their lock file. */
export async function loadTools(): Promise<Tools> {
  const modules = await installTools(join(import.meta.dirname, "tools"));
  const load = (path: string): Promise<unknown> =>
    import(/* @vite-ignore */ pathToFileURL(join(modules, path)).href);
  const dialect = (name: string) =>
    load(`@hyperjump/json-schema/draft-${name}/index.js`);
  await dialect("07");
  const hyperjump = (await dialect("2020-12")) as Hyperjump;
  const { default: fastify } = (await load("fastify/fastify.js")) as {
    readonly default: Tools["fastify"];
  };
  const { compileFromFile } = (await load(
    "json-schema-to-typescript/dist/src/index.js",
  )) as Pick<Tools, "compileFromFile">;
  return { hyperjump, fastify, compileFromFile };
}
