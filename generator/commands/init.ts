// `dfn-codegen init`: a starter taxonomy that explains itself.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { visible } from "../diagnostics/display-text.js";
import { errorCode, reasonOf } from "./file-errors.js";
import { showPath } from "./output-folder.js";
import type { Terminal } from "./present.js";
import { portable } from "./run.js";

export interface InitOptions {
  /** Where to write; `taxonomy.yaml` by default. */
  readonly path: string | undefined;
  /** A name for people. */
  readonly service: string;
  readonly cwd: string;
}

/** Writes the starter and says what comes next. Refuses to touch a file that is there: exit code 1. */
export function init(options: InitOptions, terminal: Terminal): number {
  const { cwd, service } = options;
  const path = resolve(cwd, options.path ?? "taxonomy.yaml");
  const shown = visible(showPath(path, cwd));
  const schemaPath = schemaFolderFor(path, cwd);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, starter(schemaPath, service), { flag: "wx" });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    const reason =
      errorCode(error) === "EEXIST"
        ? "it is there already, and init overwrites nothing"
        : reasonOf(error);
    terminal.err(`error: \`${shown}\` is not written: ${reason}\n`);
    return 1;
  }
  terminal.out(nextSteps(shown));
  return 0;
}

/** The installed package's schemas, as a file refers to them in its first line. */
export function schemaFolderFor(path: string, cwd: string): string {
  const schema = join(cwd, "node_modules/dfn-codegen/schemas");
  const fromFile = portable(relative(dirname(path), schema));
  return fromFile.startsWith(".") ? fromFile : `./${fromFile}`;
}

function nextSteps(path: string): string {
  const argument = path === "taxonomy.yaml" ? "" : ` ${path}`;
  return `created ${path}

next:
  1. Replace the example event by what is registered in your DFINERY console.
  2. npx dfn-codegen ${path}
     writes the folder \`generated\` beside it. Commit both.

CI, so that taxonomy and code never part (GitHub Actions):

      - run: npm ci
      - run: npx dfn-codegen check${argument} --full --format github
`;
}

/** The starter. It must always be a taxonomy without findings; a test compiles it. */
export function starter(schemaFolder: string, service: string): string {
  return `# yaml-language-server: $schema=${schemaFolder}/taxonomy.schema.json

# What is registered in the DFINERY console, as code. dfn-codegen makes typed
# builders of it: an event that is not registered here does not compile.
# With the line above, editors complete keys and show what they mean.

version: 1 # of this file format
service: ${yamlString(service)} # a name for people, not the service_id

# Standard events (df_...) are picked from DFINERY's catalogue, as one picks
# them in the console. \`npx dfn-codegen explain df_purchase\` shows an entry.
standard:
  events: [df_login, df_sign_up, df_view_product_details, df_purchase]
  user_properties: all

# A property is registered once for the service, with one type, and may then
# belong to any number of events. Types: string, long, double, boolean,
# datetime, string[], long[], double[].
event_properties:
  coupon_code:
    type: string
    label: Coupon code # the notation name of the console
    description: The code as the customer typed it.
    pattern: ^[A-Z0-9]{8}$
    examples: [WELCOME1]
  coupon_kind:
    type: string
    label: Coupon kind
    description: What the coupon makes cheaper.
    enum: [percent, amount, shipping] # becomes a union type

# The service's own events. Each becomes a function: coupon_redeemed is
# couponRedeemed({ coupon_code: "WELCOME1" }).
events:
  coupon_redeemed:
    label: Coupon redeemed
    description: The customer redeems a coupon at checkout.
    owner: growth # who answers questions about it
    properties:
      coupon_code: required
      coupon_kind: optional
      df_items: optional # the items in the cart
`;
}

/** A name as YAML writes it: plain where that is safe. */
function yamlString(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N} ]*(?<! )$/u.test(text);
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  if (isPlain && !isWord) return text;
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
