// The matchers of `dfn-codegen/mock` for vitest: `import type {} from "dfn-codegen/mock/vitest"`.
import "vitest";
import type { MockMatchers } from "dfn-codegen/mock";

declare module "vitest" {
  interface Matchers<T = any> extends MockMatchers<void> {}
}
