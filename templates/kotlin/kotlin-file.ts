// A file of the Kotlin package: where it is, and its declarations below the package and the imports.
import type { EmittedFile } from "../../generator/model/output-file.js";
import {
  defaultKotlinPackage,
  type Settings,
} from "../../generator/model/settings.js";
import { joinCode, type Code } from "../kit/code.js";
import { kotlin } from "../kit/kotlin.js";
import { group, indent, line, type Doc } from "../kit/doc.js";
import { native } from "../kit/native.js";

/** What a file declares, and the names of other packages that it uses. */
export interface KotlinFile {
  readonly imports: readonly Code[];
  readonly declarations: readonly Code[];
}

/** Makes the files of the package that the settings name. */
export function kotlinFiles(
  settings: Settings,
): (name: string, content: KotlinFile) => EmittedFile {
  const packageName = settings.kotlinPackage ?? defaultKotlinPackage;
  const segments = packageName.split(".");
  const path = joinCode(segments.map(kotlin.name), native`.`);
  return (name, { imports, declarations }) => {
    const uses = imports.map((used) => native`import ${used}`);
    const parts = [
      native`package ${path}`,
      ...(uses.length > 0 ? [native`${uses}`] : []),
      ...declarations,
    ];
    return {
      path: `kotlin/${segments.join("/")}/${name}.kt`,
      language: "native",
      text: `${joinCode(parts, native`\n\n`).text}\n`,
    };
  };
}

/** `fun name(…): Type = expression`, with the expression on the next line if not everything fits on one. */
export function functionOf(head: Doc, expression: Doc, depth = 0): Code {
  return kotlin.print(
    group([head, native` =`, indent([line, expression])]),
    depth,
  );
}
