// Which states of a file can be trusted to change with it.
import { describe, expect, test } from "vitest";
import { startSnapshot } from "../../generator/generate/snapshot.js";
import {
  rowsHold,
  type FileState,
  type StateDisk,
} from "../../generator/unchanged/rows.js";

const readAt = Date.UTC(2027, 0, 31, 12);

type Kind = "file" | "folder" | "link";

function stateOf(
  facts: Partial<FileState> = {},
  kind: Kind = "file",
): FileState {
  return {
    size: 10,
    mtimeMs: readAt - 86_400_000.5,
    ctimeMs: readAt - 60_000.25,
    ino: 7,
    dev: 1,
    isDirectory: () => kind === "folder",
    isSymbolicLink: () => kind === "link",
    ...facts,
  };
}

function diskOf(
  states: Readonly<Record<string, FileState>>,
  targets: Readonly<Record<string, FileState>> = {},
): StateDisk {
  return {
    lstat: (path) => states[path],
    stat: (path) =>
      states[path]?.isSymbolicLink() === true ? targets[path] : states[path],
  };
}

function snapshotOf(disk: StateDisk, ...paths: readonly string[]) {
  const snapshot = startSnapshot({ readAt, device: 1, disk });
  for (const path of paths) snapshot.add(path);
  return snapshot.rows();
}

describe("gives no rows", () => {
  test.each<[string, Partial<FileState>]>([
    ["changed in the present tick of the clock", { ctimeMs: readAt - 49.5 }],
    ["changed while it was read", { ctimeMs: readAt + 3.5 }],
    ["written in the present tick", { mtimeMs: readAt - 10 }],
    ["written in the future", { mtimeMs: readAt + 86_400_000 }],
    ["on a disk without numbers of files", { ino: 0 }],
    ["on a disk without times of change", { ctimeMs: 0 }],
    ["on a disk that keeps whole seconds", { ctimeMs: readAt - 60_000 }],
    [
      "changed two seconds before, on another disk, which may have another clock",
      { dev: 2, ctimeMs: readAt - 2000.5 },
    ],
  ])("for a file %s", (_what, facts) => {
    const disk = diskOf({ "/a": stateOf(facts), "/b": stateOf() });
    expect(snapshotOf(disk, "/b")).toBeDefined();
    expect(snapshotOf(disk, "/b", "/a")).toBeUndefined();
  });

  test("for a file that was there and is gone", () => {
    const snapshot = startSnapshot({ readAt, device: 1, disk: diskOf({}) });
    snapshot.add("/gone", true);
    expect(snapshot.rows()).toBeUndefined();
  });

  test("for a link that leads nowhere, or to what just changed", () => {
    const link = stateOf({}, "link");
    const fresh = stateOf({ ctimeMs: readAt - 1.5 });
    expect(snapshotOf(diskOf({ "/l": link }), "/l")).toBeUndefined();
    expect(
      snapshotOf(diskOf({ "/l": link }, { "/l": fresh }), "/l"),
    ).toBeUndefined();
  });
});

test("gives rows for a file of yesterday, also of another disk or with an old date", () => {
  for (const facts of [
    {},
    { dev: 2 },
    { mtimeMs: 0 },
    { mtimeMs: readAt - 86_400_000 },
  ]) {
    expect(snapshotOf(diskOf({ "/a": stateOf(facts) }), "/a")).toBeDefined();
  }
});

describe("rows hold", () => {
  const before = {
    "/app/a": stateOf(),
    "/app/b": stateOf({ ino: 8 }),
    "/app/folder": stateOf({ ino: 9 }, "folder"),
    "/app/listed": stateOf({ ino: 10 }, "folder"),
    "/app/link": stateOf({ ino: 11 }, "link"),
    "/app/link-to-folder": stateOf({ ino: 12 }, "link"),
  };
  const targets = {
    "/app/link": stateOf({ ino: 20 }),
    "/app/link-to-folder": stateOf({ ino: 21 }, "folder"),
  };
  const snapshot = startSnapshot({
    readAt,
    device: 1,
    disk: diskOf(before, targets),
  });
  for (const path of Object.keys(before)) {
    if (path === "/app/listed") snapshot.addListed(path);
    else snapshot.add(path, true);
  }
  snapshot.add("/app/none", false);
  const rows = snapshot.rows() ?? {
    entries: [],
    followed: [],
    folders: [],
    absent: [],
  };

  const holds = (
    states: Readonly<Record<string, FileState>>,
    others: Readonly<Record<string, FileState>> = {},
  ) =>
    rowsHold(rows, diskOf({ ...before, ...states }, { ...targets, ...others }));

  test("as long as nothing changed", () => {
    expect(rows.absent).toEqual(["/app/none"]);
    expect(rows.folders).toEqual(["/app/folder", "/app/link-to-folder"]);
    expect(holds({})).toBe(true);
  });

  test("also where what is in a folder does not count", () => {
    const { mtimeMs } = stateOf();
    const folder = stateOf({ ino: 90, mtimeMs: mtimeMs + 5 }, "folder");
    expect(holds({ "/app/folder": folder })).toBe(true);
  });

  const { mtimeMs, ctimeMs } = stateOf();
  test.each<[string, Partial<FileState>]>([
    ["size", { size: 11 }],
    ["microsecond of writing", { mtimeMs: mtimeMs + 0.001 }],
    [
      "microsecond of change, with a restored date",
      { ctimeMs: ctimeMs + 0.001 },
    ],
    ["number", { ino: 70 }],
  ])("until another %s is seen", (_what, facts) => {
    expect(holds({ "/app/a": stateOf(facts) })).toBe(false);
    expect(
      holds({ "/app/listed": stateOf({ ino: 10, ...facts }, "folder") }),
    ).toBe(false);
    expect(holds({}, { "/app/link": stateOf({ ino: 20, ...facts }) })).toBe(
      false,
    );
  });

  test("until something is gone, comes, or is of another kind", () => {
    for (const gone of ["/app/a", "/app/folder"]) {
      const rest = Object.entries(before).filter(([path]) => path !== gone);
      const disk = diskOf(Object.fromEntries(rest), targets);
      expect(rowsHold(rows, disk)).toBe(false);
    }
    expect(holds({ "/app/none": stateOf() })).toBe(false);
    expect(holds({ "/app/none": stateOf({}, "link") })).toBe(false);
    expect(holds({ "/app/folder": stateOf({ ino: 9 }) })).toBe(false);
    expect(holds({}, { "/app/link-to-folder": stateOf() })).toBe(false);
  });
});
