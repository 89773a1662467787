// Who the user is, in Dart: functions for the identity and for registered user properties.
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import { joinCode, type Code } from "../kit/code.js";
import { dart, dartDocs } from "../kit/dart.js";
import { group, indent, line } from "../kit/doc.js";
import { native } from "../kit/native.js";
import { identityText } from "../native-describe.js";
import type { NativeIdentityKey, NativeParameter } from "../native-model.js";
import { dartFunction, parameterDocs, statement } from "./dart-events.js";
import { dartEntry, dartMap, dartParameter } from "./dart-parameters.js";

/** The function for user properties, and the enum of those that it can clear. */
export function dartProfile(
  parameters: readonly NativeParameter[],
  texts: CommentTexts,
): readonly Code[] {
  const say = texts.native;
  const clearable = parameters.filter(({ property }) => property.nullable);
  const canClear = clearable.length > 0;
  const docs = dartDocs([
    say.dart.profile,
    ...(canClear ? [say.dart.cleared] : []),
    ...parameterDocs(parameters),
  ]);
  const clear = native`Set<ClearableUserProperty> clear = const {}`;
  const cleared = native`for (final each in clear) each.value: null`;
  const body = statement([
    native`return RegisteredUserProfile(`,
    dartMap([...parameters.map(dartEntry), ...(canClear ? [cleared] : [])]),
    native`);`,
  ]);
  const all = parameters.map(dartParameter);
  return [
    native`${docs}${dartFunction(native`RegisteredUserProfile`, "userProfile", canClear ? [...all, clear] : all, body)}`,
    ...(canClear ? [clearableEnum(clearable, texts)] : []),
  ];
}

function clearableEnum(
  parameters: readonly NativeParameter[],
  { native: say }: CommentTexts,
): Code {
  const entries = parameters.map(
    ({ name, property }) =>
      native`  ${dart.name(name)}(${dart.string(property.name)})`,
  );
  return native`${dartDocs([say.mayLackValue])}enum ClearableUserProperty {
${joinCode(entries, native`,\n`)};

  const ClearableUserProperty(this.value);

${dartDocs([say.registeredName], 1)}  final String value;
}`;
}

/** What identifies a user; it throws without any key, because the service refuses that (EV). */
export function dartIdentity(
  keys: readonly NativeIdentityKey[],
  { native: { dart: say } }: CommentTexts,
): Code {
  const docs = dartDocs([
    say.identity,
    {
      entries: keys.map(({ key, name }) => ({
        name: native`[${dart.name(name)}]:`,
        text: identityText(key),
      })),
    },
  ]);
  const entries = keys.map(({ key, name }) => {
    const own = dart.name(name);
    return group([
      native`if (${own} != null && ${own}.isNotEmpty)`,
      indent([line, native`${dart.string(key.name)}: ${own}`]),
    ]);
  });
  const given = statement([
    native`final given = `,
    dartMap(entries),
    native`;`,
  ]);
  const body = native`${given}
  if (given.isEmpty) {
    throw ArgumentError('an identity needs at least one key with a value');
  }
  return RegisteredIdentity(given);`;
  const parameters = keys.map(({ name }) => native`String? ${dart.name(name)}`);
  return native`${docs}${dartFunction(native`RegisteredIdentity`, "identity", parameters, body)}`;
}
