// Identities and user profiles in Kotlin.
import { upperFirst } from "../../generator/model/identifiers.js";
import { messagesIn } from "../../generator/text/messages/languages.js";
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import type { Code } from "../kit/code.js";
import { kdoc, kotlin } from "../kit/kotlin.js";
import { createNamer, native } from "../kit/native.js";
import { functionOf, type KotlinFile } from "./kotlin-file.js";
import {
  importsFor,
  paramTag,
  parameterTexts,
  parenthesized,
  wirePairs,
} from "./kotlin-parameters.js";
import { identityText, parameterText } from "../native-describe.js";
import type {
  NativeIdentityKey,
  NativeModel,
  NativeParameter,
} from "../native-model.js";

/** `identity(…)` and `userProfile(…)`. */
export function userFile({ identity, profile, lang }: NativeModel): KotlinFile {
  const say = messagesIn(lang).comments;
  const clearable = profile.filter(({ property }) => property.nullable);
  return {
    imports: importsFor(profile),
    declarations: [
      identityFunction(identity, say),
      profileFunction(profile, clearable.length > 0, say),
      ...(clearable.length > 0 ? [clearableEnum(clearable, say)] : []),
    ],
  };
}

function identityFunction(
  keys: readonly NativeIdentityKey[],
  say: CommentTexts,
): Code {
  const docs = kdoc([
    { text: say.identity },
    ...keys.map(({ key, name }) => ({
      tag: paramTag(name),
      text: identityText(key),
    })),
    {
      tag: native`@throws IllegalArgumentException`,
      text: say.native.kotlin.throwsWithoutKey,
    },
  ]);
  const parameters = keys.map(
    ({ name }) => native`${kotlin.name(name)}: String? = null`,
  );
  const pairs = keys.map(
    ({ key, name }) =>
      native`${kotlin.string(key.name)} to ${kotlin.name(name)}`,
  );
  const declaration = functionOf(
    [
      native`fun identity`,
      parenthesized(parameters),
      native`: RegisteredIdentity`,
    ],
    [native`identityOf`, parenthesized(pairs)],
  );
  return native`${docs}${declaration}`;
}

/** Named arguments cannot tell null from nothing, so what is to become null is named apart. */
function profileFunction(
  profile: readonly NativeParameter[],
  isClearable: boolean,
  say: CommentTexts,
): Code {
  const unique = createNamer(new Set(profile.map(({ name }) => name)));
  const clear = isClearable ? unique("clear") : undefined;
  const docs = kdoc([
    { text: say.setsProperties },
    ...profile.map((each) => ({
      tag: paramTag(each.name),
      text: parameterText(each),
    })),
    ...(clear === undefined
      ? []
      : [{ tag: paramTag(clear), text: say.cleared }]),
  ]);
  const parameters = parameterTexts(profile);
  const cleared =
    clear === undefined
      ? native`emptyList()`
      : native`${kotlin.name(clear)}.map { it.key }`;
  const declaration = functionOf(
    [
      native`fun userProfile`,
      parenthesized(
        clear === undefined
          ? parameters
          : [
              ...parameters,
              native`${kotlin.name(clear)}: Set<ClearableUserProperty> = emptySet()`,
            ],
      ),
      native`: RegisteredUserProfile`,
    ],
    [native`profileOf`, parenthesized([cleared, ...wirePairs(profile)])],
  );
  return native`${docs}${declaration}`;
}

function clearableEnum(
  clearable: readonly NativeParameter[],
  say: CommentTexts,
): Code {
  const unique = createNamer(new Set(["Companion"]));
  const entries = clearable.map(({ name, property }) => {
    const entry = kotlin.name(unique(upperFirst(name)));
    return native`    ${entry}(${kotlin.string(property.name)}),`;
  });
  const docs = kdoc([{ text: say.native.mayBeNull }]);
  return native`${docs}enum class ClearableUserProperty(internal val key: String) {\n${entries}\n}`;
}
