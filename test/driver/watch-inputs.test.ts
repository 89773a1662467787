// Watching the files of a taxonomy: what changes while a run reads them, and afterwards.
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchInputs } from "../../generator/driver/watch-inputs.js";
import { tempFolder } from "../support/temp-folder.js";

/** A taxonomy whose include lies in another folder, which only a run finds. */
async function startWatching() {
  const folder = tempFolder({
    "taxonomy.yaml": "include: [events/a.yaml]\n",
    "events/a.yaml": "events: {}\n",
  });
  const entry = join(folder, "taxonomy.yaml");
  const included = join(folder, "events/a.yaml");
  const hourAgo = Date.now() / 1000 - 3600;
  for (const path of [included, join(folder, "events"), entry, folder]) {
    utimesSync(path, hourAgo, hourAgo);
  }
  const onChange = vi.fn();
  const before = { files: [entry], includes: [] };
  const watcher = await watchInputs(entry, before, () => false, onChange);
  onTestFinished(() => watcher.close());
  const inputs = { files: [entry, included], includes: [] };
  return { watcher, inputs, included, onChange };
}

test("a change while a run reads a folder that it has just found is noticed", async () => {
  const { watcher, inputs, included, onChange } = await startWatching();
  const since = Date.now();
  writeFileSync(included, "events: {} # edited\n");
  await watcher.follow(inputs, since);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test("a change after a run is noticed in such a folder, and nothing is where nothing changed", async () => {
  const { watcher, inputs, included, onChange } = await startWatching();
  await watcher.follow(inputs, Date.now());
  expect(onChange).not.toHaveBeenCalled();
  writeFileSync(included, "events: {} # edited\n");
  await expect.poll(() => onChange.mock.calls.length).toBeGreaterThan(0);
});

test("a watcher that is closed while it starts comes to an end", async () => {
  const { watcher, inputs, onChange } = await startWatching();
  const following = watcher.follow(inputs, Date.now());
  await watcher.close();
  await following;
  expect(onChange).not.toHaveBeenCalled();
});
