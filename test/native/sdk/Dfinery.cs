// Stands in for DFINERY's Unity SDK: the methods of its source, which print what they get as JSON.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace DfineryPlugin
{
    public enum DFIdentity
    {
        EXTERNAL_ID,
        EMAIL,
        PHONE_NO,
        KAKAO_USER_ID,
        LINE_USER_ID
    }

    public class Dfinery
    {
        public static void LogEvent(string eventName)
        {
            LogEvent(eventName, new Dictionary<string, object>());
        }

        public static void LogEvent(string eventName, Dictionary<string, object> properties = null)
        {
            Print(new Dictionary<string, object> { { "name", eventName }, { "properties", properties } });
        }

        public static void SetUserProfiles(Dictionary<string, object> values)
        {
            Print(values);
        }

        public static void SetIdentities(Dictionary<DFIdentity, string> values)
        {
            Print(values.ToDictionary(pair => pair.Key.ToString(), pair => (object)pair.Value));
        }

        private static void Print(Dictionary<string, object> values)
        {
            Console.WriteLine(JsonOf(values));
        }

        // The types that the SDK's own serializer knows; anything else is a mistake of the generated code.
        private static string JsonOf(object value)
        {
            if (value == null) return "null";
            if (value is string) return Quoted((string)value);
            if (value is bool) return (bool)value ? "true" : "false";
            if (value is long) return ((long)value).ToString(CultureInfo.InvariantCulture);
            if (value is double) return ((double)value).ToString("R", CultureInfo.InvariantCulture);
            var values = value as Dictionary<string, object>;
            if (values != null)
            {
                return "{" + string.Join(",", values.Select(pair => Quoted(pair.Key) + ":" + JsonOf(pair.Value))) + "}";
            }

            var list = value as List<object>;
            if (list != null) return "[" + string.Join(",", list.Select(JsonOf)) + "]";
            throw new ArgumentException("the SDK does not know " + value.GetType());
        }

        private static string Quoted(string text)
        {
            var quoted = new StringBuilder("\"");
            foreach (var unit in text)
            {
                quoted.Append("\\u").Append(((int)unit).ToString("x4"));
            }

            return quoted.Append('"').ToString();
        }
    }
}
