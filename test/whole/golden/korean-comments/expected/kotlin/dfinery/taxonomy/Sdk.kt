package dfinery.taxonomy

import com.igaworks.dfinery.Dfinery
import com.igaworks.dfinery.DfineryProperties
import com.igaworks.dfinery.constants.DFIdentity
import org.json.JSONArray
import org.json.JSONObject

/** 등록된 이벤트를 보낸다. */
fun logEvent(event: RegisteredEvent) {
    Dfinery.getInstance().logEvent(event.name, jsonOf(event.properties))
}

/** SDK에 유저가 누구인지 알린다. */
fun setIdentity(identity: RegisteredIdentity) {
    DfineryProperties.setIdentities(identity.keys.mapKeys { sdkKey(it.key) })
}

/** 유저의 속성을 SDK에 전달한다. */
fun setUserProfile(profile: RegisteredUserProfile) {
    DfineryProperties.setUserProfiles(profile.properties.mapValues { sdkValue(it.value) })
}

private fun sdkKey(key: String): DFIdentity =
    when (key) {
        "external_id" -> DFIdentity.EXTERNAL_ID
        "phone_no" -> DFIdentity.PHONE_NO
        "email" -> DFIdentity.EMAIL
        "kakao_user_id" -> DFIdentity.KAKAO_USER_ID
        "line_user_id" -> DFIdentity.LINE_USER_ID
        else -> throw IllegalArgumentException(key)
    }

private fun jsonOf(properties: Map<*, *>): JSONObject {
    val json = JSONObject()
    for ((key, value) in properties) json.put(key.toString(), sdkValue(value))
    return json
}

private fun sdkValue(value: Any?): Any? =
    when (value) {
        is Map<*, *> -> jsonOf(value)
        is List<*> -> {
            val array = JSONArray()
            for (element in value) array.put(sdkValue(element) ?: JSONObject.NULL)
            array
        }
        else -> value
    }
