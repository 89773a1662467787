// Stands in for JUnit 4, as far as the example for Android uses it.
package org.junit

annotation class Test

object Assert {
    @JvmStatic
    fun assertEquals(expected: Any?, actual: Any?) {
        if (expected != actual) throw AssertionError("expected $expected, was $actual")
    }
}
