// What all Dart files of an output share: the types of what is sent, the functions that send it, and how dates are sent.
import { camelCase } from "../../generator/model/identifiers.js";
import { messagesIn } from "../../generator/text/messages/languages.js";
import type { Code } from "../kit/code.js";
import { dart, dartDocs, dartLines } from "../kit/dart.js";
import { group, indent, line, list } from "../kit/doc.js";
import { native } from "../kit/native.js";
import type { NativeModel } from "../native-model.js";

/** The classes whose values the functions make. */
export function dartClasses({ profile }: NativeModel): readonly Code[] {
  return [
    native`/// An event as the SDK takes it. The functions of \`events/\` make one.
class RegisteredEvent {
  RegisteredEvent(this.name, [this.properties = const {}]);

  /// The name that it is registered under.
  final String name;

  /// The properties that have a value.
  final Map<String, Object?> properties;
}`,
    native`/// What identifies a user. The function \`identity\` makes one.
class RegisteredIdentity {
  RegisteredIdentity(this.keys);

  /// The keys that have a value.
  final Map<String, String> keys;
}`,
    ...(profile.length === 0
      ? []
      : [
          native`/// Values of user properties. The function \`userProfile\` makes one.
class RegisteredUserProfile {
  RegisteredUserProfile(this.properties);

  /// The properties that are set, with null for those that are cleared.
  final Map<String, Object?> properties;
}`,
        ]),
  ];
}

/** The functions that send; only their library needs the SDK. */
export function dartSenders({
  identity,
  profile,
  lang,
}: NativeModel): readonly Code[] {
  const keys = identity.map(({ key }) => {
    const constant = dart.name(camelCase(key.name));
    return group([
      native`if (identity.keys[${dart.string(key.name)}] case final key?)`,
      indent([line, native`DFIdentity.${constant}: key`]),
    ]);
  });
  const values = [native`values: `, list(native`{`, keys, native`}`)];
  const call = dartLines(
    [native`Dfinery.setIdentities`, list(native`(`, [values], native`)`)],
    1,
  );
  return [
    native`import 'package:dfinery_plugin/dfinery_plugin.dart';`,
    native`import 'registered.dart';`,
    native`/// Sends a registered event.
void logEvent(RegisteredEvent event) {
  Dfinery.logEvent(eventName: event.name, properties: event.properties);
}`,
    native`/// Tells the SDK who the user is.
void setIdentity(RegisteredIdentity identity) {
${call};
}`,
    ...(profile.length === 0
      ? []
      : [
          native`${dartDocs([messagesIn(lang).comments.userProfile])}void setUserProfile(RegisteredUserProfile profile) {
  Dfinery.setUserProfiles(values: profile.properties);
}`,
        ]),
  ];
}

/** The plugin would take local time for UTC (FLU), so dates are sent as strings. */
export const dateExtension = native`/// How dates are sent.
extension UtcText on DateTime {
  /// In UTC with milliseconds, such as \`2026-01-31T09:00:00.000Z\`.
  ///
  /// Throws a [RangeError] outside the years 0 to 9999, which the service
  /// cannot read.
  String toUtcText() {
    final utc = DateTime.fromMillisecondsSinceEpoch(
      millisecondsSinceEpoch,
      isUtc: true,
    );
    RangeError.checkValueInInterval(utc.year, 0, 9999, 'year');
    return utc.toIso8601String();
  }
}`;
