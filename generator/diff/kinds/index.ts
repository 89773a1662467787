// The table of verdicts: every kind of change, in the order of `docs/diff.md`.
import type { ChangeKind } from "../change-kind.js";
import { codeKinds } from "./code.js";
import { constraintKinds } from "./constraints.js";
import { eventKinds } from "./events.js";
import { metadataKinds } from "./metadata.js";
import { propertyKinds } from "./properties.js";

const table = {
  ...eventKinds,
  ...propertyKinds,
  ...constraintKinds,
  ...metadataKinds,
  ...codeKinds,
};

/** The id of a kind: in reports, and in `diff.accept`. */
export type KindId = keyof typeof table;

export const changeKinds: Readonly<Record<KindId, ChangeKind>> = table;

export const kindIds: readonly KindId[] = Object.keys(table).filter(
  (id): id is KindId => Object.hasOwn(table, id),
);
