// ignore_for_file: type=lint
// dart format off

/// An event as the SDK takes it. The functions of `events/` make one.
class RegisteredEvent {
  RegisteredEvent(this.name, [this.properties = const {}]);

  /// The name that it is registered under.
  final String name;

  /// The properties that have a value.
  final Map<String, Object?> properties;
}

/// What identifies a user. The function `identity` makes one.
class RegisteredIdentity {
  RegisteredIdentity(this.keys);

  /// The keys that have a value.
  final Map<String, String> keys;
}

/// Values of user properties. The function `userProfile` makes one.
class RegisteredUserProfile {
  RegisteredUserProfile(this.properties);

  /// The properties that are set, with null for those that are cleared.
  final Map<String, Object?> properties;
}
