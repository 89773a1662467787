// The one script of the site: the list of events, code tabs, and live reload while it is served.
import type { SearchRow } from "../site/search-data.js";
import { startCodeTabs } from "./code-tabs.js";
import { startFinder } from "./finder.js";

declare global {
  /** What `search.js` brings. */
  var dfnDocsEvents: readonly SearchRow[] | undefined;
}

if (globalThis.dfnDocsEvents) startFinder(globalThis.dfnDocsEvents);
startCodeTabs();
if (document.body.dataset["live"] !== undefined) {
  new EventSource("/_reload").addEventListener("change", () => {
    location.reload();
  });
}
