// `dfn-codegen/eslint`: the ESLint plugin, for flat configurations.
import { makePlugin, type DfnCodegenPlugin } from "../make-plugin.js";
import { generatedOnDisk } from "./generated-folders.js";
import { packageVersion } from "../../driver/package-folder.js";
import { standardEventNames } from "../../driver/catalogue.js";

export type { DfnCodegenPlugin } from "../make-plugin.js";

const plugin: DfnCodegenPlugin = makePlugin(
  generatedOnDisk(),
  packageVersion(),
  standardEventNames,
);

/** The parts under their names too, for `import * as` and `require`. */
export const { meta, rules, configs } = plugin;

export default plugin;
