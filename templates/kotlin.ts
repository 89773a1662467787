// The target `kotlin`: a typed function for each event, for DFINERY's Android SDK.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Taxonomy } from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import { joinCode, nothing, type Code } from "./kit/code.js";
import { kdoc, kotlin } from "./kit/kotlin.js";
import type { Doc } from "./kit/doc.js";
import { native, words } from "./kit/native.js";
import {
  functionOf,
  kotlinFiles,
  type KotlinFile,
} from "./kotlin/kotlin-file.js";
import {
  importsFor,
  paramTag,
  parameterTexts,
  parenthesized,
  wirePairs,
} from "./kotlin/kotlin-parameters.js";
import { registeredFile, sdkFile, wireFile } from "./kotlin/kotlin-support.js";
import { enumDeclaration, itemFile } from "./kotlin/kotlin-types.js";
import { userFile } from "./kotlin/kotlin-user.js";
import {
  deprecationOf,
  eventTexts,
  formerText,
  parameterText,
} from "./native-describe.js";
import {
  functionNames,
  moduleNamer,
  nativeModel,
  type NativeEvent,
  type NativeModel,
  type NativeNaming,
} from "./native-model.js";

/** How names are spelled in Kotlin. */
export const kotlinNaming: NativeNaming = {
  spell: (name) => name,
  functionCase: "camel",
  entryCase: "pascal",
  taken: {
    // What the other functions of the package call, which a function of the same name would replace.
    functions: words("emptyList emptySet eventOf identityOf profileOf wireOf"),
    types: words(`Any Boolean ClearableUserProperty Companion Date DFIdentity
      Deprecated Dfinery DfineryProperties Double Enum IllegalArgumentException
      Item JSONArray JSONObject JvmInline List Long Map Pair RegisteredEvent
      RegisteredIdentity RegisteredUserProfile Set String Suppress Unit`),
    parameters: new Set(),
    // Each member has a getter, and `getClass` is Java's.
    members: words("class"),
    entries: words("Companion"),
  },
};

/** The files of the package, in a folder of its name below `kotlin`. */
export function emitKotlin(taxonomy: Taxonomy): readonly EmittedFile[] {
  const model = nativeModel(taxonomy, kotlinNaming);
  const file = kotlinFiles(taxonomy.settings);
  const properties = propertiesFile(model);
  const say = messagesIn(model.lang).comments;
  return [
    ...eventFiles(model, file),
    ...(properties.declarations.length > 0
      ? [file("Properties", properties)]
      : []),
    ...(model.item ? [file("Item", itemFile(model.item, say))] : []),
    file("User", userFile(model)),
    file("Registered", registeredFile(say)),
    file("Wire", wireFile(say)),
    file("Sdk", sdkFile(model, say)),
  ];
}

/** One file for each module: `CheckoutEvents.kt`. */
function eventFiles(
  { modules }: NativeModel,
  file: ReturnType<typeof kotlinFiles>,
): readonly EmittedFile[] {
  const functions = functionNames({ modules });
  const fileName = moduleNamer();
  return modules.map(({ name, events }) =>
    file(fileName(name), {
      imports: importsFor(events.flatMap(({ parameters }) => parameters)),
      declarations: events.flatMap((event) => eventFunctions(event, functions)),
    }),
  );
}

function propertiesFile({ enums }: NativeModel): KotlinFile {
  return { imports: [], declarations: enums.map(enumDeclaration) };
}

function eventFunctions(
  event: NativeEvent,
  functions: ReadonlyMap<string, string>,
): readonly Code[] {
  const { def, name, parameters } = event;
  const docs = kdoc([
    ...eventTexts(event).map((text) => ({ text })),
    ...parameters.map((each) => ({
      tag: paramTag(each.name),
      text: parameterText(each),
    })),
  ]);
  const reason = deprecationOf(event, (other) => functions.get(other));
  const attribute =
    reason === undefined
      ? nothing
      : native`@Deprecated(${kotlin.string(reason)})\n`;
  const declaration = functionOf(signature(name, event), [
    native`eventOf`,
    parenthesized([kotlin.string(def.name), ...wirePairs(parameters)]),
  ]);
  return [
    native`${docs}${attribute}${declaration}`,
    ...formerFunction(event, reason !== undefined),
  ];
}

/** The function of the former name, which an editor can replace by the new one. */
function formerFunction(
  event: NativeEvent,
  isDeprecated: boolean,
): readonly Code[] {
  const { name, formerName, parameters } = event;
  if (formerName === undefined) return [];
  const names = parameters.map((each) => kotlin.name(each.name));
  const call = native`${kotlin.name(name)}(${joinCode(names, native`, `)})`;
  const message = formerText(event);
  const attribute = kotlin.print([
    native`@Deprecated`,
    parenthesized([
      kotlin.string(message),
      native`ReplaceWith(${kotlin.string(call.text)})`,
    ]),
  ]);
  const quiet = isDeprecated ? native`@Suppress("DEPRECATION")\n` : nothing;
  const declaration = functionOf(signature(formerName, event), [
    kotlin.name(name),
    parenthesized(names),
  ]);
  return [native`${attribute}\n${quiet}${declaration}`];
}

/** `fun name(…): RegisteredEvent` */
function signature(name: string, { parameters }: NativeEvent): Doc {
  return [
    native`fun ${kotlin.name(name)}`,
    parenthesized(parameterTexts(parameters)),
    native`: RegisteredEvent`,
  ];
}
