// The page at `/`. Everything that was received is untrusted: it reaches the document through `textContent` alone.
const rowHeight = 52;
const mostLines = 2_000;

const byId = (id) => document.getElementById(id);
/** The texts of the page in its language. */
const say = JSON.parse(byId("texts").textContent);
const fill = (text, values) =>
  text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
const list = byId("list");
const rows = byId("rows");
const spacer = byId("spacer");
const detail = byId("detail");

/** Oldest first; the list shows the newest first. */
let records = [];
let keep = Infinity;
let chosen;
let source;
let counts = { names: [], kept: 0, forgotten: 0 };
const filter = { outcome: "", name: undefined, kind: undefined, q: "" };

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function connect() {
  source?.close();
  const query = new URLSearchParams({ kind: filter.kind ?? "all" });
  if (filter.outcome) query.set("outcome", filter.outcome);
  if (filter.name !== undefined) query.set("name", filter.name);
  if (filter.q.trim()) query.set("q", filter.q);
  source = new EventSource(`/_mock/stream?${query}`);
  source.addEventListener("list", ({ data }) => {
    const found = JSON.parse(data);
    keep = found.keep;
    records = found.records;
    if (!records.some(({ id }) => id === chosen)) choose(undefined);
    showState(true, found.strict);
    list.scrollTop = 0;
    render();
  });
  source.addEventListener("more", ({ data }) => {
    const { records: added } = JSON.parse(data);
    records.push(...added);
    if (records.length > keep) records.splice(0, records.length - keep);
    // A reader who scrolled down stays at the same record.
    const place = list.scrollTop;
    resize();
    if (place > 0) list.scrollTop = place + added.length * rowHeight;
    render();
  });
  source.addEventListener("counts", ({ data }) => {
    counts = JSON.parse(data);
    renderCounts();
    renderDiscarded();
    renderEmpty();
  });
  source.addEventListener("error", () => showState(false));
}

function showState(isLive, strict) {
  const text = isLive
    ? `${say.live}${strict ? `, ${say.strict}` : ""}`
    : say.lost;
  if (byId("state").textContent !== text) byId("state").textContent = text;
}

const at = (index) => records[records.length - 1 - index];
const indexOf = (id) => {
  const place = records.findIndex((record) => record.id === id);
  return place < 0 ? -1 : records.length - 1 - place;
};

function resize() {
  spacer.style.height = `${records.length * rowHeight}px`;
}

/** Only the rows in sight are in the document. */
function render() {
  resize();
  const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 5);
  const last = Math.min(
    records.length,
    first + Math.ceil(list.clientHeight / rowHeight) + 11,
  );
  rows.style.transform = `translateY(${first * rowHeight}px)`;
  const shown = [];
  for (let index = first; index < last; index++) shown.push(rowOf(index));
  rows.replaceChildren(...shown);
  if (chosen !== undefined && byId(`row-${chosen}`)) {
    list.setAttribute("aria-activedescendant", `row-${chosen}`);
  } else list.removeAttribute("aria-activedescendant");
  renderEmpty();
}

function rowOf(index) {
  const record = at(index);
  const row = make("div", `row ${record.outcome}`);
  row.id = `row-${record.id}`;
  row.setAttribute("role", "option");
  row.setAttribute("aria-selected", String(record.id === chosen));
  row.setAttribute("aria-setsize", String(records.length));
  row.setAttribute("aria-posinset", String(index + 1));
  row.setAttribute(
    "aria-label",
    `${record.name || say.withoutName}, ${say.outcomes[record.outcome]}${record.why ? `: ${record.why}` : ""}`,
  );
  const top = make("div");
  const time = make("time", "", localTime(record.time));
  time.dateTime = record.time;
  top.append(
    make("i", `dot ${record.outcome}`),
    make("span", "name", record.name || say.noName),
  );
  if (record.test !== undefined) {
    top.append(make("span", "tag", fill(say.test, { name: record.test })));
  }
  if (record.duplicateOf !== undefined) {
    top.append(
      make("span", "tag", fill(say.repeats, { id: record.duplicateOf })),
    );
  }
  if (record.code !== "20000") top.append(make("span", "tag", record.code));
  top.append(time);
  row.append(top, make("span", "why", whyOf(record)));
  row.addEventListener("click", () => choose(record.id));
  return row;
}

