// Identities and user profiles in C#.
import { upperFirst } from "../../generator/model/identifiers.js";
import { messagesIn } from "../../generator/text/messages/languages.js";
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import { nothing, type Code } from "../kit/code.js";
import { csharp, xmlDocs, xmlSummary } from "../kit/csharp.js";
import { createNamer, native } from "../kit/native.js";
import { apart, methodOf, usesOf, type CsharpFile } from "./csharp-file.js";
import {
  initializer,
  parameter,
  paramElement,
  paramNamed,
  parenthesized,
  wireProperties,
} from "./csharp-parameters.js";
import { identityText } from "../native-describe.js";
import type {
  NativeIdentityKey,
  NativeModel,
  NativeParameter,
} from "../native-model.js";

/** `DfineryUser.cs` */
export function userFile({ identity, profile, lang }: NativeModel): CsharpFile {
  const say = messagesIn(lang).comments;
  const clearable = profile.filter(({ property }) => property.nullable);
  const methods = [
    identityMethod(identity, say),
    profileMethod(profile, clearable.length > 0, say),
  ];
  return {
    uses: [...usesOf(profile), ...(clearable.length > 0 ? usesOfClearing : [])],
    declarations: [
      native`${xmlSummary(say.native.csharp.user, 1)}    public static class DfineryUser
    {
${apart(methods)}
    }`,
      ...(clearable.length > 0 ? clearableEnum(clearable, say) : []),
    ],
  };
}

const usesOfClearing = [
  "System",
  "System.Collections.Generic",
  "System.Linq",
] as const;

function identityMethod(
  keys: readonly NativeIdentityKey[],
  say: CommentTexts,
): Code {
  const docs = xmlDocs(
    [
      {
        tag: "summary",
        text: say.identity,
      },
      ...keys.map(({ key, name }) => paramNamed(name, identityText(key))),
      {
        tag: "exception",
        attribute: native`cref="System.ArgumentException"`,
        text: say.native.csharp.throwsWithoutKey,
      },
    ],
    2,
  );
  const parameters = keys.map(
    ({ name }) => native`string ${csharp.name(name)} = null`,
  );
  const entries = keys.map(
    ({ key, name }) =>
      native`{ ${csharp.string(key.name)}, ${csharp.name(name)} },`,
  );
  return methodOf(
    docs,
    [
      native`public static RegisteredIdentity Identity`,
      parenthesized(parameters),
    ],
    [
      native`return new RegisteredIdentity(`,
      initializer(native`new WireProperties`, entries),
      native`);`,
    ],
    2,
  );
}

/** Named arguments cannot tell null from nothing, so what is to become null is named apart. */
function profileMethod(
  profile: readonly NativeParameter[],
  isClearable: boolean,
  say: CommentTexts,
): Code {
  const unique = createNamer(new Set(profile.map(({ name }) => name)));
  const clear = isClearable ? unique("clear") : undefined;
  const docs = xmlDocs(
    [
      {
        tag: "summary",
        text: say.setsProperties,
      },
      ...profile.map(paramElement),
      ...(clear === undefined ? [] : [paramNamed(clear, say.cleared)]),
    ],
    2,
  );
  const parameters = profile.map(parameter);
  const cleared =
    clear === undefined ? nothing : native`, ${csharp.name(clear)}?.ToWire()`;
  return methodOf(
    docs,
    [
      native`public static RegisteredUserProfile Profile`,
      parenthesized(
        clear === undefined
          ? parameters
          : [
              ...parameters,
              native`IEnumerable<ClearableUserProperty> ${csharp.name(clear)} = null`,
            ],
      ),
    ],
    [
      native`return new RegisteredUserProfile(`,
      wireProperties(profile),
      native`${cleared});`,
    ],
    2,
  );
}

/** The enum, and the names of its values. */
function clearableEnum(
  clearable: readonly NativeParameter[],
  say: CommentTexts,
): readonly Code[] {
  const unique = createNamer(new Set());
  const entries = clearable.map(({ name, property }) => ({
    entry: csharp.name(unique(upperFirst(name))),
    key: csharp.string(property.name),
  }));
  const members = entries.map(({ entry }) => native`        ${entry},`);
  const cases = entries.map(
    ({ entry, key }) =>
      native`                case ClearableUserProperty.${entry}:
                    return ${key};`,
  );
  return [
    native`${xmlSummary(say.native.mayBeNull, 1)}    public enum ClearableUserProperty
    {
${members}
    }`,
    native`    internal static class ClearableUserProperties
    {
        internal static IEnumerable<string> ToWire(this IEnumerable<ClearableUserProperty> values)
        {
            return values.Select(KeyOf);
        }

        private static string KeyOf(ClearableUserProperty value)
        {
            switch (value)
            {
${cases}
                default:
                    throw new ArgumentOutOfRangeException(nameof(value));
            }
        }
    }`,
  ];
}
