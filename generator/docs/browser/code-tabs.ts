// Turns the code of an event into tabs, and lets its buttons copy.

/** Starts all code panels of the page. */
export function startCodeTabs(): void {
  for (const section of document.querySelectorAll<HTMLElement>("[data-tabs]")) {
    makeTabs(section);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>(".copy")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      void copy(button);
    });
  }
}

function makeTabs(section: HTMLElement): void {
  const panels = [...section.querySelectorAll<HTMLElement>(".panel")];
  const first = panels[0];
  if (first === undefined) return;
  const bar = document.createElement("div");
  bar.className = "tabs";
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-labelledby", section.dataset["tabs"] ?? "");
  const tabs = panels.map((panel) => {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = `${panel.id}-tab`;
    tab.textContent = panel.dataset["title"] ?? "";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    bar.append(tab);
    return tab;
  });
  const choose = (chosen: number) => {
    tabs.forEach((tab, at) => {
      const isChosen = at === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      const panel = panels[at];
      if (panel) panel.hidden = !isChosen;
    });
  };
  tabs.forEach((tab, at) => {
    tab.addEventListener("click", () => {
      choose(at);
    });
  });
  bar.addEventListener("keydown", (event) => {
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const next = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    tabs[next]?.focus();
  });
  section.classList.add("has-tabs");
  first.before(bar);
  choose(0);
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = button.parentElement?.querySelector("code");
  if (!code) return;
  const isCopied = await write(code.textContent).then(
    () => true,
    () => false,
  );
  if (!isCopied) {
    // Where the clipboard is not allowed, the text is at least selected.
    getSelection()?.selectAllChildren(code);
    return;
  }
  const label = button.textContent;
  button.textContent = button.dataset["copied"] ?? label;
  setTimeout(() => {
    button.textContent = label;
  }, 1500);
}

async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
