package dfinery.taxonomy

import java.util.Collections
import java.util.Date
import java.util.GregorianCalendar
import java.util.Locale
import java.util.TimeZone

internal fun eventOf(name: String, vararg properties: Pair<String, Any?>): RegisteredEvent =
    RegisteredEvent(name, wireOf(*properties))

internal fun identityOf(vararg keys: Pair<String, String?>): RegisteredIdentity {
    val given = LinkedHashMap<String, String>()
    for ((key, value) in keys) {
        if (!value.isNullOrEmpty()) given[key] = wellFormed(value)
    }
    if (given.isEmpty()) {
        throw IllegalArgumentException("an identity needs at least one key with a value")
    }
    return RegisteredIdentity(Collections.unmodifiableMap(given))
}

internal fun profileOf(
    cleared: List<String>,
    vararg properties: Pair<String, Any?>,
): RegisteredUserProfile {
    val given = LinkedHashMap<String, Any?>(wireOf(*properties))
    for (key in cleared) given[key] = null
    return RegisteredUserProfile(Collections.unmodifiableMap(given))
}

/** Properties as they are sent: what is null, and a number that JSON does not have, is left out. */
internal fun wireOf(vararg properties: Pair<String, Any?>): Map<String, Any> {
    val sent = LinkedHashMap<String, Any>()
    for ((key, value) in properties) {
        val wire = toWire(key, value)
        if (wire != null) sent[key] = wire
    }
    return Collections.unmodifiableMap(sent)
}

/** A list keeps its length, because a shorter one would have another meaning. */
private fun toWire(key: String, value: Any?): Any? =
    when (value) {
        is String -> wellFormed(value)
        is Date -> inUtc(key, value)
        // Minus zero becomes zero, as in JavaScript's JSON.
        is Double -> if (value.isNaN() || value.isInfinite()) null else value + 0.0
        is List<*> -> Collections.unmodifiableList(value.map { toWire(key, it) })
        else -> value
    }

/** The text with U+FFFD for half a surrogate pair, which UTF-8 cannot encode. */
private fun wellFormed(text: String): String {
    if (text.none { it.isSurrogate() }) return text
    val whole = StringBuilder()
    var at = 0
    while (at < text.length) {
        val point = text.codePointAt(at)
        whole.appendCodePoint(if (point in 0xD800..0xDFFF) 0xFFFD else point)
        at += Character.charCount(point)
    }
    return whole.toString()
}

/** `2026-01-31T09:00:00.000Z`, in the calendar that JavaScript uses. */
private fun inUtc(key: String, date: Date): String {
    val calendar = GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT)
    calendar.gregorianChange = Date(Long.MIN_VALUE)
    calendar.time = date
    val isBefore = calendar.get(GregorianCalendar.ERA) == GregorianCalendar.BC
    val year = calendar.get(GregorianCalendar.YEAR).let { if (isBefore) 1 - it else it }
    if (year !in 0..9999) {
        throw IllegalArgumentException(
            "`$key` is not an instant in UTC such as 2026-01-31T09:00:00.000Z",
        )
    }
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ",
        year,
        calendar.get(GregorianCalendar.MONTH) + 1,
        calendar.get(GregorianCalendar.DAY_OF_MONTH),
        calendar.get(GregorianCalendar.HOUR_OF_DAY),
        calendar.get(GregorianCalendar.MINUTE),
        calendar.get(GregorianCalendar.SECOND),
        calendar.get(GregorianCalendar.MILLISECOND),
    )
}
