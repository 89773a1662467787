package dfinery.taxonomy

/** 등록된 이벤트. 이 패키지의 함수만 만들 수 있으며 [logEvent]로 보낸다. */
class RegisteredEvent internal constructor(
    /** 등록된 이름. */
    val name: String,
    /**
     * 콘솔에 있는 이름으로 보내는 값: 문자열, 수, 불리언과 그 리스트. `df_items`는 맵의 리스트다.
     */
    val properties: Map<String, Any>,
) {
    override fun equals(other: Any?): Boolean =
        other is RegisteredEvent && name == other.name && properties == other.properties

    override fun hashCode(): Int = 31 * name.hashCode() + properties.hashCode()

    override fun toString(): String = "$name $properties"
}

/** 유저의 식별 정보. [identity]로 만들고 [setIdentity]로 SDK에 전달한다. */
class RegisteredIdentity internal constructor(
    /** 값이 있는 키. */
    val keys: Map<String, String>,
) {
    override fun equals(other: Any?): Boolean = other is RegisteredIdentity && keys == other.keys

    override fun hashCode(): Int = keys.hashCode()
}

/** 유저의 속성. [userProfile]로 만들고 [setUserProfile]로 SDK에 전달한다. */
class RegisteredUserProfile internal constructor(
    /** 보내는 값. null이면 속성을 비운다. */
    val properties: Map<String, Any?>,
) {
    override fun equals(other: Any?): Boolean =
        other is RegisteredUserProfile && properties == other.properties

    override fun hashCode(): Int = properties.hashCode()

    override fun toString(): String = properties.toString()
}
