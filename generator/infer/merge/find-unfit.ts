// Finds names that cannot be registered, such as a misspelt `df_purchse`: reported in a merge, as in a draft.
import type { Taxonomy } from "../../model/taxonomy.js";
import type { Draft, DraftProperty } from "../draft.js";
import { shown } from "../describe-counts.js";

/** A sentence for each name, without a full stop; not for names that the SDKs collect by themselves. */
export function findUnfit(draft: Draft, taxonomy: Taxonomy): readonly string[] {
  const events = namesOf(taxonomy.events);
  return [
    ...draft.events.flatMap(({ name, leftOut, collected, comment, remarks }) =>
      leftOut && collected !== true && !events.has(name)
        ? [sentence(`event ${shown(name)}`, comment, remarks)]
        : [],
    ),
    ...unfitProperties("", draft.eventProperties, taxonomy.eventProperties),
    ...unfitProperties(
      "of an item, ",
      draft.itemProperties,
      taxonomy.itemProperties,
    ),
    ...unfitProperties(
      "of a user, ",
      draft.userProperties,
      taxonomy.userProperties,
    ),
  ];
}

/** Other properties are left out because no type fits, not because of their names. */
function unfitProperties(
  whose: string,
  drafted: readonly DraftProperty[],
  registered: readonly { readonly name: string }[],
): readonly string[] {
  const names = namesOf(registered);
  return drafted.flatMap(({ name, status, comment, remarks }) =>
    status === "leftOut" && name.startsWith("df_") && !names.has(name)
      ? [sentence(`${whose}${shown(name)}`, comment, remarks)]
      : [],
  );
}

function namesOf(
  all: readonly { readonly name: string }[],
): ReadonlySet<string> {
  return new Set(all.map(({ name }) => name));
}

function sentence(
  subject: string,
  comment: string,
  remarks: readonly string[],
): string {
  const where = comment === "" ? "" : ` (${comment})`;
  return `${subject}${where} is not added. ${remarks.join(" ")}`.replace(
    /\.$/,
    "",
  );
}
