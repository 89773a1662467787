using System;
using System.Collections.Generic;
using Example.Shop.Tracking;
using NUnit.Framework;

namespace Example.Shop.Tests
{
    public sealed class CouponBoxTest : ITracking
    {
        private readonly List<RegisteredEvent> sent = new List<RegisteredEvent>();

        public void Track(RegisteredEvent registered)
        {
            sent.Add(registered);
        }

        [Test]
        public void SendsWhatTheButtonsMean()
        {
            new CouponBox(this).Redeem("WELCOME1");
            Assert.AreEqual("coupon_redeemed", sent[0].Name);
            Assert.AreEqual("WELCOME1", sent[0].Properties["coupon_code"]);
        }

        [Test]
        public void SendsDatesInUtc()
        {
            var at = new DateTime(2026, 5, 2, 3, 10, 0, 123, DateTimeKind.Utc);
            new CouponBox(this).Book(at, false);
            Assert.AreEqual("2026-05-02T03:10:00.123Z", sent[0].Properties["delivery_at"]);
            Assert.IsFalse(sent[0].Properties.ContainsKey("delivery_slots"));
        }
    }
}
