// The texts of comments in generated Kotlin, Swift, Dart and C#, in English.

/**
 * Code is in back-ticks, and a name that the comment links to is in brackets.
 * What the languages say alike stands once.
 */
export const nativeEn = {
  registeredName: "The name that it is registered under.",
  givenKeys: "The keys that have a value.",
  givenProperties: "The properties that have a value.",
  sentProperties: "What is sent; null clears a property.",
  sent: "What is sent.",
  sendsEvent: "Sends a registered event.",
  tellsIdentity: "Tells the SDK who the user is.",
  passesProfile: "Passes properties of the user to the SDK.",
  mayBeNull: "The user properties that may be null.",
  mayLackValue: "The user properties that may have no value.",
  wellFormed:
    "The text with U+FFFD for half a surrogate pair, which UTF-8 cannot encode.",
  kotlin: {
    event:
      "A registered event. Only the functions of this package make one, and [logEvent] sends it.",
    properties:
      "What is sent, by the names in the console: strings, numbers, booleans and lists of these. `df_items` is a list of maps.",
    identity:
      "Who a user is. [identity] makes one, and [setIdentity] passes it to the SDK.",
    profile:
      "Properties of a user. [userProfile] makes one, and [setUserProfile] passes it to the SDK.",
    wire: "Properties as they are sent: what is null, and a number that JSON does not have, is left out.",
    list: "A list keeps its length, because a shorter one would have another meaning.",
    instant:
      "`2026-01-31T09:00:00.000Z`, in the calendar that JavaScript uses.",
    throwsWithoutKey:
      "if no key has a value, because the service would refuse it.",
  },
  csharp: {
    events: "The registered events. [DfinerySdk.LogEvent] sends one.",
    event: "A registered event. [DfinerySdk.LogEvent] sends it.",
    properties:
      "What is sent, by the names in the console: strings, `long`, `double`, `bool` and lists of these. `df_items` is a list of dictionaries.",
    identity: "Who a user is. [DfinerySdk.SetIdentity] passes it to the SDK.",
    profile:
      "Properties of a user. [DfinerySdk.SetUserProfile] passes them to the SDK.",
    user: "Who the user is, and the registered properties of users.",
    sdk: "Passes what the builders make to the SDK.",
    wire: "Properties as they are sent: what is null, and a number that JSON does not have, is left out. In a list it becomes null, because a shorter list would have another meaning.",
    finite: "Minus zero becomes zero, as in JavaScript's JSON.",
    copy: "A copy of the types that the SDK reads, because it changes what it is given.",
    enumValues: "What is sent for the values of enums.",
    throwsWithoutKey: "No key has a value, so the service would refuse it.",
  },
  swift: {
    event: (service: string | undefined) =>
      `An event${service === undefined ? "" : ` of ${service}`} that is registered in DFINERY. A function for each makes it, and \`Dfinery.shared().logEvent(_:)\` sends it.`,
    properties: "The properties that have a value, as the SDK takes them.",
    identifies: "Identifies the user.",
    identity: "What identifies a user, for `Dfinery.shared().set(identity:)`.",
    keys: "What the SDK takes.",
    failsWithoutKey: "Fails unless at least one key has a value.",
    profile:
      "Values of registered user properties, for `Dfinery.shared().set(userProfile:)`.",
    setProperties: "What the SDK sets.",
    onlyGiven: "Only what is given is set.",
    onlyGivenAndCleared:
      "Only what is given is set; what is in `clear` loses its value.",
    mayLackValue: "The properties that may have no value.",
    double:
      "`nil` for what JSON has no number for, so that the property is left out.",
    doubles:
      "With `NSNull` for what JSON has no number for, so that the others keep their places.",
    date: "In UTC with milliseconds: `2026-01-31T09:00:00.000Z`. `nil` outside the years 1 to 9999, which the service cannot read, so that the property is left out; this stops a debug build.",
  },
  dart: {
    library: (service: string | undefined) =>
      `The events${service === undefined ? "" : ` of ${service}`} that are registered in DFINERY: a function for each, and what sends them.`,
    event: "An event as the SDK takes it. The functions of `events/` make one.",
    registeredIdentity:
      "What identifies a user. The function `identity` makes one.",
    identity: "What identifies a user: at least one key that is not empty.",
    registeredProfile:
      "Values of user properties. The function `userProfile` makes one.",
    setProperties:
      "The properties that are set, with null for those that are cleared.",
    profile: "Values of registered user properties. Only what is given is set.",
    cleared: "What is in [clear] loses its value.",
    dates: "How dates are sent.",
    date: "In UTC with milliseconds, such as `2026-01-31T09:00:00.000Z`.",
    throwsOutOfRange:
      "Throws a [RangeError] outside the years 0 to 9999, which the service cannot read.",
  },
} as const;
