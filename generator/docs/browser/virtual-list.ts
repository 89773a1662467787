// A long list of which only the visible rows are in the page.

export interface VirtualList {
  /** Shows other rows, from the first on. */
  readonly show: (rows: readonly number[]) => void;
  /** Moves the focus to the link of a row, and scrolls to it. */
  readonly focus: (at: number) => void;
  /** The position of the focused row; -1 if none is. */
  readonly focused: () => number;
  /** Draws all rows, for printing. */
  readonly drawAll: () => void;
}

/** Rows above and below the visible ones. */
const spare = 6;

/** `draw` makes the item of a row; all rows are as high as the style's `--row`. */
export function makeVirtualList(
  list: HTMLElement,
  draw: (row: number) => HTMLLIElement,
): VirtualList {
  let rows: readonly number[] = [];
  let drawn = new Map<number, HTMLLIElement>();

  const height = () =>
    parseFloat(getComputedStyle(list).getPropertyValue("--row")) || 72;

  const update = (from: number, to: number) => {
    const next = new Map<number, HTMLLIElement>();
    const active = document.activeElement;
    for (let at = from; at < to; at++) {
      const row = rows[at];
      if (row === undefined) continue;
      const item = drawn.get(at) ?? draw(row);
      item.dataset["at"] = String(at);
      item.setAttribute("aria-setsize", String(rows.length));
      item.setAttribute("aria-posinset", String(at + 1));
      item.style.transform = `translateY(${String(at * height())}px)`;
      next.set(at, item);
    }
    // The focused row stays, so that the keyboard does not lose its place.
    for (const [at, item] of drawn) {
      if (item.contains(active)) next.set(at, item);
    }
    for (const [at, item] of drawn) if (next.get(at) !== item) item.remove();
    const ordered = [...next].sort(([a], [b]) => a - b);
    ordered.forEach(([, item], position) => {
      if (list.children[position] !== item) {
        list.insertBefore(item, list.children[position] ?? null);
      }
    });
    drawn = next;
  };

  const visible = () => {
    const row = height();
    const top = -list.getBoundingClientRect().top;
    const from = Math.max(0, Math.floor(top / row) - spare);
    const to = Math.min(
      rows.length,
      Math.ceil((top + window.innerHeight) / row) + spare,
    );
    update(from, to);
  };

  let isAsked = false;
  const later = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      visible();
    });
  };
  window.addEventListener("scroll", later, { passive: true });
  window.addEventListener("resize", later);

  return {
    show: (given) => {
      rows = given;
      for (const item of drawn.values()) item.remove();
      drawn = new Map();
      list.style.height = `${String(rows.length * height())}px`;
      visible();
    },
    focus: (at) => {
      const row = height();
      const top = list.getBoundingClientRect().top + at * row;
      if (top < 80) window.scrollBy(0, top - 80);
      else if (top + row > window.innerHeight) {
        window.scrollBy(0, top + row - window.innerHeight);
      }
      visible();
      drawn.get(at)?.querySelector("a")?.focus({ preventScroll: true });
    },
    focused: () => {
      const item = document.activeElement?.closest<HTMLElement>("li[data-at]");
      return item && list.contains(item) ? Number(item.dataset["at"]) : -1;
    },
    drawAll: () => {
      update(0, rows.length);
    },
  };
}
