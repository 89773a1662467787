// @ts-check
// Writes an app as large ones are: features with types, models, hooks and views, barrels and cross-imports; few files track.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const filesOfFeature = 20;
const linesOfFile = 200;

const taxonomy = `version: 1
generate: { output: src/generated }
standard: { events: all }
event_properties:
  screen: { type: string }
  position: { type: long }
events:
${Array.from({ length: 60 }, (_, at) => `  view_opened_${at}: { properties: { screen: required, position: optional } }`).join("\n")}
`;

const tsconfig = {
  compilerOptions: {
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "Bundler",
    lib: ["ES2022", "DOM"],
    types: [],
    strict: true,
    jsx: "preserve",
    skipLibCheck: true,
    noEmit: true,
    paths: { "@/*": ["./src/*"] },
  },
  include: ["src"],
};

/**
 * One view of each feature tracks: by the app's own barrel, by the generated folder itself, or by raw calls.
 * @param {string} folder
 * @param {number} files
 */
export function writeAppTree(folder, files) {
  const features = files / filesOfFeature;
  /** @type {(path: string, text: string) => void} */
  const write = (path, text) => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  write("taxonomy.yaml", taxonomy);
  write("tsconfig.json", JSON.stringify(tsconfig));
  write("src/analytics.ts", analytics);
  write("src/ambient.d.ts", ambient);
  for (let feature = 0; feature < features; feature++) {
    const at = `src/features/f${feature}`;
    write(`${at}/types.ts`, fill(typesModule(feature), feature, 0));
    write(`${at}/model.ts`, fill(modelModule(feature, features), feature, 1));
    write(`${at}/hooks.ts`, fill(hooksModule(feature), feature, 2));
    const views = filesOfFeature - 4;
    for (let view = 0; view < views; view++) {
      const text = viewModule(feature, view, features);
      write(`${at}/view-${view}.tsx`, fill(text, feature, view + 3));
    }
    const names = ["types", "model", "hooks"];
    for (let view = 0; view < views; view++) names.push(`view-${view}`);
    write(
      `${at}/index.ts`,
      names.map((name) => `export * from "./${name}";\n`).join(""),
    );
  }
}

const analytics = `import { logEvent, type EventSdk } from "./generated/index";
import type { AnyEvent } from "./generated/registry";
export * from "./generated";
export const sdk: EventSdk<void | Promise<void>> = Dfinery;
export function send(event: AnyEvent): void { logEvent(sdk, event); }
export interface AppConfig { readonly locale: string; readonly currency: string }
export const config: AppConfig = { locale: "ko-KR", currency: "KRW" };
`;

const ambient = `declare const Dfinery: { logEvent(name: string, properties?: Record<string, unknown> | null): Promise<void> };
declare namespace JSX { interface IntrinsicElements { [name: string]: Record<string, unknown> } interface Element { readonly key: string | null } }
`;

/** @param {number} f */
const typesModule = (
  f,
) => `export interface Order${f} { readonly id: string; readonly total: number; readonly method: "card" | "transfer"; readonly lines: readonly Line${f}[] }
export interface Line${f} { readonly sku: string; readonly name: string; readonly price: number; readonly quantity: number; readonly discount: number }
export type State${f} = { readonly kind: "idle" } | { readonly kind: "busy"; readonly since: number } | { readonly kind: "done"; readonly order: Order${f} } | { readonly kind: "failed"; readonly reason: string };
export type Keyed${f}<T> = { readonly [K in keyof T & string as \`on\${Capitalize<K>}\`]?: (value: T[K]) => void };
`;

/** @type {(f: number, features: number) => string} */
const modelModule = (f, features) => `import { config } from "@/analytics";
import type { Order${f}, State${f} } from "./types";
import { total${(f + 7) % features}, type Order${(f + 7) % features} } from "@/features/f${(f + 7) % features}";
export function total${f}(order: Order${f}): number { return order.lines.reduce((sum, line) => sum + line.price * line.quantity - line.discount, 0); }
export function next${f}(state: State${f}, order: Order${f}): State${f} { return state.kind === "busy" ? { kind: "done", order } : { kind: "busy", since: 1 }; }
export function both${f}(a: Order${f}, b?: Order${(f + 7) % features}): string { return \`\${config.currency} \${total${f}(a) + (b === undefined ? 0 : total${(f + 7) % features}(b))}\`; }
`;

