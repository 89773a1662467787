// What all Dart files of an output share: the types of what is sent, the functions that send it, and how dates are sent.
import { camelCase } from "../../generator/model/identifiers.js";
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import type { Code } from "../kit/code.js";
import { dart, dartDocs, dartLines } from "../kit/dart.js";
import { group, indent, line, list } from "../kit/doc.js";
import { native } from "../kit/native.js";
import type { NativeModel } from "../native-model.js";

/** The classes whose values the functions make. */
export function dartClasses(
  { profile }: NativeModel,
  { native: say }: CommentTexts,
): readonly Code[] {
  return [
    native`${dartDocs([say.dart.event])}class RegisteredEvent {
  RegisteredEvent(this.name, [this.properties = const {}]);

${dartDocs([say.registeredName], 1)}  final String name;

${dartDocs([say.givenProperties], 1)}  final Map<String, Object?> properties;
}`,
    native`${dartDocs([say.dart.registeredIdentity])}class RegisteredIdentity {
  RegisteredIdentity(this.keys);

${dartDocs([say.givenKeys], 1)}  final Map<String, String> keys;
}`,
    ...(profile.length === 0
      ? []
      : [
          native`${dartDocs([say.dart.registeredProfile])}class RegisteredUserProfile {
  RegisteredUserProfile(this.properties);

${dartDocs([say.dart.setProperties], 1)}  final Map<String, Object?> properties;
}`,
        ]),
  ];
}

/** The functions that send; only their library needs the SDK. */
export function dartSenders(
  { identity, profile }: NativeModel,
  say: CommentTexts,
): readonly Code[] {
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
    native`${dartDocs([say.native.sendsEvent])}void logEvent(RegisteredEvent event) {
  Dfinery.logEvent(eventName: event.name, properties: event.properties);
}`,
    native`${dartDocs([say.native.tellsIdentity])}void setIdentity(RegisteredIdentity identity) {
${call};
}`,
    ...(profile.length === 0
      ? []
      : [
          native`${dartDocs([say.userProfile])}void setUserProfile(RegisteredUserProfile profile) {
  Dfinery.setUserProfiles(values: profile.properties);
}`,
        ]),
  ];
}

/** The plugin would take local time for UTC (FLU), so dates are sent as strings. */
export function dateExtension({ native: { dart: say } }: CommentTexts): Code {
  return native`${dartDocs([say.dates])}extension UtcText on DateTime {
${dartDocs([say.date, say.throwsOutOfRange], 1)}  String toUtcText() {
    final utc = DateTime.fromMillisecondsSinceEpoch(
      millisecondsSinceEpoch,
      isUtc: true,
    );
    RangeError.checkValueInInterval(utc.year, 0, 9999, 'year');
    return utc.toIso8601String();
  }
}`;
}
