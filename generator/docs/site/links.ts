// Where the links of a page lead: to other files of a site, or to places in a single file.
import type { PropertyDoc } from "../model/docs-model.js";

/** All addresses are relative, so a site works in any folder and from the disk. */
export interface Links {
  readonly page: (page: PageId) => string;
  /** By the name of the event's page. */
  readonly event: (page: string) => string;
  readonly property: (
    property: Pick<PropertyDoc, "scope" | "anchor">,
  ) => string;
  /** A file beside `index.html`; empty in a single file. */
  readonly asset: (name: string) => string;
}

export const pageIds = [
  "index",
  "properties",
  "users",
  "personal-data",
  "changes",
] as const;
export type PageId = (typeof pageIds)[number];

/** By the number of folders between the page and `index.html`. */
export const siteLinks: Readonly<Record<0 | 1, Links>> = {
  0: linksFrom(""),
  1: linksFrom("../"),
};

function linksFrom(up: string): Links {
  return {
    page: (page) => `${up}${page}.html`,
    event: (page) => `${up}events/${page}.html`,
    property: ({ scope, anchor }) =>
      `${up}${scope === "user" ? "users" : "properties"}.html#${anchor}`,
    asset: (name) => `${up}${name}`,
  };
}

export const singleLinks: Links = {
  page: (page) => (page === "index" ? "#top" : `#${page}`),
  event: (page) => `#event-${page}`,
  property: ({ anchor }) => `#${anchor}`,
  asset: () => "",
};
