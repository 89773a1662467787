// Finds where a taxonomy defines what changed.
import type { Taxonomy } from "../model/taxonomy.js";
import {
  positionAt,
  type SourceFile,
  type Span,
} from "../source/source-file.js";
import { placeName, type Change } from "./change.js";
import { definitionsOf } from "./compare-definitions.js";
import type { Place } from "./row.js";

export interface Locations {
  /** The place of a definition or an attached property itself. */
  readonly find: (change: Change) => Place | undefined;
  /** The place of what contains it: its event, or the key of its section. */
  readonly parent: (change: Change, file?: string) => Place | undefined;
}

/** `isOwn` is false for files that are not the user's: the catalogue. */
export function locationsOf(
  taxonomy: Taxonomy,
  isOwn: (file: SourceFile) => boolean,
): Locations {
  const spans = new Map<string, Span>();
  const add = (name: string, ...candidates: readonly (Span | undefined)[]) => {
    const span = candidates.find((each) => each && isOwn(each.file));
    if (span !== undefined) spans.set(name, span);
  };
  for (const { name, span, picked, properties, items } of taxonomy.events) {
    const event = placeName({ section: "events", name });
    add(event, picked, span);
    for (const attached of [...properties, ...(items ? [items] : [])]) {
      const property = attached.property.name;
      const key = placeName({ section: "events", name, property });
      add(key, attached.span, picked, span);
    }
  }
  for (const scope of ["event", "item", "user"] as const) {
    for (const { name, span } of definitionsOf(scope, taxonomy)) {
      add(placeName({ section: `${scope}_properties`, name }), span);
    }
  }
  const files = new Map(
    [...spans.values()].map(({ file }) => [file.path, file]),
  );
  const find = (change: Change) => {
    const span = spans.get(placeName(change));
    return span && placeOf(span);
  };
  return {
    find,
    parent: (change, path) => {
      const event =
        change.property === undefined
          ? undefined
          : spans.get(
              placeName({ section: change.section, name: change.name }),
            );
      if (event !== undefined) return placeOf(event);
      const file =
        (path === undefined ? undefined : files.get(path)) ??
        [...files.values()][0];
      return file && sectionIn(file, change.section);
    },
  };
}

function placeOf({ file, start }: Span): Place {
  return { file: file.path, line: positionAt(file, start).line };
}

/** The line of a section's key; the first line where there is no such key. */
function sectionIn(file: SourceFile, section: string): Place {
  const found = new RegExp(`^${section}[ \\t]*:`, "m").exec(file.text);
  const line = found === null ? 1 : positionAt(file, found.index).line;
  return { file: file.path, line };
}
