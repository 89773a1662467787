// Reads `lang` and the `generate`, `usage` and `diff` blocks of the entry file; flags of the command line win over it.
import { badOutput } from "../diagnostics/codes/settings-bad-output.js";
import { needlessMap } from "../diagnostics/codes/settings-needless-map.js";
import { unfitImportExtension } from "../diagnostics/codes/settings-import-extension.js";
import { unfoundImport } from "../diagnostics/codes/settings-unfound-import.js";
import { languages, type Language } from "../text/messages/language.js";
import type { ImportSupport, UnfitExtension } from "../model/import-support.js";
import {
  defaultSettings,
  uuidSources,
  type Settings,
} from "../model/settings.js";
import type { YamlMap } from "../parse/node.js";
import type { Span } from "../source/source-file.js";
import { describeBadPath } from "./bad-path.js";
import { quote } from "./quote.js";
import {
  booleanField,
  field,
  mapOf,
  scalarText,
  textField,
  wordField,
} from "./read-fields.js";
import { readPlatformSettings } from "./read-platform-settings.js";
import {
  readSchemaSettings,
  reportNeedlessSchemaSettings,
} from "./read-schema-settings.js";
import { readDiffSettings } from "./read-diff-settings.js";
import { readTargets } from "./read-targets.js";
import { readUsageSettings } from "./read-usage-settings.js";
import { reportRefusals } from "./report-refusals.js";
import type { Report } from "./report.js";

/** The output folder as flags, settings or the default have it; what is wrong with it is not reported here. */
export function outputSetting(
  entry: YamlMap | undefined,
  overrides: Partial<Settings>,
): string {
  const block = mapOf(field(entry, "generate"));
  const written = readOutput(block, () => undefined);
  return overrides.output ?? written?.path ?? defaultSettings.output;
}

/** The language as a flag, the taxonomy or the default has it; a word that is not one was reported by its shape. */
export function langSetting(
  entry: YamlMap | undefined,
  overrides: Partial<Settings>,
): Language {
  return (
    overrides.lang ??
    wordField(entry, "lang", languages) ??
    defaultSettings.lang
  );
}

/** What there is to say on the settings besides the file. */
export interface SettingsInput {
  /** Flags, which win over the `generate:` block. */
  readonly overrides: Partial<Settings>;
  /** What imports may look like where the output folder lies; absent where no files are made of the taxonomy. */
  readonly imports?: ImportSupport;
  /** Where no files are made: nothing about targets is read. */
  readonly ignoresTargets?: boolean;
  /** For a command that compares or describes the taxonomy of all platforms: the folder's platform does not count. */
  readonly allPlatforms?: boolean;
}

/**
 * The settings of a run; what neither says is as in `defaultSettings`, but for
 * the import extension, which is what `imports` calls best.
 */
export function readSettings(
  entry: YamlMap | undefined,
  { overrides, imports, ignoresTargets, allPlatforms }: SettingsInput,
  report: Report,
): Settings {
  const block = mapOf(field(entry, "generate"));
  const written =
    overrides.output === undefined ? readOutput(block, report) : undefined;
  const output = overrides.output ?? written?.path ?? defaultSettings.output;
  const emit =
    overrides.emit ??
    wordField(block, "emit", ["ts", "js"]) ??
    defaultSettings.emit;
  const { targets, targetFiles } =
    ignoresTargets === true
      ? readTargets(undefined, [], report)
      : readTargets(block, overrides.targets, report);
  if (emit === "ts") reportRefusals(imports, written?.span, report);
  const usage = readUsageSettings(entry, report);
  const diff = readDiffSettings(entry, report);
  if (overrides.targets === undefined && ignoresTargets !== true) {
    reportNeedlessSchemaSettings(block, targets, report);
  }
  return {
    lang: langSetting(entry, overrides),
    output,
    ...(written && { outputSpan: written.span }),
    importExtension: readImportExtension(
      block,
      overrides,
      emit,
      imports,
      report,
    ),
    emit,
    uuid:
      overrides.uuid ??
      wordField(block, "uuid", uuidSources) ??
      defaultSettings.uuid,
    ...(allPlatforms === true
      ? { required: defaultSettings.required }
      : readPlatformSettings(entry, block, overrides, report)),
    validate:
      overrides.validate ??
      wordField(block, "validate", ["never", "development", "always"]) ??
      defaultSettings.validate,
    ...readSchemaSettings(block, overrides, report),
    targets,
    ...readNativeSettings(block, overrides),
    ...(targetFiles && { targetFiles }),
    ...(usage && { usage }),
    ...(diff && { diff }),
    ...(readDeclarationMap(block, overrides, emit, report) && {
      declarationMap: true,
    }),
    ...(booleanField(block, "eslint_disable") === true && {
      eslintDisable: true,
    }),
  };
}

