// What all Swift files of an output share: the type of an event, the SDK's functions for it, and how values are sent.
import type { Taxonomy } from "../../generator/model/taxonomy.js";
import { messagesIn } from "../../generator/text/messages/languages.js";
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
  { profile, lang }: NativeModel,
): Code {
  const of = service === undefined ? "" : ` of ${service}`;
  const docs = swiftDocs([
    `An event${of} that is registered in DFINERY. A function for each makes it, and \`Dfinery.shared().logEvent(_:)\` sends it.`,
  ]);
  const functions = [
    native`  /// Sends a registered event.
  public func logEvent(_ event: RegisteredEvent) {
    logEvent(event.name, properties: event.properties)
  }`,
    native`  /// Identifies the user.
  public func set(identity: RegisteredIdentity) {
    set(identities: identity.keys)
  }`,
    ...(profile.length === 0
      ? []
      : [
          native`${swiftDocs([messagesIn(lang).comments.userProfile], 1)}  public func set(userProfile: RegisteredUserProfile) {
    set(userProfiles: userProfile.properties)
  }`,
        ]),
  ];
  return native`${docs}public struct RegisteredEvent {
  /// The name that it is registered under.
  public let name: String

  /// The properties that have a value, as the SDK takes them.
  public let properties: [String: Any]

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
export function swiftValues(model: NativeModel): readonly Code[] {
  const parameters = allParameters(model);
  const has = (element: "double" | "datetime", isList: boolean): boolean =>
    parameters.some(({ type }) => isOf(type, element, isList));
  return [
    ...(has("double", false) ? [doubleValue] : []),
    ...(has("double", true) ? [doublesValue] : []),
    ...(has("datetime", false) ? [dateValue] : []),
  ];
}

function isOf(
  type: NativeParameter["type"],
  element: "double" | "datetime",
  isList: boolean,
): boolean {
  return type.element === element && type.isList === isList;
}

const doubleValue = native`extension Double {
  /// \`nil\` for what JSON has no number for, so that the property is left out.
  var dfineryValue: Double? {
    isFinite ? self : nil
  }
}`;

const doublesValue = native`extension Array where Element == Double {
  /// With \`NSNull\` for what JSON has no number for, so that the others keep their places.
  var dfineryValue: [Any] {
    map { number -> Any in number.isFinite ? number : NSNull() }
  }
}`;

/**
 * `DFEventProperty.DATETIME_FORMAT` in UTC (IOS). Formatters know the Julian
 * calendar unless told otherwise, and may cut off milliseconds that a `Double`
 * cannot hold exactly.
 */
const dateValue = native`extension Date {
  /// In UTC with milliseconds: \`2026-01-31T09:00:00.000Z\`. \`nil\` outside the years 1 to 9999, which
  /// the service cannot read, so that the property is left out; this stops a debug build.
  var dfineryValue: String? {
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
