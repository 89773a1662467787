// What all Swift files of an output share: the type of an event, the SDK's functions for it, and how values are sent.
import type { Taxonomy } from "../../generator/model/taxonomy.js";
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import { joinCode, type Code } from "../kit/code.js";
import { native } from "../kit/native.js";
import { swiftDocs } from "../kit/swift.js";
import {
  allParameters,
  type NativeModel,
  type NativeParameter,
} from "../native-model.js";

/** `RegisteredEvent`, and what the SDK takes in addition. */
export function swiftSupport(
  { service }: Taxonomy,
  { profile }: NativeModel,
  say: CommentTexts,
): Code {
  const docs = swiftDocs([say.native.swift.event(service)]);
  const functions = [
    native`${swiftDocs([say.native.sendsEvent], 1)}  public func logEvent(_ event: RegisteredEvent) {
    logEvent(event.name, properties: event.properties)
  }`,
    native`${swiftDocs([say.native.swift.identifies], 1)}  public func set(identity: RegisteredIdentity) {
    set(identities: identity.keys)
  }`,
    ...(profile.length === 0
      ? []
      : [
          native`${swiftDocs([say.userProfile], 1)}  public func set(userProfile: RegisteredUserProfile) {
    set(userProfiles: userProfile.properties)
  }`,
        ]),
  ];
  return native`${docs}public struct RegisteredEvent {
${swiftDocs([say.native.registeredName], 1)}  public let name: String

${swiftDocs([say.native.swift.properties], 1)}  public let properties: [String: Any]

  init(_ name: String, _ properties: [String: Any?] = [:]) {
    self.name = name
    self.properties = properties.compactMapValues { $0 }
  }
}

extension Dfinery {
${joinCode(functions, native`\n\n`)}
}`;
}

/** How values are sent that the SDK cannot take as they are: of the types that the taxonomy has. */
export function swiftValues(
  model: NativeModel,
  { native: { swift: say } }: CommentTexts,
): readonly Code[] {
  const parameters = allParameters(model);
  const has = (element: "double" | "datetime", isList: boolean): boolean =>
    parameters.some(({ type }) => isOf(type, element, isList));
  return [
    ...(has("double", false) ? [doubleValue(say.double)] : []),
    ...(has("double", true) ? [doublesValue(say.doubles)] : []),
    ...(has("datetime", false) ? [dateValue(say.date)] : []),
  ];
}

function isOf(
  type: NativeParameter["type"],
  element: "double" | "datetime",
  isList: boolean,
): boolean {
  return type.element === element && type.isList === isList;
}

function doubleValue(about: string): Code {
  return native`extension Double {
${swiftDocs([about], 1)}  var dfineryValue: Double? {
    isFinite ? self : nil
  }
}`;
}

function doublesValue(about: string): Code {
  return native`extension Array where Element == Double {
${swiftDocs([about], 1)}  var dfineryValue: [Any] {
    map { number -> Any in number.isFinite ? number : NSNull() }
  }
}`;
}

/**
 * `DFEventProperty.DATETIME_FORMAT` in UTC (IOS). Formatters know the Julian
 * calendar unless told otherwise, and may cut off milliseconds that a `Double`
 * cannot hold exactly.
 */
function dateValue(about: string): Code {
  return native`extension Date {
${swiftDocs([about], 1)}  var dfineryValue: String? {
    let milliseconds = (timeIntervalSince1970 * 1000).rounded()
    guard (-62_135_596_800_000...253_402_300_799_999).contains(milliseconds) else {
      assertionFailure("DFINERY takes dates of the years 1 to 9999")
      return nil
    }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.gregorianStartDate = .distantPast
    formatter.dateFormat = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"
    // Formatters may cut off fractions of a millisecond.
    return formatter.string(from: Date(timeIntervalSince1970: (milliseconds + 0.1) / 1000))
  }
}`;
}
