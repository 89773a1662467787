// The list of events: its search, filters, keyboard and address.
import type { SearchRow } from "../site/search-data.js";
import { filtersOf, hashOf, passes, type Filters } from "./filters.js";
import { makeSearch } from "./search.js";
import { makeVirtualList } from "./virtual-list.js";

/** Starts the list, if the page has one and the rows are there. */
export function startFinder(rows: readonly SearchRow[]): void {
  const finder = document.getElementById("finder");
  const list = document.getElementById("events");
  const query = document.getElementById("query");
  const count = document.getElementById("count");
  const none = document.getElementById("nothing");
  const reset = document.getElementById("reset");
  if (!finder || !list || !count || !none || !reset) return;
  if (!(query instanceof HTMLInputElement)) return;
  finder.hidden = false;
  const words = finder.dataset;
  const controls = [
    ...finder.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
      "[data-filter]",
    ),
  ];
  const items = makeVirtualList(list, (at) => drawRow(rows[at], words));
  let shown = 0;

  const read = (): Filters =>
    new Map(
      [
        ["q", query.value.trim()] as const,
        ...controls.map((control) => {
          const isOn =
            control instanceof HTMLInputElement ? control.checked : true;
          const value =
            control instanceof HTMLInputElement ? "1" : control.value;
          return [control.dataset["filter"] ?? "", isOn ? value : ""] as const;
        }),
      ].filter(([, value]) => value !== ""),
    );

  const update = () => {
    const filters = read();
    const typed = filters.get("q") ?? "";
    const ranked = typed === "" ? rows.map((_, at) => at) : search.find(typed);
    const found = ranked.filter((at) => {
      const row = rows[at];
      return row !== undefined && passes(row, filters);
    });
    shown = found.length;
    items.show(found);
    none.hidden = found.length > 0;
    reset.hidden = filters.size === 0;
    count.textContent = (words["count"] ?? "")
      .replace("{count}", found.length.toLocaleString())
      .replace("{all}", rows.length.toLocaleString());
    const hash = hashOf(filters);
    if (
      hash !== location.hash &&
      (hash !== "" || location.hash.startsWith("#?"))
    ) {
      history.replaceState(null, "", hash === "" ? location.pathname : hash);
    }
  };
  const search = makeSearch(rows, whenIdle, () => {
    if (query.value !== "") update();
    finder.dataset["ready"] = "";
  });

  const takeHash = () => {
    const filters = filtersOf(location.hash);
    query.value = filters.get("q") ?? "";
    for (const control of controls) {
      const value = filters.get(control.dataset["filter"] ?? "") ?? "";
      if (control instanceof HTMLInputElement) control.checked = value !== "";
      else control.value = value;
    }
    update();
  };

  query.addEventListener("input", update);
  for (const control of controls) control.addEventListener("change", update);
  reset.addEventListener("click", () => {
    query.value = "";
    for (const control of controls) {
      if (control instanceof HTMLInputElement) control.checked = false;
      else control.value = "";
    }
    update();
    query.focus();
  });
  window.addEventListener("hashchange", () => {
    if (location.hash.startsWith("#?")) takeHash();
  });
  window.addEventListener("beforeprint", items.drawAll);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const isTyping =
      target instanceof HTMLElement &&
      target.matches("input, select, textarea");
    const at = items.focused();
    if (event.key === "/" && !isTyping) {
      event.preventDefault();
      query.focus();
      query.select();
    } else if (event.key === "Escape" && (target === query || at >= 0)) {
      event.preventDefault();
      if (target === query && query.value !== "") {
        query.value = "";
        update();
      }
      query.focus();
    } else if (event.key === "ArrowDown" && (target === query || at >= 0)) {
      event.preventDefault();
      if (at + 1 < shown) items.focus(at + 1);
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      if (at === 0) query.focus();
      else items.focus(at - 1);
    } else if (event.key === "Enter" && target === query && shown > 0) {
      event.preventDefault();
      items.focus(0);
      list.querySelector("a")?.click();
    }
  });
  takeHash();
}

/** All texts go in as text; the address comes from a pattern of ours and a name of a page, which has safe characters alone. */
function drawRow(
  row: SearchRow | undefined,
  words: DOMStringMap,
): HTMLLIElement {
  const item = document.createElement("li");
  if (row === undefined) return item;
  const link = document.createElement("a");
  link.href = (words["href"] ?? "").replace("*", () => row.page);
  const name = add(link, "code", "name", row.name);
  name.translate = false;
  if (row.label !== undefined) add(link, "span", "label", row.label);
  const badges = [
    ...(row.inactive ? [["warn", words["inactive"]] as const] : []),
    ...(row.deprecated ? [["warn", words["deprecated"]] as const] : []),
    ...(row.neverSent ? [["warn", words["never"]] as const] : []),
    ...(row.pii ? [["private", words["pii"]] as const] : []),
    ...(row.standard ? [["plain", words["standard"]] as const] : []),
  ];
  const marks = add(link, "span", "marks", "");
  for (const [tone, text] of badges) {
    add(marks, "span", `badge ${tone}`, text ?? "");
    marks.append(" ");
  }
  if (row.description !== undefined) {
    add(link, "span", "description", row.description);
  }
  item.append(link);
  return item;
}

function add(
  parent: HTMLElement,
  tag: "code" | "span",
  className: string,
  text: string,
): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  parent.append(element, " ");
  return element;
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) {
    window.requestIdleCallback(work, { timeout: 200 });
  } else setTimeout(work, 0);
}
