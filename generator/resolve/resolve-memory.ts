// What earlier runs resolved, for `--watch`: a definition whose text and surroundings did not change is the same object again.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { rememberByInputs } from "../model/remember.js";
import type {
  EventDef,
  EventNames,
  PropertyDef,
  PropertyNames,
} from "../model/taxonomy.js";
import type { YamlMap } from "../parse/node.js";
import type { PropertyDraft } from "./read-property.js";
import type { Report } from "./report.js";
import { saysTheSame } from "./says-the-same.js";

/**
 * Returns the last result of `make` for an item as long as the other inputs are
 * the same; of an array, its elements count. A result about which something
 * was reported is not kept, so that it is reported each time.
 */
export type Recall<Item extends object, Result> = (
  item: Item,
  inputs: readonly unknown[],
  make: (report: Report) => Result,
  report: Report,
) => Result;

export interface ResolveMemory {
  /** By what a taxonomy or the catalogue says of it. */
  readonly property: Recall<YamlMap, PropertyDraft | undefined>;
  readonly event: Recall<YamlMap, EventDef | undefined>;
  /** The name of a property from which others are derived. */
  readonly baseName: (
    draft: PropertyDraft,
    make: (draft: PropertyDraft) => string,
  ) => string;
  /** The definition of a draft, the last one if it was named in the same way. */
  readonly named: (draft: PropertyDraft, names: PropertyNames) => PropertyDef;
  /** The same names for each event as the last time, where they say the same. */
  readonly eventNames: (
    names: ReadonlyMap<string, EventNames>,
  ) => ReadonlyMap<string, EventNames>;
}

/** A memory of nothing. */
export function startResolveMemory(): ResolveMemory {
  const baseNames = new WeakMap<PropertyDraft, string>();
  const definitions = new WeakMap<PropertyDraft, PropertyDef>();
  let lastNames: ReadonlyMap<string, EventNames> = new Map();
  return {
    property: startRecalling(),
    event: startRecalling(),
    baseName: (draft, make) => {
      const name = baseNames.get(draft) ?? make(draft);
      baseNames.set(draft, name);
      return name;
    },
    named: (draft, names) => {
      const last = definitions.get(draft);
      if (last !== undefined && saysTheSame(last.names, names)) return last;
      const definition = { ...draft, names };
      definitions.set(draft, definition);
      return definition;
    },
    eventNames: (names) => {
      const kept = new Map(
        [...names].map(([event, chosen]) => {
          const last = lastNames.get(event);
          const isSame = last !== undefined && saysTheSame(last, chosen);
          return [event, isSame ? last : chosen];
        }),
      );
      lastNames = kept;
      return kept;
    },
  };
}

function startRecalling<Item extends object, Result>(): Recall<Item, Result> {
  const remembered = rememberByInputs<Item, Result>();
  return (item, inputs, make, report) => {
    const found: Diagnostic[] = [];
    const reportAndNote: Report = (diagnostic) => {
      found.push(diagnostic);
      report(diagnostic);
    };
    return remembered(
      item,
      inputs,
      () => make(reportAndNote),
      () => found.length === 0,
    );
  };
}
