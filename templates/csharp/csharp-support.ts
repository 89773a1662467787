// The C# that hardly depends on the taxonomy: what builders make, how it is written, and how it reaches the SDK.
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import type { Code } from "../kit/code.js";
import { csharp, xmlSummary } from "../kit/csharp.js";
import { native } from "../kit/native.js";
import type { CsharpFile } from "./csharp-file.js";
import type { NativeModel } from "../native-model.js";

/** The results of the builders. They know nothing of the SDK, so that unit tests can compare them. */
export function registeredFile({ native: say }: CommentTexts): CsharpFile {
  return {
    uses: ["System", "System.Collections.Generic"],
    declarations: [
      native`${xmlSummary(say.csharp.event, 1)}    public sealed class RegisteredEvent
    {
        internal RegisteredEvent(string name, WireProperties properties)
        {
            Name = name;
            Properties = properties.Sent;
        }

${xmlSummary(say.registeredName, 2)}        public string Name { get; }

${xmlSummary(say.csharp.properties, 2)}        public IReadOnlyDictionary<string, object> Properties { get; }
    }`,
      native`${xmlSummary(say.csharp.identity, 1)}    public sealed class RegisteredIdentity
    {
        internal RegisteredIdentity(WireProperties keys)
        {
            var given = new Dictionary<string, string>();
            foreach (var pair in keys.Sent)
            {
                var value = (string)pair.Value;
                if (value.Length > 0)
                {
                    given.Add(pair.Key, value);
                }
            }

            if (given.Count == 0)
            {
                throw new ArgumentException("an identity needs at least one key with a value");
            }

            Keys = given;
        }

${xmlSummary(say.givenKeys, 2)}        public IReadOnlyDictionary<string, string> Keys { get; }
    }`,
      native`${xmlSummary(say.csharp.profile, 1)}    public sealed class RegisteredUserProfile
    {
        internal RegisteredUserProfile(WireProperties properties, IEnumerable<string> cleared = null)
        {
            var given = new Dictionary<string, object>();
            foreach (var pair in properties.Sent)
            {
                given.Add(pair.Key, pair.Value);
            }

            foreach (var key in cleared ?? new string[0])
            {
                given[key] = null;
            }

            Properties = given;
        }

${xmlSummary(say.sentProperties, 2)}        public IReadOnlyDictionary<string, object> Properties { get; }
    }`,
    ],
  };
}

/** Values as they are sent, by the same rules as those of the TypeScript builders. */
export function wireFile({ item }: NativeModel, say: CommentTexts): CsharpFile {
  return {
    uses: [
      "System",
      "System.Collections",
      "System.Collections.Generic",
      "System.Globalization",
      "System.Linq",
      "System.Text",
    ],
    declarations: [wireClass(item === undefined ? native`` : itemsMethod, say)],
  };
}

const itemsMethod: Code = native`
        internal void Add(string key, IEnumerable<Item> items)
        {
            Put(key, items?.Select(item => (object)item?.Wire.Sent).ToList());
        }
`;

function wireClass(items: Code, { native: say }: CommentTexts): Code {
  return native`${xmlSummary(say.csharp.wire, 1)}    internal sealed class WireProperties : IEnumerable
    {
        private readonly Dictionary<string, object> sent = new Dictionary<string, object>();

        internal IReadOnlyDictionary<string, object> Sent
        {
            get { return sent; }
        }

        public IEnumerator GetEnumerator()
        {
            return sent.GetEnumerator();
        }

        internal void Add(string key, string value)
        {
            Put(key, WellFormed(value));
        }

        internal void Add(string key, long? value)
        {
            Put(key, value);
        }

        internal void Add(string key, double? value)
        {
            Put(key, value.HasValue ? Finite(value.Value) : null);
        }

        internal void Add(string key, bool? value)
        {
            Put(key, value);
        }

        internal void Add(string key, DateTimeOffset? value)
        {
            Put(key, value.HasValue ? InUtc(value.Value) : null);
        }

        internal void Add(string key, IEnumerable<string> values)
        {
            Put(key, values?.Select(value => (object)WellFormed(value)).ToList());
        }

        internal void Add(string key, IEnumerable<long> values)
        {
            Put(key, values?.Select(value => (object)value).ToList());
        }

        internal void Add(string key, IEnumerable<double> values)
        {
            Put(key, values?.Select(Finite).ToList());
        }
${items}
        private void Put(string key, object value)
        {
            if (value != null)
            {
                sent.Add(key, value);
            }
        }

${xmlSummary(say.csharp.finite, 2)}        private static object Finite(double value)
        {
            return double.IsNaN(value) || double.IsInfinity(value) ? null : (object)(value + 0.0);
        }

        /// <summary><c>2026-01-31T09:00:00.000Z</c></summary>
        private static string InUtc(DateTimeOffset instant)
        {
            return instant
                .ToUniversalTime()
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        }

${xmlSummary(say.wellFormed, 2)}        private static string WellFormed(string text)
        {
            if (text == null || !text.Any(char.IsSurrogate))
            {
                return text;
            }

            var whole = new StringBuilder(text.Length);
            for (var at = 0; at < text.Length; at++)
            {
                if (!char.IsSurrogate(text[at]))
                {
                    whole.Append(text[at]);
                }
                else if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                {
                    whole.Append(text, at, 2);
                    at++;
                }
                else
                {
                    whole.Append('\\ufffd');
                }
            }

            return whole.ToString();
        }
    }`;
}

/** The one file that knows the SDK. Its keys of identities are an enum of the same names in capitals. */
export function sdkFile(
  { identity }: NativeModel,
  say: CommentTexts,
): CsharpFile {
  return {
    uses: [
      "System",
      "System.Collections.Generic",
      "System.Linq",
      "DfineryPlugin",
    ],
    declarations: [
      sdkClass(
        identity.map(({ key }) => key.name),
        say,
      ),
    ],
  };
}

function sdkClass(
  keys: readonly string[],
  { native: say }: CommentTexts,
): Code {
  const cases = keys.map(
    (key) =>
      native`                case ${csharp.string(key)}:
                    return DFIdentity.${csharp.name(key.toUpperCase())};`,
  );
  return native`${xmlSummary(say.csharp.sdk, 1)}    public static class DfinerySdk
    {
${xmlSummary(say.sendsEvent, 2)}        public static void LogEvent(RegisteredEvent registered)
        {
            Dfinery.LogEvent(registered.Name, CopyOf(registered.Properties));
        }

${xmlSummary(say.tellsIdentity, 2)}        public static void SetIdentity(RegisteredIdentity identity)
        {
            Dfinery.SetIdentities(
                identity.Keys.ToDictionary(pair => SdkKey(pair.Key), pair => pair.Value));
        }

${xmlSummary(say.passesProfile, 2)}        public static void SetUserProfile(RegisteredUserProfile profile)
        {
            Dfinery.SetUserProfiles(CopyOf(profile.Properties));
        }

        private static DFIdentity SdkKey(string key)
        {
            switch (key)
            {
${cases}
                default:
                    throw new ArgumentOutOfRangeException(nameof(key));
            }
        }

${xmlSummary(say.csharp.copy, 2)}        private static Dictionary<string, object> CopyOf(IReadOnlyDictionary<string, object> properties)
        {
            return properties.ToDictionary(pair => pair.Key, pair => CopyOf(pair.Value));
        }

        private static object CopyOf(object value)
        {
            if (value is IReadOnlyDictionary<string, object> properties)
            {
                return CopyOf(properties);
            }

            return value is IReadOnlyList<object> list ? list.Select(CopyOf).ToList() : value;
        }
    }`;
}
