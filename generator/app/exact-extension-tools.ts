// Tools that do not find `x.ts` for `./x.js` unless they are configured to.

/** A tool that looks only for the exact file that an import names. */
export interface ExactExtensionTool {
  readonly name: string;
  /** How to configure it: words that follow "or". */
  readonly remedy: string;
}

/** A configuration next to `package.json`. */
export interface ToolConfig {
  readonly fileName: string;
  readonly text: string;
}

interface Lookup {
  readonly tools: readonly string[];
  readonly configs: RegExp;
  /** A match in a configuration means that the tool is, or may be, configured to find the file. */
  readonly taught: RegExp;
  readonly remedy: string;
  /** Without a configuration next to `package.json`, the app has it elsewhere, and nothing is known. */
  readonly needsConfig?: true;
}

const alias = "set `resolve.extensionAlias` in webpack's configuration";

/** ts-node is omitted on purpose: apps use it to read configurations, and run something else. */
const lookups: readonly Lookup[] = [
  {
    tools: ["next"],
    configs: /^next\.config\.\w+$/,
    taught: /extensionAlias/i,
    remedy: "set `resolve.extensionAlias` in the webpack part of `next.config`",
  },
  {
    tools: ["expo", "react-native", "metro"],
    configs: /^metro\.config\.\w+$/,
    taught: /resolveRequest/,
    remedy: "let a `resolveRequest` in `metro.config.js` look for `x.ts`",
  },
  {
    tools: ["webpack", "@rspack/core"],
    configs: /^(?:webpack|rspack)\b[\w.-]*\.[cm]?[jt]s$/,
    taught: /extensionAlias/i,
    remedy: "set `resolve.extensionAlias` in its configuration",
    needsConfig: true,
  },
  {
    tools: ["react-scripts"],
    configs: /^(?:craco\.config|config-overrides)\.\w+$/,
    taught: /extensionAlias/i,
    remedy: alias,
  },
  {
    tools: ["@vue/cli-service"],
    configs: /^vue\.config\.\w+$/,
    taught: /extensionAlias/i,
    remedy: alias,
  },
  {
    tools: ["gatsby"],
    configs: /^gatsby-node\.\w+$/,
    taught: /extensionAlias/i,
    remedy: alias,
  },
  {
    tools: ["jest", "ts-jest"],
    configs: /^(?:jest\.config[\w.-]*|package\.json)$/,
    taught:
      /moduleNameMapper[^]*\\\.(?:\[[cm]+\]\??)?jsx?\??\)?\$|"?resolver"?\s*:/,
    remedy:
      'map `"^(\\\\.{1,2}/.*)\\\\.js$"` to `"$1"` in Jest\'s `moduleNameMapper`',
  },
];

/** Whether a file affects how one of these tools finds files. */
export function isConfigOf(
  tools: readonly string[],
  fileName: string,
): boolean {
  return lookups.some(
    (lookup) =>
      lookup.configs.test(fileName) &&
      lookup.tools.some((tool) => tools.includes(tool)),
  );
}

/** The first of an app's tools that does not find `x.ts` for `./x.js`, according to its configuration. */
export function findUnconfiguredTool(
  tools: readonly string[],
  configs: readonly ToolConfig[],
): ExactExtensionTool | undefined {
  for (const name of tools) {
    const lookup = lookups.find((each) => each.tools.includes(name));
    if (lookup === undefined) continue;
    const own = configs.filter(({ fileName }) => lookup.configs.test(fileName));
    if (lookup.needsConfig === true && own.length === 0) continue;
    if (own.some(({ text }) => lookup.taught.test(text))) continue;
    return { name, remedy: lookup.remedy };
  }
  return undefined;
}

/** The relevant part of a configuration, as a string for a digest; changes to the rest are ignored. */
export function resolverSettingsIn({ fileName, text }: ToolConfig): string {
  return lookups
    .filter(
      ({ configs, taught }) => configs.test(fileName) && taught.test(text),
    )
    .map(({ tools }) => tools.join())
    .join("\n");
}

/** Whether the file is the configuration of any tool. */
export function isToolConfig(fileName: string): boolean {
  return lookups.some(({ configs }) => configs.test(fileName));
}
