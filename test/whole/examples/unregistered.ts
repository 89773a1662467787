// What every example has to show: an event or a property that is not registered does not compile.
import { join } from "node:path";
import { expect } from "vitest";
import { installed } from "./example-app.js";

/** The fastest that there is: the example's own compiler is what its build runs. */
const compiler = join(
  import.meta.dirname,
  "../../../node_modules/typescript-7/bin/tsc",
);

export interface Attempts {
  /** Where the file goes, with what it imports. */
  readonly path: string;
  readonly generated: string;
  /** How the app sends an event, and the import for it. */
  readonly track: string;
  readonly trackImport: string;
  /** The properties of a good `coupon_redeemed`, without braces. */
  readonly good?: string;
}

/** Three attempts: a builder that is not there, a record made by hand, a property with a typo. */
export async function refusesUnregistered(
  name: string,
  attempts: Attempts,
): Promise<void> {
  const { path, generated, track, trackImport } = attempts;
  const { good = 'coupon_code: "WELCOME1"' } = attempts;
  const app = await installed(name);
  const wrong = app.changed("틀림", {
    [path]: `import { couponRedeemd, couponRedeemed } from "${generated}";
${trackImport}
${track}(couponRedeemed({ ${good} }));
${track}({ event_name: "coupon_used", event_properties: null });
${track}(couponRedeemed({ ${good}, coupon_cod: "WELCOME1" }));
`,
  });
  const { code, output } = await wrong.node([
    compiler,
    "--noEmit",
    "--pretty",
    "false",
  ]);
  expect(code).not.toBe(0);
  const first = 2 + trackImport.split("\n").length;
  const at = path.replaceAll(".", "\\.");
  expect(output.trim().split("\n")).toEqual([
    expect.stringMatching(
      new RegExp(`^${at}\\(1,\\d+\\): error TS2724: .*'couponRedeemed'\\?$`),
    ),
    expect.stringMatching(
      new RegExp(
        `^${at}\\(${String(first + 1)},\\d+\\): error TS2739: .*\\[useABuilder\\].*$`,
      ),
    ),
    expect.stringMatching(
      new RegExp(
        `^${at}\\(${String(first + 2)},\\d+\\): error TS2561: .*'coupon_code'\\?$`,
      ),
    ),
  ]);
}
