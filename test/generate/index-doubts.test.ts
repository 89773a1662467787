// The index of a run that found nothing to do: every change that the run would notice makes the next one look
// for itself.
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { packageFolder } from "../../generator/driver/package-folder.js";
import { recallUnchanged } from "../../generator/unchanged/recall.js";
import {
  edit,
  recall,
  remember,
  rememberedApp,
  restoringDate,
  settle,
  upToDate,
} from "../support/remembered-app.js";
import { moreEvents } from "../support/shop.js";
import { writeFiles } from "../support/temp-folder.js";

/** From sources, its digest takes longer than all the rest. */
vi.mock("../../generator/generate/fingerprint.js", () => ({
  generatorFingerprint: () => "0".repeat(24),
  builtFingerprint: () => undefined,
}));

describe("is no longer believed after", () => {
  const changes: Readonly<Record<string, (folder: string) => void>> = {
    "an edit of the taxonomy that keeps its size": (folder) => {
      edit(folder, "taxonomy.yaml", "trial_started", "trial_stopped");
    },
    "an edit that keeps size and date": (folder) => {
      restoringDate(join(folder, "taxonomy.yaml"), () => {
        edit(folder, "taxonomy.yaml", "trial_started", "trial_stopped");
      });
    },
    "another file with its size and date in its place": (folder) => {
      const path = join(folder, "taxonomy.yaml");
      restoringDate(path, () => {
        copyFileSync(path, `${path}.new`);
        renameSync(`${path}.new`, path);
      });
    },
    "the taxonomy is gone": (folder) => {
      rmSync(join(folder, "taxonomy.yaml"));
    },
    "the taxonomy became a link": (folder) => {
      renameSync(join(folder, "taxonomy.yaml"), join(folder, "t.yaml"));
      symlinkSync(join(folder, "t.yaml"), join(folder, "taxonomy.yaml"));
    },
    "an edit of an include that keeps its size": (folder) => {
      edit(folder, "events/checkout.yaml", "_started", "_stopped");
    },
    "a new include": (folder) => {
      writeFiles(folder, { "events/more.yaml": moreEvents });
    },
    "an include is gone": (folder) => {
      rmSync(join(folder, "events/checkout.yaml"));
    },
    "a folder of includes was replaced": (folder) => {
      cpSync(join(folder, "events"), join(folder, "other"), {
        recursive: true,
        preserveTimestamps: true,
      });
      renameSync(join(folder, "events"), join(folder, "old"));
      renameSync(join(folder, "other"), join(folder, "events"));
    },
    "an edit of a generated file that keeps size and date": (folder) => {
      const path = join(folder, "generated/index.ts");
      restoringDate(path, () => {
        edit(folder, "generated/index.ts", "export", "exporT");
      });
    },
    "a generated file is gone": (folder) => {
      rmSync(join(folder, "generated/index.ts"));
    },
    "a generated file became a link": (folder) => {
      renameSync(join(folder, "generated/index.ts"), join(folder, "i.ts"));
      symlinkSync(join(folder, "i.ts"), join(folder, "generated/index.ts"));
    },
    "an orphan came into the output": (folder) => {
      copyFileSync(
        join(folder, "generated/index.ts"),
        join(folder, "generated/old.ts"),
      );
    },
    "an orphan came into a folder of the output": (folder) => {
      mkdirSync(join(folder, "generated/old"));
      copyFileSync(
        join(folder, "generated/index.ts"),
        join(folder, "generated/old/index.ts"),
      );
    },
    "the output folder was replaced": (folder) => {
      cpSync(join(folder, "generated"), join(folder, "copy"), {
        recursive: true,
        preserveTimestamps: true,
      });
      renameSync(join(folder, "generated"), join(folder, "old"));
      renameSync(join(folder, "copy"), join(folder, "generated"));
    },
    "the output folder became a link": (folder) => {
      renameSync(join(folder, "generated"), join(folder, "real"));
      symlinkSync(join(folder, "real"), join(folder, "generated"));
    },
    "an edit of the manifest": (folder) => {
      edit(folder, "generated/.dfn-codegen.json", "settings", "settinGs");
    },
    "an edit of the prettier configuration": (folder) => {
      appendFileSync(join(folder, ".editorconfig"), "[*]\n");
    },
    "a prettier configuration is gone": (folder) => {
      rmSync(join(folder, ".editorconfig"));
    },
    ...Object.fromEntries(
      [
        ".prettierrc",
        ".prettierrc.toml",
        "prettier.config.mjs",
        ".prettierignore",
        "generated/.prettierrc.json",
        "generated/.editorconfig",
        "deno.json",
        ".git/HEAD",
        "node_modules/prettier/package.json",
      ].map((path) => [
        `\`${path}\` was added`,
        (folder: string) => {
          writeFiles(folder, { [path]: "{}" });
        },
      ]),
    ),
    "an edit of `tsconfig.json`": (folder) => {
      edit(folder, "tsconfig.json", "nodenext", "esnext  ");
    },
    "`tsconfig.json` is gone": (folder) => {
      rmSync(join(folder, "tsconfig.json"));
    },
    "an edit of `package.json`": (folder) => {
      edit(folder, "package.json", '"module"', '"comjs" ');
    },
    "another generator": (folder) => {
      writeFiles(folder, { "digest.json": "[]" });
    },
    "a touched file": (folder) => {
      utimesSync(join(folder, "taxonomy.yaml"), new Date(), new Date());
    },
    "a file whose mode changed": (folder) => {
      chmodSync(join(folder, "events/checkout.yaml"), 0o600);
    },
  };

  test.each(Object.entries(changes))("%s", async (_what, change) => {
    const folder = await rememberedApp();
    change(folder);
    expect(recall(folder)).toBeUndefined();
    expect(recall(folder, ["check"])).toBeUndefined();
  });

  test("another folder, other flags, another generator", async () => {
    const folder = await rememberedApp();
    expect(recall(folder, ["--emit", "js"])).toBeUndefined();
    expect(recall(folder, ["taxonomy.yaml"])).toBeUndefined();
    expect(recall(join(folder, "events"))).toBeUndefined();
    const surroundings = {
      cwd: () => folder,
      today: "2027-01-31",
      elapsed: () => 12,
    };
    expect(
      recallUnchanged([], { ...surroundings, generator: folder }),
    ).toBeUndefined();
    const moved = `${folder} 2`;
    renameSync(folder, moved);
    expect(recall(moved)).toBeUndefined();
  });

  test("the working folder is gone", () => {
    const cwd = () => {
      throw new Error("ENOENT: uv_cwd");
    };
    const generator = packageFolder();
    const others = { generator, today: "2027-01-31", elapsed: () => 12 };
    expect(recallUnchanged([], { ...others, cwd })).toBeUndefined();
  });
});

