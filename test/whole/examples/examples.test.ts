// The examples as a reader gets them: copied, installed, built and run. They are proven at the same time, since most of
// it is waiting for other programs.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endBrowser } from "./browse.js";
import { beginInstalls, exampleNames, removeExamples } from "./example-app.js";
import { javascript } from "./javascript.js";
import { next } from "./next.js";
import { nodeServer } from "./node-server.js";
import { pipelineNats } from "./pipeline-nats.js";
import { reactNative } from "./react-native.js";
import { webVite } from "./web-vite.js";

/** The longest first. */
const proofs: Readonly<Record<string, () => void>> = {
  next,
  "react-native": reactNative,
  "web-vite": webVite,
  "node-server": nodeServer,
  "pipeline-nats": pipelineNats,
  javascript,
};

beforeAll(() => {
  beginInstalls(Object.keys(proofs));
});
afterAll(endBrowser);
afterAll(removeExamples);

test("each example has a proof", () => {
  expect(Object.keys(proofs).sort()).toEqual([...exampleNames].sort());
});

for (const [name, prove] of Object.entries(proofs)) {
  describe.concurrent(name, { timeout: 480_000 }, prove);
}
