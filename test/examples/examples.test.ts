// The examples as a reader gets them: copied, installed, built and run. They are proven at the same time, since most of
// it is waiting for other programs.
import { afterAll, describe } from "vitest";
import { removeExamples } from "./example-app.js";
import { webVite } from "./web-vite.js";

const limit = { timeout: 480_000 };

afterAll(removeExamples);

describe.concurrent("web-vite", limit, webVite);
