// `dfn-codegen/lint`, the entry for authors of lint rules: what a rule is, and what it is given.
import type { YamlMap } from "../parse/node.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { Fix, RelatedSpan } from "../diagnostics/diagnostic.js";
import type { EventDef, PropertyDef, Taxonomy } from "../model/taxonomy.js";
import type { Span } from "../source/source-file.js";

export type { Fix, RelatedSpan } from "../diagnostics/diagnostic.js";
export type { ParsedDocument } from "../parse/parsed-document.js";
export type { YamlEntry, YamlMap, YamlNode } from "../parse/node.js";
export type { SourceFile, Span } from "../source/source-file.js";
export type {
  AttachedProperty,
  Constraints,
  EventDef,
  Label,
  Metadata,
  PropertyDef,
  PropertyScope,
  PropertyType,
  Taxonomy,
} from "../model/taxonomy.js";

/** The word for a severity in `lint.rules`. */
export type RuleSeverity = "error" | "warn" | "info";

/** The value of an option, which has the type of its default. */
export type OptionValue = string | number | boolean | readonly string[];
export type RuleOptions = Readonly<Record<string, OptionValue>>;

/** An option of a rule. */
export interface RuleOption<Value extends OptionValue = OptionValue> {
  readonly default: Value;
  /** The default with `extends: strict`, if it is another one. */
  readonly strict?: Value;
  /** What it does, as a sentence. */
  readonly summary: string;
  /** The only values that it takes. */
  readonly choices?: readonly Value[];
}

/** The type of an option whose default is inferred as a literal. */
export type Widened<Value> = Value extends string
  ? string
  : Value extends number
    ? number
    : Value extends boolean
      ? boolean
      : Value;

/** What a rule finds. */
export interface RuleFinding {
  /** The definition that it is about: its `allow` and the baseline apply. Absent if it is about none. */
  readonly on?: EventDef | PropertyDef;
  /** What to mark; the name of the definition if absent. */
  readonly span?: Span | undefined;
  /** One complete sentence without a full stop; names are in back-ticks. */
  readonly message: string;
  /** A few words under the carets. */
  readonly label?: string;
  readonly related?: readonly RelatedSpan[];
  /** A thing to do. */
  readonly hint: string;
  /** An edit that `--fix` makes without asking: only if no other edit could be meant. */
  readonly fix?: Fix | undefined;
}

export type RuleReport = (finding: RuleFinding) => void;

/** What a rule may look up beside the taxonomy. */
export interface RuleContext<Options = RuleOptions> {
  readonly options: Options;
  /** The present day in UTC, `yyyy-MM-dd`. */
  readonly today: string;
  /** The files of the taxonomy as YAML trees with locations. */
  readonly documents: readonly ParsedDocument[];
  /** What the taxonomy itself says of a definition; absent for one that it only picks from the catalogue. */
  readonly written: (definition: EventDef | PropertyDef) => YamlMap | undefined;
  /** Whether a regular expression matches a text; `undefined` if that takes longer than 100 ms. */
  readonly match: (pattern: string, text: string) => boolean | undefined;
}

/** A rule as its author writes it; a plain object of this shape is a rule too. */
export interface LintRule<
  Options extends Record<keyof Options, OptionValue> = RuleOptions,
> {
  /** Lower-case words with `-` between them; in a plugin with a name of its own before it: `acme/no-verbs`. */
  readonly id: string;
  /** One line: what is wrong, as a sentence. */
  readonly summary: string;
  /** A few paragraphs for `explain`: why it matters and what to do. Wrapped at 80 columns. */
  readonly docs: string;
  /** The smallest set that has it; rules of plugins are always on. */
  readonly preset?: "recommended" | "strict";
  /** `warn` if absent. */
  readonly severity?: RuleSeverity;
  /** Whether DFINERY demands nothing of the kind, which each message then says. */
  readonly opinion?: boolean;
  readonly options?: {
    readonly [Name in keyof Options]: RuleOption<Options[Name]>;
  };
  /** A taxonomy that it reports, and one that it does not. */
  readonly bad?: string;
  readonly good?: string;
  /** Reports what it finds. It must not change anything, and gives the same findings for the same taxonomy. */
  check(
    taxonomy: Taxonomy,
    report: RuleReport,
    context: RuleContext<{
      readonly [Name in keyof Options]: Widened<Options[Name]>;
    }>,
  ): void;
}

/** Returns the rule unchanged, with its types checked: the options in `context` have the types of their defaults. */
export function defineRule<
  Options extends Record<keyof Options, OptionValue> = RuleOptions,
>(rule: LintRule<Options>): LintRule<Options> {
  return rule;
}
