// What `init` refuses: folders that the taxonomy could not name, a folder in the place of the taxonomy, events that are not in the catalogue.
import { expect, test } from "vitest";
import { displayWidth } from "../../generator/text/display-text.js";
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

test.each<[readonly string[], string]>([
  [
    ["--output", "src\\tracking"],
    "error: --output: the output folder `src\\tracking` contains a backslash\nhint: write `/` between folders, such as `src/tracking`\n",
  ],
  [
    ["--output", "C:/work/out"],
    "error: --output: the output folder `C:/work/out` is absolute, so it would differ\nfrom machine to machine\nhint: choose another, such as `src/generated`\n",
  ],
  [
    ["--output", "src/main.ts"],
    "error: --output: the output folder `src/main.ts` is a file, or is inside one\nhint: choose another, such as `src/generated`\n",
  ],
  [
    ["--output", "src/main.ts/made"],
    "error: --output: the output folder `src/main.ts/made` is a file, or lies below\none\nhint: choose another, such as `src/generated`\n",
  ],
  [
    ["--output", ".git/hooks"],
    "error: --output: the output folder `.git/hooks` belongs to git\nhint: choose another, such as `src/generated`\n",
  ],
  [
    ["src"],
    "error: `src` is a folder, and the taxonomy is a file\nhint: name a file in it, such as `src/taxonomy.yaml`\n",
  ],
  [
    ["src/"],
    "error: `src/` is a folder, and the taxonomy is a file\nhint: name a file in it, such as `src/taxonomy.yaml`\n",
  ],
  [
    ["plan/"],
    "error: `plan/` is a folder, and the taxonomy is a file\nhint: name a file in it, such as `plan/taxonomy.yaml`\n",
  ],
  [
    ["."],
    "error: `.` is a folder, and the taxonomy is a file\nhint: name a file in it, such as `taxonomy.yaml`\n",
  ],
  [
    ["--events", "cart_opened"],
    `error: unknown standard event \`cart_opened\`
hint: the standard events are df_login, df_logout, df_sign_up, df_purchase,
df_refund, df_view_home, df_view_product_details, df_add_to_cart,
df_add_to_wishlist, df_view_search_result, df_share_product, df_view_list,
df_view_cart, df_add_payment_info, df_remove_cart; define your own in the taxonomy
`,
  ],
])("%j, also in a dry run", (args, said) => {
  const folder = tempFolder(app);
  for (const more of [[], ["--dry-run"]]) {
    const result = runBin(folder, ["init", "--yes", ...args, ...more]);
    expect(result).toEqual({ code: 2, stdout: "", stderr: said });
    fits(result.stderr);
  }
  expect(readFiles(folder)).toEqual(app);
});

test("events have commas or blanks between them", () => {
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
    "error: `plan/x.yaml` was not written: its folder is a file\n",
  ]);
});
