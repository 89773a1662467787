// The item of events in Swift: a structure of its own.
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import { joinCode, type Code } from "../kit/code.js";
import { native } from "../kit/native.js";
import { swift, swiftDocs, swiftLines } from "../kit/swift.js";
import { parameterText } from "../native-describe.js";
import type { NativeParameter } from "../native-model.js";
import {
  swiftEntries,
  swiftParameters,
  swiftType,
} from "./swift-parameters.js";

/** The structure, indented as a member of `RegisteredEvent`. */
export function swiftItem(
  parameters: readonly NativeParameter[],
  say: CommentTexts,
): Code {
  const members = parameters.map((parameter) => {
    const type = swiftType(parameter.type);
    const mark = parameter.required ? native`` : native`?`;
    return native`${swiftDocs([parameterText(parameter)], 2)}    public var ${swift.name(parameter.name)}: ${type}${mark}`;
  });
  const head = swiftLines(
    [native`public init`, swiftParameters(parameters), native` {`],
    2,
  );
  const assignments = parameters.map((each) => {
    const name = swift.name(each.name);
    return native`      self.${name} = ${name}`;
  });
  const entries = swiftLines(
    [native`let given: [String: Any?] = `, swiftEntries(parameters)],
    3,
  );
  return native`${swiftDocs([say.item], 1)}  public struct Item: Hashable, Sendable {
${joinCode(members, native`\n\n`)}

${head}
${assignments}
    }

    var properties: [String: Any] {
${entries}
      return given.compactMapValues { $0 }
    }
  }`;
}
