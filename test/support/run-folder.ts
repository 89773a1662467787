// Set up once for each run of vitest: a folder for what its test files share, gone when the run ends.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Absolute; made anew for each run in watch mode. */
    readonly runFolder: string;
  }
}

export default function setup(project: TestProject): () => void {
  const base = mkdtempSync(join(tmpdir(), "dfn run "));
  const provide = (): void => {
    project.provide("runFolder", mkdtempSync(join(base, "run ")));
  };
  provide();
  // In watch mode the package may have been built anew since.
  project.onTestsRerun(provide);
  return () => {
    rmSync(base, { recursive: true, force: true, maxRetries: 5 });
  };
}
