using System;
using Example.Shop.Tracking;

namespace Example.Shop
{
    /// <summary>What the buttons of the coupon box call.</summary>
    public sealed class CouponBox
    {
        private readonly ITracking tracking;

        public CouponBox(ITracking tracking)
        {
            this.tracking = tracking;
        }

        public void Redeem(string code)
        {
            tracking.Track(DfineryEvents.CouponRedeemed(couponCode: code));
        }

        public void Book(DateTime at, bool inTheEvening)
        {
            var slots = inTheEvening ? new[] { DeliverySlots.저녁 } : null;
            tracking.Track(DfineryEvents.DeliveryBooked(deliveryAt: at, deliverySlots: slots));
        }

        public void ShowProduct(string id, string name, double price)
        {
            var item = new Item(
                dfItemId: id,
                dfItemName: name,
                dfPrice: price,
                dfQuantity: 1,
                dfDiscount: 0,
                dfCategory1: "식품");
            tracking.Track(DfineryEvents.DfViewProductDetails(dfItems: new[] { item }));
        }

        /// <summary>The backend may place banners where this version of the game knows no name for.</summary>
        public void TapBanner(string slot)
        {
            tracking.Track(DfineryEvents.BannerTapped(new BannerSlot(slot)));
        }
    }
}
