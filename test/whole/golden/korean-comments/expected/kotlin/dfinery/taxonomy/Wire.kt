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

/** 보내는 형식의 속성. null과 JSON에 없는 수는 빠진다. */
internal fun wireOf(vararg properties: Pair<String, Any?>): Map<String, Any> {
    val sent = LinkedHashMap<String, Any>()
    for ((key, value) in properties) {
        val wire = toWire(key, value)
        if (wire != null) sent[key] = wire
    }
    return Collections.unmodifiableMap(sent)
}

/** 짧아지면 뜻이 달라지므로 리스트는 길이를 지킨다. */
private fun toWire(key: String, value: Any?): Any? =
    when (value) {
        is String -> wellFormed(value)
        is Date -> inUtc(key, value)
        // Minus zero becomes zero, as in JavaScript's JSON.
        is Double -> if (value.isNaN() || value.isInfinite()) null else value + 0.0
        is List<*> -> Collections.unmodifiableList(value.map { toWire(key, it) })
        else -> value
    }

/** UTF-8로 인코딩할 수 없는 서로게이트 쌍의 반쪽을 U+FFFD로 바꾼 텍스트. */
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

/** JavaScript가 쓰는 달력으로 나타낸 `2026-01-31T09:00:00.000Z`. */
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
