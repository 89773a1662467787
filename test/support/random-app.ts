// Apps at random that hand builders from file to file in every way the checker follows, among files that do not track.
import { chance, type Random } from "./random.js";

const events = ["one", "two", "three", "four"] as const;
type Form = "value" | "wrapper" | "hook" | "holder" | "class" | "type";

interface Export {
  readonly name: string;
  readonly form: Form;
}

interface Module {
  readonly path: string;
  readonly exports: readonly Export[];
}

export const randomAppTaxonomy = `version: 1
generate: { output: src/generated }
events:
${events.map((name) => `  ${name}: { properties: {} }`).join("\n")}
  gone: { status: inactive, properties: {} }
`;

/** Files by path below the app's folder; each may use what those before it export. */
export function randomApp(random: Random): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    "taxonomy.yaml": randomAppTaxonomy,
    "src/tools.ts": tools,
  };
  const modules: Module[] = [];
  for (let at = 0; at < 24; at++) {
    const ending = random.pick(["ts", "ts", "ts", "tsx", "js"]);
    const folder = random.pick(["", "a/", "a/b/"]);
    const path = `src/${folder}m${at}${chance(random, 15) ? "/index" : ""}.${ending}`;
    const { text, exports } = moduleText(random, path, at, modules);
    files[path] = text;
    modules.push({ path, exports });
  }
  return files;
}

const tools = `export function memo<T>(value: T): T { return value; }
export function context<T>(value: T): { readonly Provider: string; readonly value: T } { return { Provider: "", value }; }
export function each<T>(items: readonly T[], run: (item: T) => void): void { for (const item of items) run(item); }
export const nothing = (): void => undefined;
`;

function moduleText(
  random: Random,
  path: string,
  at: number,
  modules: readonly Module[],
): { readonly text: string; readonly exports: readonly Export[] } {
  const isJs = path.endsWith(".js");
  const lines: string[] = [];
  const exports: Export[] = [];
  const up = "../".repeat(path.split("/").length - 2) || "./";
  lines.push(`import { memo, context, each, nothing } from "${up}tools";`);
  /** Expressions that are builders, and those that make records when called. */
  const builders: string[] = [];
  const wrappers: string[] = [];
  if (chance(random, 30)) {
    const from = random.pick([`${up}generated/index.js`, "@/generated"]);
    const [name, other] = [random.pick(events), random.pick(events)];
    switch (random.below(7)) {
      case 0:
        lines.push(`import { ${name} } from "${from}";`);
        builders.push(name);
        break;
      case 1:
        lines.push(`import { ${name} as b${at} } from "${from}";`);
        builders.push(`b${at}`);
        break;
      case 2:
        lines.push(`import * as all${at} from "${from}";`);
        builders.push(`all${at}.${name}`, `all${at}["${other}"]`);
        break;
      case 3:
        lines.push(`export * from "${from}";`);
        exports.push({ name, form: "value" }, { name: other, form: "value" });
        break;
      case 4:
        lines.push(
          `export { ${name} as renamed${at}, unregistered as raw${at} } from "${from}";`,
        );
        exports.push({ name: `renamed${at}`, form: "value" });
        break;
      case 5:
        lines.push(`export * as space${at} from "${from}";`);
        break;
      default:
        lines.push(
          `export async function lazy${at}() { const { ${name}: late } = await import("${from}"); nothing(); late(); return late; }`,
        );
    }
  }
  for (let more = random.below(3); more > 0 && modules.length > 0; more--) {
    const from = random.pick(modules);
    const specifier = `@/${from.path.slice("src/".length).replace(/(?:\/index)?\.\w+$/, "")}`;
    const found =
      from.exports.length > 0 ? random.pick(from.exports) : undefined;
    if (found === undefined || chance(random, 20)) {
      lines.push(`export * from "${specifier}";`);
      exports.push(...from.exports);
      continue;
    }
    const local = `x${at}_${more}`;
    switch (random.below(3)) {
      case 0:
        lines.push(`import { ${found.name} as ${local} } from "${specifier}";`);
        break;
      case 1:
        lines.push(`import * as ns${at}_${more} from "${specifier}";`);
        lines.push(`const ${local} = ns${at}_${more}.${found.name};`);
        break;
      default:
        lines.push(`import { ${found.name} as ${local} } from "${specifier}";`);
        lines.push(`export { ${local} as again${at}_${more} };`);
        exports.push({ name: `again${at}_${more}`, form: found.form });
    }
    switch (found.form) {
      case "value":
        builders.push(local);
        break;
      case "wrapper":
        wrappers.push(local);
        break;
      case "hook":
        lines.push(`const { go: go${at}_${more} } = ${local}();`);
        wrappers.push(`go${at}_${more}`);
        break;
      case "holder":
        wrappers.push(`${local}.inner.go`);
        break;
      case "class":
        wrappers.push(`new ${local}().go`);
        break;
      case "type":
        if (!isJs) {
          lines.push(
            `export function byType${at}_${more}(deps: ${local}) { nothing(); nothing(); deps.go(); }`,
          );
        }
    }
  }
  for (const builder of builders) {
    const name = `e${at}_${exports.length}`;
    const add = (text: string, form: Form) => {
      lines.push(`export ${text}`);
      exports.push({ name, form });
    };
    switch (random.below(10)) {
      case 0:
        add(`const ${name} = memo(${builder});`, "value");
        break;
      case 1:
        add(`function ${name}() { return ${builder}(); }`, "wrapper");
        break;
      case 2:
        add(
          `function ${name}() { const go = () => ${builder}(); return { go }; }`,
          "hook",
        );
        break;
      case 3:
        add(`const ${name} = { inner: { go: ${builder} } };`, "holder");
        break;
      case 4:
        add(
          `class ${name} { go() { ${builder}(); } twice() { this.go(); nothing(); } }`,
          "class",
        );
        break;
      case 5:
        if (!isJs && !builder.includes("[")) {
          add(`interface ${name} { readonly go: typeof ${builder} }`, "type");
        }
        break;
      case 6:
        lines.push(`each([${builder}], (item) => { nothing(); item(); });`);
        break;
      case 7:
        add(
          `const ${name} = { inner: context({ go: ${builder} }).value };`,
          "holder",
        );
        break;
      case 8:
        // Uses a builder and carries nothing.
        lines.push(
          `export function Page${at}() { nothing(); ${builder}(); nothing(); return nothing; }`,
        );
        break;
      default:
        lines.push(`${builder}();`);
    }
  }
  for (const wrapper of wrappers) {
    lines.push(
      chance(random, 50)
        ? `${wrapper}();`
        : `export const run${at}_${lines.length} = () => { nothing(); ${wrapper}(); nothing(); };`,
    );
    if (chance(random, 30)) {
      const name = `w${at}_${lines.length}`;
      lines.push(`export const ${name} = () => ${wrapper}();`);
      exports.push({ name, form: "wrapper" });
    }
  }
  if (chance(random, 15)) lines.push(`Dfinery.logEvent("one", {});`);
  return { text: `${lines.join("\n")}\n`, exports };
}
