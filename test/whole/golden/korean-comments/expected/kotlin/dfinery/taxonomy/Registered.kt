package dfinery.taxonomy

/** A registered event. Only the functions of this package make one, and [logEvent] sends it. */
class RegisteredEvent internal constructor(
    /** Its name in the console. */
    val name: String,
    /**
     * What is sent: strings, numbers, booleans and lists of these, by the names in the console.
     * `df_items` is a list of maps.
     */
    val properties: Map<String, Any>,
) {
    override fun equals(other: Any?): Boolean =
        other is RegisteredEvent && name == other.name && properties == other.properties

    override fun hashCode(): Int = 31 * name.hashCode() + properties.hashCode()

    override fun toString(): String = "$name $properties"
}

/** Who a user is. [identity] makes one, and [setIdentity] passes it to the SDK. */
class RegisteredIdentity internal constructor(
    /** The keys that have a value. */
    val keys: Map<String, String>,
) {
    override fun equals(other: Any?): Boolean = other is RegisteredIdentity && keys == other.keys

    override fun hashCode(): Int = keys.hashCode()
}

/** Properties of a user. [userProfile] makes one, and [setUserProfile] passes it to the SDK. */
class RegisteredUserProfile internal constructor(
    /** What is sent; null clears a property. */
    val properties: Map<String, Any?>,
) {
    override fun equals(other: Any?): Boolean =
        other is RegisteredUserProfile && properties == other.properties

    override fun hashCode(): Int = properties.hashCode()

    override fun toString(): String = properties.toString()
}