function whyOf({ why, violations, outcome, kind }) {
  if (why === "") {
    return outcome === "accepted" ? (say.kinds[kind] ?? kind) : "";
  }
  return violations > 1
    ? fill(say.andMore, { why, count: violations - 1 })
    : why;
}

function localTime(time) {
  const date = new Date(time);
  const two = (number, width = 2) => String(number).padStart(width, "0");
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${two(date.getMilliseconds(), 3)}`;
}

function renderCounts() {
  const sum = { accepted: 0, dropped: 0, refused: 0 };
  for (const name of counts.names) {
    for (const outcome of Object.keys(sum)) sum[outcome] += name[outcome];
  }
  byId("count-all").textContent = counts.kept;
  for (const outcome of Object.keys(sum)) {
    byId(`count-${outcome}`).textContent = sum[outcome];
  }
  const focused = document.activeElement?.dataset?.key;
  byId("names").replaceChildren(
    ...counts.names.map((name) => {
      const button = make("button");
      const bad = name.dropped + name.refused;
      const isOn = filter.name === name.name && filter.kind === name.kind;
      button.type = "button";
      button.dataset.key = `${name.kind} ${name.name}`;
      button.setAttribute("aria-pressed", String(isOn));
      button.title = name.name;
      button.append(make("span", "", name.name || say.noName));
      if (bad > 0) {
        const count = make("span", "bad", bad);
        count.setAttribute("aria-label", fill(say.badOf, { count: bad }));
        button.append(count);
      }
      button.append(
        make(
          "span",
          "number",
          bad > 0 ? `/ ${bad + name.accepted}` : name.accepted,
        ),
      );
      button.addEventListener("click", () => {
        filter.name = isOn ? undefined : name.name;
        filter.kind = isOn ? undefined : name.kind;
        connect();
      });
      const item = make("li");
      item.append(button);
      return item;
    }),
  );
  if (focused !== undefined) {
    for (const button of byId("names").querySelectorAll("button")) {
      if (button.dataset.key === focused) button.focus();
    }
  }
}

function renderDiscarded() {
  const { note } = counts;
  byId("discarded").hidden = note === undefined;
  if (byId("discarded").textContent !== (note ?? "")) {
    byId("discarded").textContent = note ?? "";
  }
}

function renderEmpty() {
  const empty = byId("empty");
  empty.hidden = records.length > 0;
  if (records.length > 0) return;
  const isFiltered =
    filter.outcome !== "" || filter.name !== undefined || filter.q !== "";
  const nothing = !isFiltered || counts.kept === 0;
  byId("empty-title").textContent = nothing
    ? counts.forgotten > 0
      ? say.nothingKept
      : say.nothingYet
    : say.nothingMatches;
  byId("empty-text").textContent = nothing ? say.pointClient : say.changeSearch;
  byId("empty-line").hidden = !nothing;
  byId("empty-line").textContent = exampleLine();
}

let exampleId;

function exampleLine() {
  exampleId ??= "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) =>
    (
      c ^
      (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))
    ).toString(16),
  );
  const body = JSON.stringify({
    common: { identity: { external_id: "u-1" } },
    events: [
      {
        event_log_id: exampleId,
        event_name: "df_login",
        event_datetime: new Date(performance.timeOrigin).toISOString(),
      },
    ],
  });
  return `curl '${location.origin}/api/v1/events?service_id=test' -H 'access_token: test' -H 'content-type: application/json' -d '${body}'`;
}

async function choose(id) {
  chosen = id;
  render();
  if (id === undefined) {
    detail.replaceChildren(make("p", "hint", say.select));
    return;
  }
  try {
    const response = await fetch(`/_mock/events/${id}`);
    if (chosen !== id) return;
    if (response.ok) showDetail(await response.json());
    else detail.replaceChildren(make("p", "hint", say.notKept));
  } catch {
    detail.replaceChildren(make("p", "hint", say.noAnswer));
  }
}

function showDetail(record) {
  const facts = make("dl");
  const fact = (name, value) => {
    if (value === undefined) return;
    facts.append(make("dt", "", name), make("dd", "", value));
  };
  fact(say.facts.arrived, record.time);
  fact(say.facts.code, record.code);
  fact(say.facts.why, record.note);
  fact(say.facts.test, record.test);
  if (record.identity !== undefined) {
    fact(say.facts.identity, JSON.stringify(record.identity));
  }
  if (record.duplicateOf !== undefined) {
    fact(say.facts.repeats, fill(say.sameId, { id: record.duplicateOf }));
  }
  const title = make("h2", "", record.name || say.noName);
  const verdict = make("p", `verdict ${record.outcome}`);
  verdict.textContent = say.verdicts[record.outcome];
  detail.replaceChildren(title, verdict, facts, payloadOf(record));
}

/** The payload, line by line, with each violation under the line that it is about. */
function payloadOf({ payload, violations }) {
  const box = make("div", "json");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", say.payload);
  const lines = [];
  if (typeof payload === "string") {
    for (const text of payload.split("\n")) lines.push({ text, pointer: "" });
  } else addLines(lines, payload, "", "", "", "");
  const shown = lines.slice(0, mostLines);
  const places = new Map(
    shown.map(({ pointer }, place) => [pointer, place]).reverse(),
  );
  const said = new Map();
  for (const violation of violations) {
    let pointer = violation.pointer;
    while (!places.has(pointer) && pointer !== "") {
      pointer = pointer.slice(0, pointer.lastIndexOf("/"));
    }
    const place = places.get(pointer) ?? 0;
    said.set(place, [...(said.get(place) ?? []), violation]);
  }
  shown.forEach(({ text }, place) => {
    const found = said.get(place);
    box.append(make("span", found ? "code wrong" : "code", text || " "));
    for (const { message, code, hint } of found ?? []) {
      const more = hint === undefined ? "" : `: ${hint}`;
      box.append(make("span", "why", `${message} (${code})${more}`));
    }
  });
  if (lines.length > shown.length) {
    box.append(
      make(
        "span",
        "code",
        fill(say.moreLines, { count: lines.length - shown.length }),
      ),
    );
  }
  return box;
}

function addLines(lines, value, pointer, indent, before, after) {
  if (lines.length > mostLines) return;
  if (typeof value !== "object" || value === null) {
    lines.push({
      text: `${indent}${before}${JSON.stringify(value)}${after}`,
      pointer,
    });
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (entries.length === 0) {
    lines.push({ text: `${indent}${before}${open}${close}${after}`, pointer });
    return;
  }
  lines.push({ text: `${indent}${before}${open}`, pointer });
  entries.forEach(([key, each], index) => {
    const step = key.replaceAll("~", "~0").replaceAll("/", "~1");
    const comma = index < entries.length - 1 ? "," : "";
    const name = isList ? "" : `${JSON.stringify(key)}: `;
    addLines(lines, each, `${pointer}/${step}`, `${indent}  `, name, comma);
  });
  lines.push({ text: `${indent}${close}${after}`, pointer: `${pointer}/` });
}

const jumps = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + pageSize(),
  PageUp: (index) => index - pageSize(),
  Home: () => 0,
  End: () => records.length - 1,
};

function pageSize() {
  return Math.max(1, Math.floor(list.clientHeight / rowHeight) - 1);
}

// Also where nothing has the focus yet.
addEventListener("keydown", (event) => {
  const { target } = event;
  if (target !== document.body && !list.contains(target)) return;
  const jump = jumps[event.key];
  if (jump === undefined || records.length === 0) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const from = chosen === undefined ? -1 : indexOf(chosen);
  const next = from < 0 && event.key !== "End" ? 0 : jump(from);
  const index = Math.min(records.length - 1, Math.max(0, next));
  const top = index * rowHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  const under = top + rowHeight - list.clientHeight;
  if (under > list.scrollTop) list.scrollTop = under;
  void choose(at(index).id);
});
list.addEventListener("scroll", () => requestAnimationFrame(render));
addEventListener("resize", render);

let typing;
byId("search").addEventListener("input", ({ target }) => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    filter.q = target.value;
    connect();
  }, 150);
});
byId("search").addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.target.value = "";
  Object.assign(filter, { q: "", name: undefined, kind: undefined });
  setOutcome("");
});
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input")) return;
  event.preventDefault();
  byId("search").focus();
});

function setOutcome(outcome) {
  filter.outcome = outcome;
  for (const button of document.querySelectorAll("[data-outcome]")) {
    const isOn = button.dataset.outcome === outcome;
    button.setAttribute("aria-pressed", String(isOn));
  }
  connect();
}
for (const button of document.querySelectorAll("[data-outcome]")) {
  button.addEventListener("click", () => setOutcome(button.dataset.outcome));
}
byId("clear").addEventListener("click", () =>
  fetch("/_mock/events", { method: "DELETE" }).catch(() => showState(false)),
);

render();
connect();
