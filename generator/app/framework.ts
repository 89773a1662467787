// Which framework an app is built with, by the packages that it depends on, and where generated code lies well in it.

/** The first that an app depends on is its framework: those that stand on others come first. */
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

/** The name of the framework as people write it; `undefined` for anything else. */
export function frameworkOf(
  dependencies: ReadonlySet<string>,
): string | undefined {
  return frameworks.find(([, names]) =>
    names.some((name) => dependencies.has(name)),
  )?.[0];
}

/** The output folder relative to the app, where `folders` are those that the app has. */
export function outputFor(
  framework: string | undefined,
  folders: ReadonlySet<string>,
): string {
  if (framework === "SvelteKit" && folders.has("src"))
    return "src/lib/generated";
  if (framework === "Nuxt" && folders.has("app")) return "app/generated";
  return folders.has("src") ? "src/generated" : "generated";
}
