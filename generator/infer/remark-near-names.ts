// Adds a remark to each definition of a draft whose name is similar to another.
import { shown } from "./describe-counts.js";
import type { Draft, DraftEvent, DraftProperty } from "./draft.js";
import { findNearNames } from "./near-names.js";
import { sentenceList } from "../text/lists.js";

const mostNamed = 3;

/** A part of a draft with a name, and a few words on where it comes from. */
interface Named {
  readonly name: string;
  readonly comment: string;
}

export function remarkNearNames(draft: Draft): Draft {
  const { standardEvents, events } = draft;
  const own = events.filter(({ standard, leftOut }) => !standard && !leftOut);
  const remarkOnEvent = remarker("event", [...standardEvents, ...own]);
  return {
    ...draft,
    events: events.map((event): DraftEvent =>
      own.includes(event) ? remarkOnEvent(event) : event,
    ),
    eventProperties: remarkProperties(draft.eventProperties),
    itemProperties: remarkProperties(draft.itemProperties),
    userProperties: remarkProperties(draft.userProperties),
  };
}

function remarkProperties(
  properties: readonly DraftProperty[],
): readonly DraftProperty[] {
  const defined = properties.filter(({ status }) => status === "defined");
  // `tag` and `tags` are two properties if one is a string and the other an array.
  const remarkArray = remarker("property", defined.filter(isArray));
  const remark = remarker(
    "property",
    defined.filter((each) => !isArray(each)),
  );
  return properties.map((each) => {
    if (each.status !== "defined") return each;
    return isArray(each) ? remarkArray(each) : remark(each);
  });
}

function isArray({ fields }: DraftProperty): boolean {
  return fields.some(
    ([key, value]) => key === "type" && String(value).endsWith("[]"),
  );
}

/** A function that adds the remark; `all` are in the order of the draft, and the later name gets it. */
function remarker(noun: "event" | "property", all: readonly Named[]) {
  const near = findNearNames(all.map(({ name }) => name));
  const comments = new Map(all.map(({ name, comment }) => [name, comment]));
  const describe = (name: string) =>
    `${shown(name)} (${comments.get(name) ?? ""})`;
  return <Item extends Named & { readonly remarks: readonly string[] }>(
    item: Item,
  ): Item => {
    const found = near.get(item.name)?.slice(0, mostNamed) ?? [];
    if (found.length === 0) return item;
    const remark = `Is it the same ${noun} as ${sentenceList(found.map(describe))}? This one is ${describe(item.name)}. If so, send one name everywhere and remove the other here; DFINERY treats them as different.`;
    return { ...item, remarks: [...item.remarks, remark] };
  };
}
