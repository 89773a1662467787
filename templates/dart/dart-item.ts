// The item of events in Dart: a class of its own.
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import { joinCode, type Code } from "../kit/code.js";
import { dart, dartDocs, dartLines } from "../kit/dart.js";
import { native } from "../kit/native.js";
import { parameterText } from "../native-describe.js";
import type { NativeParameter } from "../native-model.js";
import {
  dartMap,
  dartType,
  fieldEntry,
  namedParameters,
} from "./dart-parameters.js";

/** The class `Item`. */
export function dartItem(
  parameters: readonly NativeParameter[],
  say: CommentTexts,
): Code {
  const fields = parameters.map((parameter) => {
    const mark = parameter.required ? native`` : native`?`;
    return native`${dartDocs([parameterText(parameter)], 1)}  final ${dartType(parameter.type)}${mark} ${dart.name(parameter.name)};`;
  });
  const assigned = parameters.map(({ name, required }) =>
    required
      ? native`required this.${dart.name(name)}`
      : native`this.${dart.name(name)}`,
  );
  const constructor = dartLines(
    [native`const Item`, namedParameters(assigned), native`;`],
    1,
  );
  const map = dartLines(
    [
      native`Map<String, Object?> toMap() => `,
      dartMap(parameters.map(fieldEntry)),
      native`;`,
    ],
    1,
  );
  const members = [
    constructor,
    ...fields,
    native`${dartDocs([say.native.sent], 1)}${map}`,
  ];
  return native`${dartDocs([say.item])}class Item {
${joinCode(members, native`\n\n`)}
}`;
}
