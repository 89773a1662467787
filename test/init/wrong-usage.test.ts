// What `init` refuses: folders that the taxonomy could not name, a folder in the place of the taxonomy, events that are not in the catalogue.
import { expect, test } from "vitest";
import { displayWidth } from "../../generator/text/display-text.js";
import { wrap } from "../../generator/text/wrap.js";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

const app = {
  ".git/HEAD": "",
  "package.json": '{ "devDependencies": { "dfn-codegen": "1" } }\n',
  "src/main.ts": "",
};

const fits = (text: string) => {
  for (const line of text.split("\n")) {
    expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  }
};

/** Long lines are broken at spaces, to 80 columns. */
const wrapped = (text: string): string =>
  text
    .split("\n")
    .flatMap((line) => (line === "" ? [line] : wrap(line)))
    .join("\n");

test.each<[readonly string[], string]>([
  [
    ["--output", "src\\tracking"],
    "error[init/wrong-answer]: --output: the output folder `src\\tracking` contains a backslash\n = hint: write `/` between folders, such as `src/tracking`\n",
  ],
  [
    ["--output", "C:/work/out"],
    "error[init/wrong-answer]: --output: the output folder `C:/work/out` is absolute, so it differs from machine to machine\n = hint: choose another, such as `src/generated`\n",
  ],
  [
    ["--output", "src/main.ts"],
    "error[init/wrong-answer]: --output: the output folder `src/main.ts` is a file, or is inside one\n = hint: choose another, such as `src/generated`\n",
  ],
  [
    ["--output", "src/main.ts/made"],
    "error[init/wrong-answer]: --output: the output folder `src/main.ts/made` is a file, or is inside one\n = hint: choose another, such as `src/generated`\n",
  ],
  [
    ["--output", ".git/hooks"],
    "error[init/wrong-answer]: --output: the output folder `.git/hooks` belongs to git\n = hint: choose another, such as `src/generated`\n",
  ],
  [
    ["src"],
    "error[init/wrong-answer]: `src` is a folder, and the taxonomy is a file\n = hint: name a file in it, such as `src/taxonomy.yaml`\n",
  ],
  [
    ["src/"],
    "error[init/wrong-answer]: `src/` is a folder, and the taxonomy is a file\n = hint: name a file in it, such as `src/taxonomy.yaml`\n",
  ],
  [
    ["plan/"],
    "error[init/wrong-answer]: `plan/` is a folder, and the taxonomy is a file\n = hint: name a file in it, such as `plan/taxonomy.yaml`\n",
  ],
  [
    ["."],
    "error[init/wrong-answer]: `.` is a folder, and the taxonomy is a file\n = hint: name a file in it, such as `taxonomy.yaml`\n",
  ],
  [
    ["--events", "cart_opened"],
    `error[init/wrong-answer]: unknown standard event \`cart_opened\`
 = hint: choose among the standard events df_login, df_logout, df_sign_up, df_purchase, df_refund, df_view_home, df_view_product_details, df_add_to_cart, df_add_to_wishlist, df_view_search_result, df_share_product, df_view_list, df_view_cart, df_add_payment_info, df_remove_cart; define your own in the taxonomy
`,
  ],
])("%j, also in a dry run", (args, said) => {
  const folder = tempFolder(app);
  for (const more of [[], ["--dry-run"]]) {
    const result = runBin(folder, ["init", "--yes", ...args, ...more]);
    expect(result).toEqual({ code: 2, stdout: "", stderr: wrapped(said) });
    fits(result.stderr);
  }
  expect(readFiles(folder)).toEqual(app);
});

test("events are separated by commas or spaces", () => {
  const picked = (events: string) => {
    const folder = tempFolder(app);
    const args = ["init", "--yes", "--events", events];
    expect(runBin(folder, args)).toMatchObject({ code: 0, stderr: "" });
    return /^ {2}events: (.*)$/m.exec(
      readFiles(folder)["taxonomy.yaml"] ?? "",
    )?.[1];
  };
  for (const events of [
    "df_login df_purchase",
    "df_login,df_purchase",
    " df_login, df_purchase,\n",
  ]) {
    expect(picked(events)).toBe("[df_login, df_purchase]");
  }
});

test("a file in the way is said, without flags that `init` does not have", () => {
  const folder = tempFolder({ ...app, plan: "" });
  const { code, stderr } = runBin(folder, ["init", "--yes", "plan/x.yaml"]);
  expect([code, stderr]).toEqual([
    1,
    "error[output/not-written]: `plan/x.yaml` is not written: its folder is a file\n",
  ]);
});