describe("stays, or comes back with the next run,", () => {
  test("after a touched file, a new date, or a copy with equal content", async () => {
    const folder = await rememberedApp();
    utimesSync(join(folder, "taxonomy.yaml"), 0, 0);
    copyFileSync(join(folder, "taxonomy.yaml"), join(folder, "t.yaml"));
    renameSync(join(folder, "t.yaml"), join(folder, "taxonomy.yaml"));
    expect(recall(folder)).toBeUndefined();
    await settle();
    expect(await remember(folder)).toBe(true);
    expect(recall(folder)).toEqual(upToDate);
  });

  test("after files that have nothing to do with it", async () => {
    const folder = await rememberedApp();
    writeFiles(folder, {
      "src/app.ts": "",
      "notes.txt": "",
      "generated.ts": "",
      "node_modules/other/package.json": "{}",
    });
    expect(recall(folder)).toEqual(upToDate);
  });

  test("after an edit and its undoing", async () => {
    const folder = await rememberedApp();
    edit(folder, "taxonomy.yaml", "trial_started", "trial_stopped");
    expect(await remember(folder)).toBe(false);
    edit(folder, "taxonomy.yaml", "trial_stopped", "trial_started");
    expect(recall(folder)).toBeUndefined();
    await settle();
    expect(await remember(folder)).toBe(true);
    expect(recall(folder)).toEqual(upToDate);
  });
});
