// The matchers of `dfn-codegen/mock` for jest: `import type {} from "dfn-codegen/mock/jest"`.
import type { MockMatchers } from "dfn-codegen/mock";

declare global {
  namespace jest {
    interface Matchers<R> extends MockMatchers<R> {}
  }
}
