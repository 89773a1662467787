// Which tools of an app do not find `x.ts` for `./x.js`, unless their configuration teaches them to.

/** A tool that looks for the very file that an import names. */
export interface ExactExtensionTool {
  readonly name: string;
  /** What would teach it: words that follow "or". */
  readonly remedy: string;
}

/** A configuration that lies beside `package.json`. */
export interface ToolConfig {
  readonly fileName: string;
  readonly text: string;
}

interface Lookup {
  readonly tools: readonly string[];
  readonly configs: RegExp;
  /** Found in a configuration that teaches the tool, or may do so. */
  readonly taught: RegExp;
  readonly remedy: string;
  /** Without a configuration beside `package.json` the app has it elsewhere, and nothing is known. */
  readonly needsConfig?: true;
}

const alias = "set `resolve.extensionAlias` in webpack's configuration";

/** ts-node is missing on purpose: apps have it to read configurations, and run something else. */
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

/** Whether a file has a say in how one of these tools finds files. */
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

/** The first of an app's tools that finds no `x.ts` for `./x.js`, as far as its configuration tells. */
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

/** What of a configuration matters, as a text for a digest: all else in it may change without a word. */
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
