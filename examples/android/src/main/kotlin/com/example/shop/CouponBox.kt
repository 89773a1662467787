package com.example.shop

import com.example.shop.events.BannerSlot
import com.example.shop.events.DeliverySlots
import com.example.shop.events.Item
import com.example.shop.events.bannerTapped
import com.example.shop.events.couponRedeemed
import com.example.shop.events.deliveryBooked
import com.example.shop.events.dfViewProductDetails
import java.util.Date

/** What the buttons of the coupon box call. */
class CouponBox(private val tracking: Tracking) {
    fun redeem(code: String) {
        tracking.track(couponRedeemed(couponCode = code))
    }

    fun book(at: Date, inTheEvening: Boolean) {
        val slots = if (inTheEvening) listOf(DeliverySlots.저녁) else null
        tracking.track(deliveryBooked(deliveryAt = at, deliverySlots = slots))
    }

    fun showProduct(id: String, name: String, price: Double) {
        val item = Item(
            dfItemId = id,
            dfItemName = name,
            dfPrice = price,
            dfQuantity = 1,
            dfDiscount = 0.0,
            dfCategory1 = "식품",
        )
        tracking.track(dfViewProductDetails(dfItems = listOf(item)))
    }

    /** The backend may place banners where this version of the app knows no name for. */
    fun tapBanner(slot: String) {
        tracking.track(bannerTapped(BannerSlot(slot)))
    }
}
