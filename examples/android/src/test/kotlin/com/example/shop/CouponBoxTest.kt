package com.example.shop

import com.example.shop.events.BannerSlot
import com.example.shop.events.RegisteredEvent
import com.example.shop.events.bannerTapped
import com.example.shop.events.couponRedeemed
import java.io.File
import java.util.Date
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Test

class CouponBoxTest {
    private val sent = mutableListOf<RegisteredEvent>()
    private val box = CouponBox { event -> sent.add(event) }

    @Test
    fun sendsWhatTheButtonsMean() {
        box.redeem("WELCOME1")
        box.tapBanner("home_top")
        assertEquals(
            listOf(couponRedeemed(couponCode = "WELCOME1"), bannerTapped(BannerSlot.HomeTop)),
            sent,
        )
    }

    @Test
    fun sendsDatesInUtc() {
        box.book(Date(1777691400123), inTheEvening = true)
        val expected = mapOf(
            "delivery_at" to "2026-05-02T03:10:00.123Z",
            "delivery_slots" to listOf("저녁"),
        )
        assertEquals(expected, sent.single().properties)
    }

    /** `vectors.json` says what every platform sends for the same input. */
    @Test
    fun sendsWhatTheOtherPlatformsSend() {
        val vectors = JSONObject(File("generated/vectors.json").readText()).getJSONArray("vectors")
        val vector = (0 until vectors.length())
            .map { vectors.getJSONObject(it) }
            .single { it.getString("id") == "coupon_redeemed/required" }
        box.redeem(vector.getJSONObject("input").getString("coupon_code"))
        val event = sent.single()
        assertEquals(vector.getString("name"), event.name)
        assertEquals(
            vector.getJSONObject("properties").toString(),
            JSONObject(event.properties).toString(),
        )
    }
}