/** JavaScript is what `.js` names; everything else depends on the app. */
function readImportExtension(
  block: YamlMap | undefined,
  overrides: Partial<Settings>,
  emit: Settings["emit"],
  support: ImportSupport | undefined,
  report: Report,
): Settings["importExtension"] {
  const asked =
    overrides.importExtension ??
    wordField(block, "import_extension", [".js", ".ts", "none"]);
  const best =
    emit === "js" ? ".js" : (support?.best ?? defaultSettings.importExtension);
  if (asked === undefined) return best;
  const isAsked = ({ extension }: UnfitExtension) => extension === asked;
  const unfit =
    emit === "ts"
      ? support?.unfit.find(isAsked)
      : asked === "none"
        ? unfitForJavaScript
        : undefined;
  const unfound = emit === "ts" ? support?.unfound.find(isAsked) : undefined;
  const found = unfit ?? unfound;
  if (found === undefined) return asked;
  const span =
    overrides.importExtension === undefined
      ? field(block, "import_extension")?.span
      : undefined;
  const [kind, word] =
    found === unfit
      ? ([unfitImportExtension, "does not fit"] as const)
      : ([unfoundImport, "does not work"] as const);
  report(
    kind.at({
      ...(span && { span }),
      message: `\`import_extension: ${asked}\` ${word}: ${found.reason}`,
      label: word,
      hint: `omit it to use \`${best}\`, or ${found.remedy}`,
    }),
  );
  return asked;
}

const unfitForJavaScript: UnfitExtension = {
  extension: "none",
  reason:
    "`emit: js` generates ES modules, whose imports need an ending in Node and in webpack",
  remedy: "write `emit: ts`",
};

/** Kept also where the taxonomy names no native target, because a flag may. */
function readNativeSettings(
  block: YamlMap | undefined,
  overrides: Partial<Settings>,
): Pick<Settings, "kotlinPackage" | "csharpNamespace"> {
  const kotlinPackage =
    overrides.kotlinPackage ??
    textField(mapOf(field(block, "kotlin")), "package");
  const csharpNamespace =
    overrides.csharpNamespace ??
    textField(mapOf(field(block, "csharp")), "namespace");
  return {
    ...(kotlinPackage !== undefined && { kotlinPackage }),
    ...(csharpNamespace !== undefined && { csharpNamespace }),
  };
}

/** Says when it has nothing to map. */
function readDeclarationMap(
  block: YamlMap | undefined,
  { declarationMap }: Partial<Settings>,
  emit: Settings["emit"],
  report: Report,
): boolean {
  const wanted = declarationMap ?? booleanField(block, "declaration_map");
  if (wanted !== true) return false;
  if (emit === "js") return true;
  const node = field(block, "declaration_map");
  report(
    needlessMap.at({
      ...(node && { span: node.span }),
      message: "`declaration_map` has no effect with `emit: ts`",
      label: "no declarations to map",
      hint: "write `emit: js`, or leave it out",
    }),
  );
  return false;
}

function readOutput(
  block: YamlMap | undefined,
  report: Report,
): { readonly path: string; readonly span: Span } | undefined {
  const node = field(block, "output");
  const output = scalarText(node);
  if (node === undefined || output === undefined) return undefined;
  const problem =
    output.trim() === ""
      ? { message: "is empty", label: "empty" }
      : describeBadPath(output);
  if (problem === undefined) return { path: output, span: node.span };
  report(
    badOutput.at({
      span: node.span,
      message: `the output folder ${quote(output)} ${problem.message}`,
      label: problem.label,
      hint: "write a path relative to this file, with `/` between folders, such as `src/generated`",
    }),
  );
  return undefined;
}
