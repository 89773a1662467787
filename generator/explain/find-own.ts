// Finds what the team's own taxonomy has under a name, also under the former name of an event.
import type {
  DocsModel,
  EventDoc,
  PropertyDoc,
} from "../docs/model/docs-model.js";

/** What the taxonomy has under a name: an event, and a property in up to three scopes. */
export interface OwnEntry {
  readonly kind: "event" | `${PropertyDoc["scope"]}Property`;
  readonly doc: EventDoc | PropertyDoc;
}

/** The entries of a name; an event also by its former name, unless another has that name today. */
export function findOwn(name: string, model: DocsModel): readonly OwnEntry[] {
  const today = nameToday(name, model) ?? name;
  return [
    ...model.events
      .filter((event) => event.name === today)
      .map((doc) => ({ kind: "event", doc }) as const),
    ...propertiesOf(model)
      .filter((property) => property.name === name)
      .map((doc) => ({ kind: `${doc.scope}Property` as const, doc })),
  ];
}

/** What an event is called today that had this name; `undefined` if the name is not a former one. */
export function nameToday(
  name: string,
  { renamed }: DocsModel,
): string | undefined {
  return renamed.find((each) => each.name === name)?.now;
}

/** All names of a taxonomy, each once, including former ones that no event has today. */
export function ownNames(model: DocsModel): readonly string[] {
  const all = [...model.events, ...propertiesOf(model), ...model.renamed];
  return [...new Set(all.map(({ name }) => name))];
}

function propertiesOf({
  eventProperties,
  events,
  itemProperties,
  userProperties,
}: DocsModel): readonly PropertyDoc[] {
  const items = events.flatMap((event) => event.items?.property ?? []);
  return [
    ...eventProperties,
    ...items.slice(0, 1),
    ...itemProperties,
    ...userProperties,
  ];
}
