// The Kotlin that hardly depends on the taxonomy: what builders make, how it is written, and how it reaches the SDK.
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import type { Code } from "../kit/code.js";
import { kdoc, kotlin } from "../kit/kotlin.js";
import { native } from "../kit/native.js";
import type { KotlinFile } from "./kotlin-file.js";
import type { NativeModel } from "../native-model.js";

/** The results of the builders. They know nothing of the SDK, so that unit tests can compare them. */
export function registeredFile({ native: say }: CommentTexts): KotlinFile {
  return {
    imports: [],
    declarations: [
      native`${comment(say.kotlin.event)}class RegisteredEvent internal constructor(
${comment(say.registeredName, 1)}    val name: String,
${comment(say.kotlin.properties, 1)}    val properties: Map<String, Any>,
) {
    override fun equals(other: Any?): Boolean =
        other is RegisteredEvent && name == other.name && properties == other.properties

    override fun hashCode(): Int = 31 * name.hashCode() + properties.hashCode()

    override fun toString(): String = "$name $properties"
}`,
      native`${comment(say.kotlin.identity)}class RegisteredIdentity internal constructor(
${comment(say.givenKeys, 1)}    val keys: Map<String, String>,
) {
    override fun equals(other: Any?): Boolean = other is RegisteredIdentity && keys == other.keys

    override fun hashCode(): Int = keys.hashCode()
}`,
      native`${comment(say.kotlin.profile)}class RegisteredUserProfile internal constructor(
${comment(say.sentProperties, 1)}    val properties: Map<String, Any?>,
) {
    override fun equals(other: Any?): Boolean =
        other is RegisteredUserProfile && properties == other.properties

    override fun hashCode(): Int = properties.hashCode()

    override fun toString(): String = properties.toString()
}`,
    ],
  };
}

function comment(text: string, depth = 0): Code {
  return kdoc([{ text }], depth);
}

/** Values as they are sent, by the same rules as those of the TypeScript builders. */
export function wireFile({ native: say }: CommentTexts): KotlinFile {
  return {
    imports: [
      native`java.util.Collections`,
      native`java.util.Date`,
      native`java.util.GregorianCalendar`,
      native`java.util.Locale`,
      native`java.util.TimeZone`,
    ],
    declarations: [
      native`internal fun eventOf(name: String, vararg properties: Pair<String, Any?>): RegisteredEvent =
    RegisteredEvent(name, wireOf(*properties))`,
      native`internal fun identityOf(vararg keys: Pair<String, String?>): RegisteredIdentity {
    val given = LinkedHashMap<String, String>()
    for ((key, value) in keys) {
        if (!value.isNullOrEmpty()) given[key] = wellFormed(value)
    }
    if (given.isEmpty()) {
        throw IllegalArgumentException("an identity needs at least one key with a value")
    }
    return RegisteredIdentity(Collections.unmodifiableMap(given))
}`,
      native`internal fun profileOf(
    cleared: List<String>,
    vararg properties: Pair<String, Any?>,
): RegisteredUserProfile {
    val given = LinkedHashMap<String, Any?>(wireOf(*properties))
    for (key in cleared) given[key] = null
    return RegisteredUserProfile(Collections.unmodifiableMap(given))
}`,
      native`${comment(say.kotlin.wire)}internal fun wireOf(vararg properties: Pair<String, Any?>): Map<String, Any> {
    val sent = LinkedHashMap<String, Any>()
    for ((key, value) in properties) {
        val wire = toWire(key, value)
        if (wire != null) sent[key] = wire
    }
    return Collections.unmodifiableMap(sent)
}`,
      native`${comment(say.kotlin.list)}private fun toWire(key: String, value: Any?): Any? =
    when (value) {
        is String -> wellFormed(value)
        is Date -> inUtc(key, value)
        // Minus zero becomes zero, as in JavaScript's JSON.
        is Double -> if (value.isNaN() || value.isInfinite()) null else value + 0.0
        is List<*> -> Collections.unmodifiableList(value.map { toWire(key, it) })
        else -> value
    }`,
      native`${comment(say.wellFormed)}private fun wellFormed(text: String): String {
    if (text.none { it.isSurrogate() }) return text
    val whole = StringBuilder()
    var at = 0
    while (at < text.length) {
        val point = text.codePointAt(at)
        whole.appendCodePoint(if (point in 0xD800..0xDFFF) 0xFFFD else point)
        at += Character.charCount(point)
    }
    return whole.toString()
}`,
      native`${comment(say.kotlin.instant)}private fun inUtc(key: String, date: Date): String {
    val calendar = GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT)
    calendar.gregorianChange = Date(Long.MIN_VALUE)
    calendar.time = date
    val isBefore = calendar.get(GregorianCalendar.ERA) == GregorianCalendar.BC
    val year = calendar.get(GregorianCalendar.YEAR).let { if (isBefore) 1 - it else it }
    if (year !in 0..9999) {
        throw IllegalArgumentException(
            "\`$key\` is not an instant in UTC such as 2026-01-31T09:00:00.000Z",
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
}`,
    ],
  };
}

/** The one file that knows the SDK. Its keys of identities are an enum of the same names in capitals. */
export function sdkFile(
  { identity }: NativeModel,
  { native: say }: CommentTexts,
): KotlinFile {
  return {
    imports: [
      native`com.igaworks.dfinery.Dfinery`,
      native`com.igaworks.dfinery.DfineryProperties`,
      native`com.igaworks.dfinery.constants.DFIdentity`,
      native`org.json.JSONArray`,
      native`org.json.JSONObject`,
    ],
    declarations: [
      native`${comment(say.sendsEvent)}fun logEvent(event: RegisteredEvent) {
    Dfinery.getInstance().logEvent(event.name, jsonOf(event.properties))
}`,
      native`${comment(say.tellsIdentity)}fun setIdentity(identity: RegisteredIdentity) {
    DfineryProperties.setIdentities(identity.keys.mapKeys { sdkKey(it.key) })
}`,
      native`${comment(say.passesProfile)}fun setUserProfile(profile: RegisteredUserProfile) {
    DfineryProperties.setUserProfiles(profile.properties.mapValues { sdkValue(it.value) })
}`,
      sdkKeys(identity.map(({ key }) => key.name)),
      native`private fun jsonOf(properties: Map<*, *>): JSONObject {
    val json = JSONObject()
    for ((key, value) in properties) json.put(key.toString(), sdkValue(value))
    return json
}`,
      native`private fun sdkValue(value: Any?): Any? =
    when (value) {
        is Map<*, *> -> jsonOf(value)
        is List<*> -> {
            val array = JSONArray()
            for (element in value) array.put(sdkValue(element) ?: JSONObject.NULL)
            array
        }
        else -> value
    }`,
    ],
  };
}

function sdkKeys(keys: readonly string[]): Code {
  const lines = keys.map(
    (key) =>
      native`        ${kotlin.string(key)} -> DFIdentity.${kotlin.name(key.toUpperCase())}`,
  );
  return native`private fun sdkKey(key: String): DFIdentity =
    when (key) {
${lines}
        else -> throw IllegalArgumentException(key)
    }`;
}
