// What the app sends: registered events only, each with the properties that are registered for it.
import DfinerySDK
import Foundation
import ShopEvents

/// A line of the cart.
public struct CartLine {
  public let id: String
  public let name: String
  public let price: Double
  public let quantity: Int

  public init(id: String, name: String, price: Double, quantity: Int) {
    self.id = id
    self.name = name
    self.price = price
    self.quantity = quantity
  }
}

/// An order that the customer has paid by card.
public func orderPlaced(id: String, lines: [CartLine], delivery: Int) {
  Dfinery.shared().logEvent(
    .dfPurchase(
      dfOrderID: id,
      dfPaymentMethod: .card,
      dfTotalPurchaseAmount: lines.map { $0.price * Double($0.quantity) }.reduce(0, +),
      dfDeliveryCharge: delivery,
      dfItems: lines.map { line in
        .init(
          dfItemID: line.id,
          dfItemName: line.name,
          dfPrice: line.price,
          dfQuantity: line.quantity,
          dfDiscount: 0
        )
      }
    )
  )
}

/// A coupon that the customer has used.
public func couponRedeemed(code: String, at date: Date) {
  Dfinery.shared().logEvent(.couponRedeemed(couponCode: code, redeemedAt: date))
}

/// A banner that the server chooses: the known places have names, and others are taken, too.
public func campaignClicked(slot: String) {
  Dfinery.shared().logEvent(.campaignClicked(campaignSlot: .init(rawValue: slot)))
}

/// The user has logged in. Who it is comes first, so that the event belongs to this user.
public func loggedIn(userID: String, name: String?) {
  if let identity = RegisteredIdentity(externalID: userID) {
    Dfinery.shared().set(identity: identity)
  }
  Dfinery.shared().set(userProfile: .init(dfName: name))
  Dfinery.shared().logEvent(.dfLogin())
}
