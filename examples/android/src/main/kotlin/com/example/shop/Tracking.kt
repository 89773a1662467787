package com.example.shop

import com.example.shop.events.RegisteredEvent
import com.example.shop.events.identity
import com.example.shop.events.logEvent
import com.example.shop.events.setIdentity
import com.example.shop.events.setUserProfile
import com.example.shop.events.userProfile

/** Where events go: to the SDK or, in unit tests, to a list. Nothing else than what the builders make compiles. */
fun interface Tracking {
    fun track(event: RegisteredEvent)
}

val sdkTracking = Tracking { event -> logEvent(event) }

fun identify(customerId: String, membership: String) {
    setIdentity(identity(externalId = customerId))
    setUserProfile(userProfile(dfMembership = membership))
}
