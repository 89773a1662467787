// Stands in for NUnit, as far as the example for Unity uses it.
using System;

namespace NUnit.Framework
{
    public sealed class TestAttribute : Attribute
    {
    }

    public static class Assert
    {
        public static void AreEqual(object expected, object actual)
        {
            if (!Equals(expected, actual))
            {
                throw new Exception("expected " + expected + ", was " + actual);
            }
        }

        public static void IsFalse(bool value)
        {
            AreEqual(false, value);
        }
    }
}
