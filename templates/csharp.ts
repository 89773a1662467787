// The target `csharp`: a typed function for each event, for DFINERY's Unity SDK.
import type { EmittedFile } from "../generator/model/output-file.js";
import type { Taxonomy } from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import type { Code } from "./kit/code.js";
import { csharp, spellCsharp, xmlDocs, xmlSummary } from "./kit/csharp.js";
import type { Doc } from "./kit/doc.js";
import { native, words } from "./kit/native.js";
import { apart, csharpFiles, methodOf, usesOf } from "./csharp/csharp-file.js";
import {
  paramElement,
  parameter,
  parenthesized,
  wireProperties,
} from "./csharp/csharp-parameters.js";
import { registeredFile, sdkFile, wireFile } from "./csharp/csharp-support.js";
import { itemFile, propertiesFile } from "./csharp/csharp-types.js";
import { userFile } from "./csharp/csharp-user.js";
import {
  deprecationOf,
  formerText,
  eventRemarks,
  eventSummary,
  joined,
} from "./native-describe.js";
import {
  functionNames,
  moduleNamer,
  nativeModel,
  type NativeEvent,
  type NativeModel,
  type NativeNaming,
} from "./native-model.js";

/** Members that every class has. */
const inherited =
  "Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString";

/** How names are spelled in C#. */
export const csharpNaming: NativeNaming = {
  spell: spellCsharp,
  functionCase: "pascal",
  entryCase: "pascal",
  taken: {
    functions: words(`DfineryEvents ${inherited}`),
    types: words(`ArgumentException ArgumentOutOfRangeException
      ClearableUserProperties ClearableUserProperty CultureInfo DFIdentity DateTimeOffset Dfinery
      DfineryEvents DfineryPlugin DfinerySdk DfineryUser Dictionary IEnumerable
      IEnumerator IEquatable IReadOnlyDictionary IReadOnlyList Item List Obsolete
      ObsoleteAttribute RegisteredEvent RegisteredIdentity RegisteredUserProfile
      StringBuilder System Wire WireProperties WireValues`),
    parameters: new Set(),
    members: new Set(),
    entries: words(`Value ${inherited}`),
  },
};

/** The files of the folder `csharp`, all in one namespace. */
export function emitCsharp(taxonomy: Taxonomy): readonly EmittedFile[] {
  const model = nativeModel(taxonomy, csharpNaming);
  const file = csharpFiles(taxonomy.settings);
  const say = messagesIn(model.lang).comments;
  return [
    ...eventFiles(model, file, say),
    ...(model.enums.length > 0
      ? [file("Properties", propertiesFile(model, say))]
      : []),
    ...(model.item ? [file("Item", itemFile(model.item, say))] : []),
    file("DfineryUser", userFile(model)),
    file("Registered", registeredFile(say)),
    file("Wire", wireFile(model, say)),
    file("DfinerySdk", sdkFile(model, say)),
  ];
}

/** One file for each module, each a part of one class: `CheckoutEvents.cs`. */
function eventFiles(
  { modules }: NativeModel,
  file: ReturnType<typeof csharpFiles>,
  say: CommentTexts,
): readonly EmittedFile[] {
  const functions = functionNames({ modules });
  const fileName = moduleNamer();
  return modules.map(({ name, events }) =>
    file(fileName(name), {
      uses: [
        ...usesOf(events.flatMap(({ parameters }) => parameters)),
        ...(events.some(isObsolete) ? (["System"] as const) : []),
      ],
      declarations: [eventsClass(events, functions, say)],
    }),
  );
}

function isObsolete({ def, formerName }: NativeEvent): boolean {
  return def.deprecated !== undefined || formerName !== undefined;
}

function eventsClass(
  events: readonly NativeEvent[],
  functions: ReadonlyMap<string, string>,
  { native: say }: CommentTexts,
): Code {
  const methods = events.flatMap((event) => eventMethods(event, functions));
  return native`${xmlSummary(say.csharp.events, 1)}    public static partial class DfineryEvents
    {
${apart(methods)}
    }`;
}

function eventMethods(
  event: NativeEvent,
  functions: ReadonlyMap<string, string>,
): readonly Code[] {
  const { def, name, parameters } = event;
  const docs = xmlDocs(
    [
      { tag: "summary", text: joined(eventSummary(event)) },
      { tag: "remarks", text: joined(eventRemarks(event)) },
      ...parameters.map(paramElement),
    ],
    2,
  );
  const reason = deprecationOf(event, (other) => functions.get(other));
  const made = methodOf(
    reason === undefined ? docs : native`${docs}${obsolete(reason)}`,
    signature(name, event),
    [
      native`return new RegisteredEvent(${csharp.string(def.name)}, `,
      wireProperties(parameters),
      native`);`,
    ],
    2,
  );
  return [made, ...formerMethod(event)];
}

/** The method of the former name; the compiler does not warn of a call among obsolete ones. */
function formerMethod(event: NativeEvent): readonly Code[] {
  const { name, formerName, parameters } = event;
  if (formerName === undefined) return [];
  const message = formerText(event);
  return [
    methodOf(
      obsolete(message),
      signature(formerName, event),
      [
        native`return ${csharp.name(name)}`,
        parenthesized(parameters.map((each) => csharp.name(each.name))),
        native`;`,
      ],
      2,
    ),
  ];
}

function obsolete(reason: string): Code {
  return native`        [Obsolete(${csharp.string(reason)})]\n`;
}

function signature(name: string, { parameters }: NativeEvent): Doc {
  return [
    native`public static RegisteredEvent ${csharp.name(name)}`,
    parenthesized(parameters.map(parameter)),
  ];
}
