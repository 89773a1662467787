// Where the taxonomy registers what a declaration file of builders declares, for `declaration_map`.
import type {
  DeclaredPlace,
  EmittedFile,
} from "../generator/model/output-file.js";
import type { EventDef } from "../generator/model/taxonomy.js";

/** The declaration file with its locations and a comment that refers to its map; other files unchanged. */
export function withPlaces(
  file: EmittedFile,
  events: readonly EventDef[],
): EmittedFile {
  if (file.language !== "dts") return file;
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  return {
    path: file.path,
    language: file.language,
    text: `${file.text}\n//# sourceMappingURL=${name}.map\n`,
    places: events.flatMap(placesOf),
  };
}

/** A standard event is located where it is picked, unless the taxonomy defines it. */
function placesOf(event: EventDef): readonly DeclaredPlace[] {
  const { names, properties, items } = event;
  const span = event.picked ?? event.span;
  const attached = items ? [...properties, items] : properties;
  const members = new Map(
    attached.map((each) => [each.property.name, each.span]),
  );
  return [
    {
      name: names.properties,
      span,
      members,
    },
    ...(names.fields === undefined
      ? []
      : [{ name: names.fields, span, members }]),
    { name: names.record, span },
    { name: names.builder, span },
    ...(names.formerBuilder === undefined
      ? []
      : [{ name: names.formerBuilder, span }]),
  ];
}
