// Chooses how generated modules import one another, from the app's configuration.
import type { ImportSupport, UnfitExtension } from "../model/import-support.js";
import type { ModuleConfig, TsconfigOptions } from "./module-config.js";

/**
 * `.ts` if TypeScript allows it, because it names the file that exists, and
 * every tool finds that. Otherwise `.js`, which compiles everywhere; but no
 * extension if a tool of the app would not find `.js` and TypeScript needs
 * none.
 */
export function chooseImportExtension(facts: ModuleConfig): ImportSupport {
  const { tsconfig, deno, exactTools } = facts;
  const unfit = unfitExtensions(facts);
  const choose = (best: ImportSupport["best"], reason: string) => ({
    best,
    reason,
    unfit,
    unfound: unfoundExtensions(facts).filter(
      ({ extension }) => extension !== best,
    ),
  });
  if (tsconfig === undefined && deno) {
    return choose(".ts", "Deno imports files by their full names");
  }
  const allowing = tsconfig && optionAllowingTs(tsconfig);
  if (tsconfig && allowing !== undefined) {
    return choose(".ts", `\`${tsconfig.shown}\` has \`${allowing}\``);
  }
  const [tool] = exactTools;
  const needsEnding = unfit.some(({ extension }) => extension === "none");
  if (tool !== undefined && !needsEnding) {
    return choose("none", literally(tool));
  }
  return choose(
    ".js",
    tsconfig
      ? `\`${tsconfig.shown}\` does not allow \`.ts\` in imports`
      : "there is no `tsconfig.json`",
  );
}

function unfitExtensions({
  tsconfig,
  packageType,
}: ModuleConfig): readonly UnfitExtension[] {
  if (tsconfig === undefined) return [];
  const { shown } = tsconfig;
  const unfit: UnfitExtension[] = [];
  if (optionAllowingTs(tsconfig) === undefined) {
    unfit.push({
      extension: ".ts",
      reason: `\`${shown}\` does not allow \`.ts\` in imports`,
      remedy:
        "set `allowImportingTsExtensions` in it, or `rewriteRelativeImportExtensions` if TypeScript emits the JavaScript",
    });
  }
  if (resolvesLikeNode(tsconfig) && packageType === "module") {
    unfit.push({
      extension: "none",
      reason: `\`${shown}\` uses Node's module resolution, which needs an ending in a package with \`"type": "module"\``,
      remedy: "set `moduleResolution` to `bundler` in it",
    });
  }
  return unfit;
}

function unfoundExtensions({
  tsconfig,
  deno,
  denoSloppyImports,
  unconfiguredTool,
}: ModuleConfig): readonly UnfitExtension[] {
  const unfound: UnfitExtension[] = [];
  if (tsconfig === undefined && deno && denoSloppyImports !== true) {
    const remedy = "list `sloppy-imports` under `unstable` in `deno.json`";
    const reason = "Deno imports files by their full names";
    unfound.push(
      { extension: ".js", reason, remedy },
      { extension: "none", reason, remedy },
    );
  } else if (unconfiguredTool !== undefined) {
    unfound.push({
      extension: ".js",
      reason: literally(unconfiguredTool.name),
      remedy: unconfiguredTool.remedy,
    });
  }
  return unfound;
}

function literally(tool: string): string {
  return `\`${tool}\` does not find \`x.ts\` for \`./x.js\``;
}

function optionAllowingTs(tsconfig: TsconfigOptions): string | undefined {
  return (
    ["allowImportingTsExtensions", "rewriteRelativeImportExtensions"] as const
  ).find((option) => tsconfig[option] === true);
}

function resolvesLikeNode({ module, moduleResolution }: TsconfigOptions) {
  const word = moduleResolution ?? module ?? "";
  return /^node(?:16|18|20|next)$/.test(word);
}
