// Lists the names that `explain` knows: those of the taxonomy, and the standard ones that it does not use.
import {
  catalogueSections,
  type CatalogueEntry,
} from "../model/catalogue-entry.js";
import type { DocsModel } from "../docs/model/docs-model.js";
import { visible } from "../text/display-text.js";
import { messagesIn } from "../text/messages/languages.js";
import type { Language } from "../text/messages/language.js";
import { wrap } from "../text/wrap.js";

export interface NameGroup {
  readonly title: string;
  readonly names: readonly string[];
}

/** Without a model only the standard names. Groups without names are left out. */
export function nameGroups(
  model: DocsModel | undefined,
  catalogue: readonly CatalogueEntry[],
  language: Language,
): readonly NameGroup[] {
  const texts = messagesIn(language).docs.site;
  const titles = {
    events: texts.pages.index,
    event_properties: texts.eventProperties,
    item_properties: texts.itemProperties,
    user_properties: texts.userProperties,
    identity_keys: texts.identityKeys,
  };
  const own = {
    events: namesOf(model?.events),
    event_properties: namesOf(model?.eventProperties),
    item_properties: namesOf(model?.itemProperties),
    user_properties: namesOf(model?.userProperties),
    identity_keys: [],
  };
  const groups = catalogueSections.flatMap((section): readonly NameGroup[] => {
    const known = new Set(own[section]);
    const standard = catalogue.flatMap((entry) =>
      entry.section === section && !known.has(entry.name) ? [entry.name] : [],
    );
    return [
      { title: titles[section], names: own[section] },
      { title: `${titles[section]} · ${texts.standard}`, names: standard },
    ];
  });
  return groups.filter(({ names }) => names.length > 0);
}

function namesOf(
  some: readonly { readonly name: string }[] | undefined,
): readonly string[] {
  return (some ?? []).map(({ name }) => name);
}

/** Lines of at most 80 columns. */
export function showNames(groups: readonly NameGroup[]): string {
  const parts = groups.map(({ names, title }) =>
    [title, ...wrap(names.map(visible).join(", "), 2)].join("\n"),
  );
  return `${parts.join("\n\n")}\n`;
}
