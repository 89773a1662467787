// Detects an app's framework from its dependencies, and where the generated code should go.

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
