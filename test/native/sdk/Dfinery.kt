// Stands in for DFINERY's Android SDK: the functions that its documentation shows, which print what they get.
package com.igaworks.dfinery

import com.igaworks.dfinery.constants.DFIdentity
import org.json.JSONArray
import org.json.JSONObject

class Dfinery private constructor() {
    fun logEvent(name: String) = logEvent(name, JSONObject())

    fun logEvent(name: String, properties: JSONObject) {
        println(JSONObject().put("name", name).put("properties", properties))
    }

    companion object {
        private val only = Dfinery()

        fun getInstance(): Dfinery = only
    }
}

object DfineryProperties {
    fun setIdentities(keys: Map<DFIdentity, String>) {
        val json = JSONObject()
        for ((key, value) in keys) json.put(key.name, value)
        println(json)
    }

    fun setUserProfiles(properties: Map<String, Any?>) {
        val json = JSONObject()
        for ((key, value) in properties) json.put(key, value ?: JSONObject.NULL)
        println(json)
    }
}
