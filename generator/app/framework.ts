// Detects an app's framework from its dependencies, and where the generated code should go.

import type { Platform } from "../model/platform.js";

/** The first of these that an app depends on is its framework; those that build on others come first. */
const frameworks: readonly (readonly [string, readonly string[]])[] = [
  ["Expo", ["expo"]],
  ["React Native", ["react-native"]],
  ["Next.js", ["next"]],
  ["Nuxt", ["nuxt"]],
  ["SvelteKit", ["@sveltejs/kit"]],
  ["Vite", ["vite"]],
  [
    "a Node server",
    ["@nestjs/core", "express", "fastify", "koa", "hono", "@hapi/hapi"],
  ],
];

/** The framework's display name; `undefined` for anything else. */
export function frameworkOf(
  dependencies: ReadonlySet<string>,
): string | undefined {
  return frameworks.find(([, names]) =>
    names.some((name) => dependencies.has(name)),
  )?.[0];
}

/**
 * Whether the framework runs only where `crypto.randomUUID` always exists: in
 * Node 19 and later. Browsers have it on pages with TLS alone, and React Native
 * has none.
 */
export function hasNativeUuid(
  framework: string | undefined,
  nodeRange: string | undefined,
): boolean {
  const oldest = Math.min(
    ...Array.from(nodeRange?.matchAll(/(?<![\d.])\d+/g) ?? [], Number),
  );
  return framework === "a Node server" && oldest >= 19;
}

/** What an app with pages depends on; with Vite alone it may be a library. */
const viewLibraries: readonly string[] = [
  "react-dom",
  "preact",
  "vue",
  "svelte",
  "solid-js",
];

const serverFrameworks: readonly string[] =
  frameworks.find(([name]) => name === "a Node server")?.[1] ?? [];

/**
 * The platform from which an app sends its events, if its dependencies leave no
 * doubt: a framework such as Next.js has pages and a server, and an app with
 * React Native may also be a page.
 */
export function platformOfApp(
  dependencies: ReadonlySet<string>,
): Platform | undefined {
  const has = (names: readonly string[]) =>
    names.some((name) => dependencies.has(name));
  const hasPages = has(viewLibraries);
  switch (frameworkOf(dependencies)) {
    case "Expo":
    case "React Native":
      return has(["react-native-web", "next", ...serverFrameworks]) || hasPages
        ? undefined
        : "react-native";
    case "Vite":
      return hasPages && !has(serverFrameworks) ? "web" : undefined;
    case "a Node server":
      return hasPages ? undefined : "server";
    default:
      return undefined;
  }
}

/** The output folder relative to the app; `folders` are the app's folders. */
export function outputFor(
  framework: string | undefined,
  folders: ReadonlySet<string>,
): string {
  if (framework === "SvelteKit" && folders.has("src"))
    return "src/lib/generated";
  if (framework === "Nuxt" && folders.has("app")) return "app/generated";
  return folders.has("src") ? "src/generated" : "generated";
}
