// What the app sends is what all platforms send for the same input.
import 'dart:convert';
import 'dart:io';

import 'package:flutter/services.dart';
import 'package:flutter_test/flutter_test.dart';
import 'package:shop/generated/dart/dfinery_events.dart';

Map<String, dynamic> vector(String id) {
  final text = File('lib/generated/vectors.json').readAsStringSync();
  final vectors = (jsonDecode(text) as Map<String, dynamic>)['vectors'] as List;
  return vectors.cast<Map<String, dynamic>>().firstWhere(
    (each) => each['id'] == id,
  );
}

void main() {
  test('a coupon is redeemed', () {
    final event = couponRedeemed(
      couponCode: 'WELCOME1',
      redeemedAt: DateTime.utc(2026, 1, 31, 9, 30),
    );
    expect(event.name, 'coupon_redeemed');
    expect(event.properties, vector('coupon_redeemed/required')['properties']);
    expect(event.properties, vector('coupon_redeemed/nulls')['properties']);
  });

  test('a place that is not known is sent as it is', () {
    final slot = vector('campaign_clicked/edges')['input'] as Map;
    final event = campaignClicked(
      campaignSlot: CampaignSlot(slot['campaign_slot'] as String),
    );
    expect(event.properties, slot);
  });

  test('the SDK gets the event', () async {
    TestWidgetsFlutterBinding.ensureInitialized();
    final calls = <MethodCall>[];
    const channel = MethodChannel('dfinery_plugin');
    TestDefaultBinaryMessengerBinding.instance.defaultBinaryMessenger
        .setMockMethodCallHandler(channel, (call) async {
          calls.add(call);
          return null;
        });
    logEvent(dfLogin());
    expect(calls.single.method, 'logEvent');
    expect(calls.single.arguments, {
      'eventName': 'df_login',
      'properties': <String, Object?>{},
    });
  });
}
