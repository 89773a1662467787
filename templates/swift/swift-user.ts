// Who the user is, in Swift: a structure for the identity and one for the registered user properties.
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import { joinCode, type Code } from "../kit/code.js";
import { list } from "../kit/doc.js";
import { native } from "../kit/native.js";
import { swift, swiftDocs, swiftLines } from "../kit/swift.js";
import { identityText } from "../native-describe.js";
import type {
  NativeEnum,
  NativeIdentityKey,
  NativeParameter,
} from "../native-model.js";
import { swiftEnums } from "./swift-enums.js";
import { parameterDocs } from "./swift-events.js";
import { swiftEntries, swiftParameter } from "./swift-parameters.js";

/** The registered user properties, and their enums. */
export function swiftProfile(
  parameters: readonly NativeParameter[],
  enums: readonly NativeEnum[],
  { native: { swift: say } }: CommentTexts,
): Code {
  const clearable = parameters.filter(({ property }) => property.nullable);
  const docs = swiftDocs(
    [
      clearable.length === 0 ? say.onlyGiven : say.onlyGivenAndCleared,
      ...parameterDocs(parameters),
    ],
    1,
  );
  const clear =
    clearable.length === 0 ? [] : [native`clear: Set<ClearableProperty> = []`];
  const head = swiftLines(
    [
      native`public init`,
      list(
        native`(`,
        [...parameters.map(swiftParameter), ...clear],
        native`)`,
        { trailingComma: false },
      ),
      native` {`,
    ],
    1,
  );
  const word = clearable.length === 0 ? native`let` : native`var`;
  const given = swiftLines(
    [native`${word} given: [String: Any?] = `, swiftEntries(parameters)],
    2,
  );
  const cleared =
    clearable.length === 0
      ? native``
      : native`
    for property in clear { given[property.rawValue] = NSNull() }`;
  const members = [
    native`${swiftDocs([say.setProperties], 1)}  public let properties: [String: Any]`,
    native`${docs}${head}
${given}${cleared}
    self.properties = given.compactMapValues { $0 }
  }`,
    ...(clearable.length === 0
      ? []
      : [clearableEnum(clearable, say.mayLackValue)]),
    ...(enums.length === 0 ? [] : [swiftEnums(enums)]),
  ];
  return native`${swiftDocs([say.profile])}public struct RegisteredUserProfile {
${joinCode(members, native`\n\n`)}
}`;
}

function clearableEnum(
  parameters: readonly NativeParameter[],
  about: string,
): Code {
  const cases = parameters.map(({ name, property }) => {
    const raw =
      name === property.name
        ? native``
        : native` = ${swift.string(property.name)}`;
    return native`    case ${swift.name(name)}${raw}`;
  });
  return native`${swiftDocs([about], 1)}  public enum ClearableProperty: String, CaseIterable, Sendable {
${cases}
  }`;
}

/** The keys that identify a user. An initializer that can fail, because the service refuses an identity without any (EV). */
export function swiftIdentity(
  keys: readonly NativeIdentityKey[],
  { native: { swift: say } }: CommentTexts,
): Code {
  const docs = swiftDocs(
    [
      say.failsWithoutKey,
      {
        title: native`- Parameters:`,
        entries: keys.map(({ key, name }) => ({
          name: native`${swift.name(name)}:`,
          text: identityText(key),
        })),
      },
    ],
    1,
  );
  const parameters = keys.map(
    ({ name }) => native`${swift.name(name)}: String? = nil`,
  );
  const head = swiftLines(
    [
      native`public init?`,
      list(native`(`, parameters, native`)`, { trailingComma: false }),
      native` {`,
    ],
    1,
  );
  const entries = keys.map(
    ({ key, name }) => native`${swift.string(key.name)}: ${swift.name(name)}`,
  );
  const given = swiftLines(
    [
      native`let given: [String: String?] = `,
      list(native`[`, entries, native`]`),
    ],
    2,
  );
  return native`${swiftDocs([say.identity])}public struct RegisteredIdentity: Hashable, Sendable {
${swiftDocs([say.keys], 1)}  public let keys: [String: String]

${docs}${head}
${given}
    keys = given.compactMapValues { $0 }.filter { !$0.value.isEmpty }
    if keys.isEmpty { return nil }
  }
}`;
}