/** @param {number} f */
const hooksModule = (f) => `import { next${f}, total${f} } from "./model";
import type { Keyed${f}, Order${f}, State${f} } from "./types";
export function useOrder${f}(order: Order${f}, on: Keyed${f}<Order${f}>): readonly [State${f}, () => void] {
  let state: State${f} = { kind: "idle" };
  on.onTotal?.(total${f}(order));
  return [state, () => { state = next${f}(state, order); }] as const;
}
`;

/** @type {(f: number, view: number, features: number) => string} */
function viewModule(f, view, features) {
  const other = (f + view + 1) % features;
  const head = `import { useOrder${f} } from "./hooks";
import { total${f} } from "./model";
import type { Order${f} } from "./types";
import { both${other}, type Order${other} } from "@/features/f${other}";
`;
  const tracks = view === 0;
  const kind = f % 10;
  const imports = !tracks
    ? `import { config } from "@/analytics";\n`
    : kind === 0
      ? ""
      : kind < 3
        ? `import { viewOpened${f % 60} } from "@/generated";\nimport { send } from "@/analytics";\n`
        : `import { dfPurchase, viewOpened${f % 60}, send } from "@/analytics";\n`;
  const items = `order.lines.map((line) => ({ df_item_id: line.sku, df_item_name: line.name, df_price: line.price, df_quantity: line.quantity, df_discount: line.discount }))`;
  const purchase = `{ df_order_id: order.id, df_payment_method: order.method, df_total_purchase_amount: order.total, df_delivery_charge: 0, df_items: ${items} }`;
  const call = !tracks
    ? `console.log(config.locale);`
    : kind === 0
      ? `void Dfinery.logEvent("df_purchase", ${purchase});\n    void Dfinery.logEvent("view_opened_${f % 60}", { screen: title, position: order.lines.length });`
      : kind < 3
        ? `send(viewOpened${f % 60}({ screen: title }));`
        : `send(viewOpened${f % 60}({ screen: title }));\n    send(dfPurchase(${purchase}));`;
  return `${head}${imports}
export function View${f}x${view}({ order, other, title }: { readonly order: Order${f}; readonly other: Order${other}; readonly title: string }) {
  const [state, advance] = useOrder${f}(order, {});
  const onBuy = () => {
    advance();
    ${call}
  };
  const sum = total${f}(order) + order.lines.length;
  return <section><h1 onClick={onBuy}>{title}</h1><p>{state.kind}: {sum} {both${other}(other)}</p></section>;
}
`;
}

/**
 * Code of the usual kind up to the lines of a file.
 * @param {string} text
 * @param {number} feature
 * @param {number} module
 */
function fill(text, feature, module) {
  const parts = [text];
  let lines = text.split("\n").length;
  for (let at = 0; lines < linesOfFile; at++) {
    const name = `${feature}x${module}x${at}`;
    const part = `
export interface Row${name} {
  readonly id: string;
  readonly count: number;
  readonly tags: readonly string[];
  readonly parent?: Row${name};
}

/** Groups rows by their first tag and sums their counts. */
export function group${name}(rows: readonly Row${name}[], limit = ${at + 1}): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { tags, count, parent } of rows) {
    const [tag = "none"] = tags;
    const more = parent === undefined ? 0 : parent.count;
    sums.set(tag, (sums.get(tag) ?? 0) + Math.min(limit, count + more));
  }
  return new Map([...sums].filter(([, sum]) => sum > 0).sort(([a], [b]) => a.localeCompare(b)));
}

export const describe${name} = (rows: readonly Row${name}[]): string =>
  [...group${name}(rows)].map(([tag, sum]) => \`\${tag}: \${sum.toFixed(1)}\`).join(", ") || "nothing";
`;
    parts.push(part);
    lines += part.split("\n").length - 1;
  }
  return parts.join("");
}
