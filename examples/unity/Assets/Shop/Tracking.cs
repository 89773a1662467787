using Example.Shop.Tracking;

namespace Example.Shop
{
    /// <summary>Where events go: to the SDK or, in tests, to a list.</summary>
    public interface ITracking
    {
        void Track(RegisteredEvent registered);
    }

    /// <summary>Sends with the SDK. Nothing else than what the builders make compiles.</summary>
    public sealed class SdkTracking : ITracking
    {
        public void Track(RegisteredEvent registered)
        {
            DfinerySdk.LogEvent(registered);
        }

        public static void Identify(string customerId, string membership)
        {
            DfinerySdk.SetIdentity(DfineryUser.Identity(externalId: customerId));
            DfinerySdk.SetUserProfile(DfineryUser.Profile(dfMembership: membership));
        }
    }
}
