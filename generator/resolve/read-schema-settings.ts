// Reads how JSON Schemas are written: `schema_base`, `schema_draft` and `schema_open` of the `generate` block.
import { fixBy } from "../diagnostics/fix-by.js";
import { badSchemaBase } from "../diagnostics/codes/settings-bad-schema-base.js";
import { needlessSchema } from "../diagnostics/codes/settings-needless-schema.js";
import {
  defaultSettings,
  schemaDrafts,
  type Settings,
} from "../model/settings.js";
import type { YamlMap } from "../parse/node.js";
import { quote } from "./quote.js";
import { booleanField, field, scalarText, wordField } from "./read-fields.js";
import type { Report } from "./report.js";

export type SchemaSettings = Pick<
  Settings,
  "schemaBase" | "schemaDraft" | "schemaOpen"
>;

/** What the flags do not say is read from the block. */
export function readSchemaSettings(
  block: YamlMap | undefined,
  overrides: Partial<Settings>,
  report: Report,
): SchemaSettings {
  const schemaBase = overrides.schemaBase ?? readBase(block, report);
  const open = overrides.schemaOpen ?? booleanField(block, "schema_open");
  return {
    ...(schemaBase !== undefined && { schemaBase }),
    schemaDraft:
      overrides.schemaDraft ??
      wordField(block, "schema_draft", schemaDrafts) ??
      defaultSettings.schemaDraft,
    ...(open === true && { schemaOpen: true }),
  };
}

const keys = ["schema_base", "schema_draft", "schema_open"] as const;

/** Warns of settings for schemas that the taxonomy's own targets leave out. */
export function reportNeedlessSchemaSettings(
  block: YamlMap | undefined,
  targets: readonly string[],
  report: Report,
): void {
  if (targets.includes("schemas")) return;
  for (const key of keys) {
    const entry = block?.entries.get(key);
    if (entry === undefined) continue;
    report(
      needlessSchema.at({
        span: entry.keySpan,
        message: `\`${key}\` has no effect without the target \`schemas\``,
        label: "no schemas to write",
        hint: "add `schemas` to `targets`, or remove this setting",
      }),
    );
  }
}

/** The base with the `/` at its end that relative references need. */
function readBase(
  block: YamlMap | undefined,
  report: Report,
): string | undefined {
  const node = field(block, "schema_base");
  const text = scalarText(node);
  if (node === undefined || text === undefined) return undefined;
  const problem = problemOf(text);
  if (problem === undefined) return normalized(text);
  const { message, label, hint = usualHint, replacement } = problem;
  report(
    badSchemaBase.at({
      span: node.span,
      message: `the schema base ${quote(text)} ${message}`,
      label,
      hint,
      ...fixBy(node.span, replacement),
    }),
  );
  return undefined;
}

interface BadBase {
  /** The end of a sentence about the text. */
  readonly message: string;
  readonly label: string;
  readonly hint?: string;
  readonly replacement?: string;
}

const usualHint =
  "write the URL of the folder in which you publish the schemas, such as `https://schemas.example.com/shop/`";

/** Whether a text is a host with a path: somebody left the scheme out. */
const hostFirst = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::[0-9]+)?(?:\/[^?#\s\\]*)?$/i;

function problemOf(text: string): BadBase | undefined {
  if (text.trim() === "") return { message: "is empty", label: "empty" };
  if (/[\s\p{Cc}\\]/u.test(text)) {
    return {
      message: "contains a space, a control character or a backslash",
      label: "not a URL",
    };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (hostFirst.test(text)) return missingScheme(text);
  // One letter is the drive of a path on Windows.
  if (scheme === undefined || scheme.length === 1) {
    return { message: "is not an absolute URL", label: "not absolute" };
  }
  if (scheme !== "http" && scheme !== "https") {
    return {
      message: `has the scheme \`${scheme}\`, not \`https\` or \`http\``,
      label: "another scheme",
    };
  }
  if (!/^https?:\/\/[^/?#]/i.test(text) || !URL.canParse(text)) {
    return { message: "is not a URL", label: "not a URL" };
  }
  return problemOfUrl(new URL(text));
}

function missingScheme(text: string): BadBase {
  const replacement = URL.canParse(`https://${text}`)
    ? normalized(`https://${text}`)
    : undefined;
  return {
    message: "is not an absolute URL",
    label: "has no scheme",
    ...(replacement !== undefined && {
      hint: `did you mean \`${replacement}\`?`,
      replacement,
    }),
  };
}

function problemOfUrl(url: URL): BadBase | undefined {
  if (url.username !== "" || url.password !== "") {
    return {
      message: "contains a user name or a password",
      label: "has credentials, which everybody could read in the schemas",
      hint: "remove everything between `//` and `@`, and the `@`",
    };
  }
  const tail = /[?#]/.exec(url.href)?.[0];
  if (tail !== undefined) {
    return {
      message: tail === "?" ? "has a query" : "has a fragment",
      label: "not the URL of a folder",
      hint: `remove everything from \`${tail}\` on`,
    };
  }
  if (/\.json$/i.test(url.pathname)) {
    const folder = new URL(".", url).href;
    return {
      message: "is the URL of a file",
      label: "not the URL of a folder",
      hint: `write the URL of its folder, \`${folder}\``,
      replacement: folder,
    };
  }
  return undefined;
}

function normalized(text: string): string {
  const { href } = new URL(text);
  return href.endsWith("/") ? href : `${href}/`;
}
