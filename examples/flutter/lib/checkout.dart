// What the app sends: registered events only, each with the properties that are registered for it.
import 'generated/dart/dfinery_events.dart';

/// A line of the cart.
class CartLine {
  const CartLine({
    required this.id,
    required this.name,
    required this.price,
    required this.quantity,
  });

  final String id;
  final String name;
  final double price;
  final int quantity;
}

/// An order that the customer has paid by card.
void orderPlaced(String id, List<CartLine> lines, {int delivery = 0}) {
  logEvent(
    dfPurchase(
      dfOrderId: id,
      dfPaymentMethod: DfPurchasePaymentMethod.card,
      dfTotalPurchaseAmount: lines.fold(
        0,
        (sum, line) => sum + line.price * line.quantity,
      ),
      dfDeliveryCharge: delivery,
      dfItems: [
        for (final line in lines)
          Item(
            dfItemId: line.id,
            dfItemName: line.name,
            dfPrice: line.price,
            dfQuantity: line.quantity,
            dfDiscount: 0,
          ),
      ],
    ),
  );
}

/// A banner that the server chooses: the known places have names, and others are taken, too.
void bannerTapped(String slot) {
  logEvent(campaignClicked(campaignSlot: CampaignSlot(slot)));
}

/// The user has logged in. Who it is comes first, so that the event belongs to this user.
void loggedIn(String userId, {String? name}) {
  setIdentity(identity(externalId: userId));
  setUserProfile(userProfile(dfName: name));
  logEvent(dfLogin());
}
