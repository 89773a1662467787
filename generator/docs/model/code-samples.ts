// What people copy from the page of an event: the builder call, the body for the loading API, and the call for each platform.
import { ident, lit, ts, type Code } from "../../../templates/kit/code.js";
import { csharp } from "../../../templates/kit/csharp.js";
import { dart } from "../../../templates/kit/dart.js";
import { jsonText, type Json } from "../../../templates/kit/json.js";
import { kotlin } from "../../../templates/kit/kotlin.js";
import type { Doc } from "../../../templates/kit/doc.js";
import { print } from "../../../templates/kit/layout.js";
import { native } from "../../../templates/kit/native.js";
import { swift } from "../../../templates/kit/swift.js";
import {
  platforms as allPlatforms,
  type Platform,
} from "../../model/platform.js";
import type { EventDef, PropertyType, Taxonomy } from "../../model/taxonomy.js";
import type { DocsMessages } from "./describe-constraints.js";
import type { CodeDoc } from "./docs-model.js";
import { nativeCall } from "./native-calls.js";
import {
  csharpStyle,
  dartStyle,
  kotlinStyle,
  objectLiteral,
  swiftStyle,
  typescriptStyle,
  type LiteralStyle,
  type Types,
} from "./literals.js";
import type { Fields } from "./sample-event.js";

/** Stands for what the app knows: the id and the time of an event, and whose it is. */
const placeholders = {
  id: "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
  time: "2026-01-31T09:30:00.000Z",
  customer: "customer-1",
} as const;

/** The code for an event with these properties; builders that are not generated, and SDKs of platforms that do not send it, are left out. */
export function codeSamples(
  event: EventDef,
  properties: Fields,
  taxonomy: Taxonomy,
  texts: DocsMessages,
): readonly CodeDoc[] {
  const { name, names, platforms = taxonomy.platforms ?? allPlatforms } = event;
  const types = typesOf(event, taxonomy);
  const object = (style: LiteralStyle): Doc =>
    objectLiteral(properties, style, types);
  const isEmpty = Object.keys(properties).length === 0;
  const builder = [
    ts`logEvent(Dfinery, ${ident(names.builder)}(`,
    isEmpty ? [] : object(typescriptStyle),
    ts`));`,
  ];
  return [
    ...(taxonomy.settings.targets.includes("builders")
      ? [
          {
            id: "builder",
            title: texts.code.builder,
            language: "typescript",
            text: text(print(builder)),
          } as const,
        ]
      : []),
    {
      id: "api",
      title: texts.code.api,
      language: "json",
      text: jsonText(requestBody(name, properties)).trimEnd(),
    },
    ...platforms.flatMap((platform) =>
      platform === "server"
        ? []
        : [
            {
              ...(builderCall(platform, name, properties, taxonomy) ??
                sdkCall(platform, name, object, isEmpty)),
              title: texts.platforms[platform],
            },
          ],
    ),
  ];
}

/** The body of `POST /api/v1/events` (EV): items are beside the properties there. */
export function requestBody(name: string, properties: Fields): Json {
  const { df_items: items, ...others } = properties;
  return {
    common: { identity: { external_id: placeholders.customer } },
    events: [
      {
        event_log_id: placeholders.id,
        event_name: name,
        event_datetime: placeholders.time,
        ...(items !== undefined && { event_items: items }),
        event_properties: others,
      },
    ],
  };
}

/** The call of the event's function, where the taxonomy generates functions for the platform. */
function builderCall(
  platform: Exclude<Platform, "server">,
  name: string,
  properties: Fields,
  taxonomy: Taxonomy,
): Omit<CodeDoc, "title"> | undefined {
  const call = nativeCall(platform, name, properties, taxonomy);
  return call && codeOf(platform, call);
}

/** The call of a platform's SDK, without builders (WEB_3, RN, AND, IOS, FLU, UNI). */
function sdkCall(
  platform: Exclude<Platform, "server">,
  name: string,
  object: (style: LiteralStyle) => Doc,
  isEmpty: boolean,
): Omit<CodeDoc, "title"> {
  // The object stays beside the name and breaks inside, as formatters lay out a last argument.
  const given = (before: Doc, style: LiteralStyle, after: Doc = []): Doc =>
    isEmpty ? [] : [before, object(style), after];
  switch (platform) {
    case "web":
    case "react-native": {
      // The second argument is optional on the web alone.
      const second =
        isEmpty && platform === "web" ? [] : [ts`, `, object(typescriptStyle)];
      const call = [ts`Dfinery.logEvent(${lit(name)}`, second, ts`);`];
      return codeOf(platform, print(call));
    }
    case "android": {
      const call = [
        native`Dfinery.getInstance().logEvent(${kotlin.string(name)}`,
        given(native`, JSONObject(`, kotlinStyle, native`)`),
        native`)`,
      ];
      return codeOf(platform, kotlin.print(call));
    }
    case "ios": {
      const call = [
        native`Dfinery.shared().logEvent(${swift.string(name)}`,
        given(native`, properties: `, swiftStyle),
        native`)`,
      ];
      return codeOf(platform, swift.print(call));
    }
    case "flutter": {
      const call = [
        native`Dfinery.logEvent(eventName: ${dart.string(name)}`,
        given(native`, properties: `, dartStyle),
        native`);`,
      ];
      return codeOf(platform, dart.print(call));
    }
    case "unity": {
      const call = [
        native`Dfinery.LogEvent(${csharp.string(name)}`,
        given(native`, `, csharpStyle),
        native`);`,
      ];
      return codeOf(platform, csharp.print(call));
    }
  }
}

function languageOf(
  platform: Exclude<Platform, "server">,
): CodeDoc["language"] {
  switch (platform) {
    case "web":
    case "react-native":
      return "typescript";
    case "android":
      return "kotlin";
    case "ios":
      return "swift";
    case "flutter":
      return "dart";
    case "unity":
      return "csharp";
  }
}

function codeOf(
  id: Exclude<Platform, "server">,
  code: Code,
): Omit<CodeDoc, "title"> {
  return { id, language: languageOf(id), text: text(code) };
}

function text(code: Code): string {
  return code.text.trimEnd();
}

function typesOf({ properties }: EventDef, taxonomy: Taxonomy): Types {
  const types = (
    some: readonly { readonly name: string; readonly type: PropertyType }[],
  ) => new Map(some.map(({ name, type }) => [name, type]));
  return {
    event: types(properties.map(({ property }) => property)),
    item: types(taxonomy.itemProperties),
  };
}
