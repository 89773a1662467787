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
  const events = new Map(taxonomy.events.map((event) => [event.name, event]));
  const definitions = new Map(
    (["event", "item", "user"] as const).flatMap((scope) =>
      definitionsOf(scope, taxonomy).map(({ name, span }) => [
        placeName({ section: `${scope}_properties`, name }),
        span,
      ]),
    ),
  );
  const own = (...spans: readonly (Span | undefined)[]) =>
    spans.find((each) => each !== undefined && isOwn(each.file));
  const eventSpan = (name: string) => {
    const event = events.get(name);
    return own(event?.picked, event?.span);
  };
  const spanOf = (change: Change) => {
    if (change.section !== "events")
      return own(definitions.get(placeName(change)));
    const { name, property } = change;
    if (property === undefined) return eventSpan(name);
    const event = events.get(name);
    const attached = [
      ...(event?.properties ?? []),
      ...(event?.items ? [event.items] : []),
    ].find((each) => each.property.name === property);
    return attached && (own(attached.span) ?? eventSpan(name));
  };
  const files = new Map(
    [
      ...taxonomy.events.map(({ name }) => eventSpan(name)),
      ...definitions.values(),
    ]
      .flatMap((span) => (span && isOwn(span.file) ? [span.file] : []))
      .map((file) => [file.path, file]),
  );
  const sections = new Map<string, Place>();
  const sectionOf = (file: SourceFile, section: string) => {
    const key = `${section} ${file.path}`;
    const place = sections.get(key) ?? sectionIn(file, section);
    sections.set(key, place);
    return place;
  };
  return {
    find: (change) => {
      const span = spanOf(change);
      return span && placeOf(span);
    },
    parent: (change, path) => {
      const event =
        change.property === undefined ? undefined : eventSpan(change.name);
      if (event !== undefined) return placeOf(event);
      const file =
        (path === undefined ? undefined : files.get(path)) ??
        [...files.values()][0];
      return file && sectionOf(file, change.section);
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
