// The texts of DFINERY's catalogue in Korean, by the English ones in `schemas/standard.yaml`: descriptions, notes, reasons.

/** Labels are not here: the catalogue has them in both languages, the console's own words where they are known. */
export const catalogueKo: Readonly<Record<string, string>> = {
  // Events
  "The user signs in.": "유저가 로그인합니다.",
  "The user signs out.": "유저가 로그아웃합니다.",
  "The user becomes a member of the service.":
    "유저가 서비스에 회원으로 가입합니다.",
  "A current example for Android and Unity sends df_sharing_channel with this event instead. That is probably a mistake of the documentation.":
    "Android와 Unity의 최신 예시는 이 이벤트에 df_sharing_channel을 대신 보냅니다. 문서의 오류로 보입니다.",
  "The user buys one or more products.": "유저가 상품을 하나 이상 구매합니다.",
  "Required by the Android documentation of 2024 alone. The table for the web and the sample of the loading API leave it out.":
    "2024년 Android 문서에서만 필수입니다. 웹 문서의 표와 적재 API의 예시에는 없습니다.",
  "The user cancels an order and is refunded.":
    "유저가 주문을 취소하고 환불받습니다.",
  "Required in both tables of 2024, although the code examples, the current ones too, leave it out.":
    "2024년의 두 표에서 모두 필수이지만, 최신 예시를 포함한 코드 예시에는 없습니다.",
  "The user sees the home screen.": "유저가 홈 화면을 봅니다.",
  "The user opens the page of one product.":
    "유저가 상품의 상세 페이지를 엽니다.",
  "Only the Android documentation of 2024 has a table for this event. The one for the web has an example that sends items.":
    "이 이벤트의 표는 2024년 Android 문서에만 있습니다. 웹 문서에는 아이템을 보내는 예시가 있습니다.",
  "The user puts a product in the cart.": "유저가 상품을 장바구니에 담습니다.",
  "The user adds a product to the wish list.":
    "유저가 상품을 관심상품에 추가합니다.",
  "The user searches and sees the result.":
    "유저가 상품을 검색하고 결과를 봅니다.",
  "The user shares a product.": "유저가 상품을 공유합니다.",
  "The user looks through a list of products.":
    "유저가 상품 목록을 둘러봅니다.",
  "The user looks at the cart.": "유저가 장바구니를 봅니다.",
  "The user fills in the details needed to pay.":
    "유저가 결제에 필요한 정보를 입력합니다.",
  "The user takes a product out of the cart.":
    "유저가 장바구니에서 상품을 뺍니다.",

  // Event properties
  "The products concerned.": "이벤트의 대상이 되는 상품입니다.",
  "The page of the loading API calls the registered property df_item and sends it as event_items. In the SDKs and in exports it is df_items.":
    "적재 API 문서는 등록된 속성을 df_item이라고 부르고 event_items로 보냅니다. SDK와 내보낸 데이터에서는 df_items입니다.",
  "Identifier of the order.": "주문의 식별자입니다.",
  "How the order was paid.": "주문의 결제 수단입니다.",
  "Sum of the order.": "주문의 총액입니다.",
  "Double in the Android SDK of 2024, Number in the web documentation. The sample of the loading API sends an integer.":
    "2024년 Android SDK에서는 Double, 웹 문서에서는 Number입니다. 적재 API의 예시는 정수를 보냅니다.",
  "Shipping fee of the order.": "주문의 배송료입니다.",
  "Double in the Android SDK of 2024, Number in the web documentation. The page about audiences says that it is collected as an integer.":
    "2024년 Android SDK에서는 Double, 웹 문서에서는 Number입니다. 오디언스 문서에 따르면 정수로 수집됩니다.",
  "Discount on the whole order.": "주문 전체의 할인 금액입니다.",
  "The items have a property of the same name. The label is ours: no source gives one. The web documentation of 2024 lists it for items alone.":
    "아이템에도 같은 이름의 속성이 있습니다. 표기명은 출처가 없어 dfn-codegen에서 정했습니다. 2024년 웹 문서에서는 아이템의 속성으로만 나옵니다.",
  "Sum refunded or cancelled.": "환불되거나 취소된 총액입니다.",
  "Double in the Android SDK of 2024, Number in the web documentation.":
    "2024년 Android SDK에서는 Double, 웹 문서에서는 Number입니다.",
  "Where the product was shared.": "상품을 공유한 채널입니다.",
  "Two tables of 2024 call it an Enum and give no values; the constant of the Android SDK says String. The label is ours: no source gives one.":
    "2024년의 두 표에는 값의 목록 없이 Enum으로 나오고, Android SDK의 상수에는 String으로 나옵니다. 표기명은 출처가 없어 dfn-codegen에서 정했습니다.",
  "Channel used to sign up.": "회원가입에 사용한 채널입니다.",
  "The words that were searched for.": "검색한 단어입니다.",

  // Item properties
  "Identifier of the product.": "상품의 식별자입니다.",
  "Name of the product.": "상품의 이름입니다.",
  "Price of one unit.": "상품 한 개의 가격입니다.",
  "Number of units.": "상품의 수량입니다.",
  "Long in the Android SDK of 2024, Number in the web documentation.":
    "2024년 Android SDK에서는 Long, 웹 문서에서는 Number입니다.",
  "Discount on the product.": "상품의 할인 금액입니다.",
  "Whether it is for each unit or for the whole line is not documented. Double in the Android SDK of 2024, Number in the web documentation. An event property has the same name.":
    "한 개당 금액인지 수량 전체의 금액인지는 문서에 없습니다. 2024년 Android SDK에서는 Double, 웹 문서에서는 Number입니다. 같은 이름의 이벤트 속성이 있습니다.",
  "First level of the product's category.":
    "상품 카테고리의 첫 번째 단계입니다.",
  "Second level of the product's category.":
    "상품 카테고리의 두 번째 단계입니다.",
  "Third level of the product's category.":
    "상품 카테고리의 세 번째 단계입니다.",
  "Fourth level of the product's category.":
    "상품 카테고리의 네 번째 단계입니다.",
  "Fifth level of the product's category.":
    "상품 카테고리의 다섯 번째 단계입니다.",

  // User properties
  "Name of the user.": "유저의 이름입니다.",
  "Gender of the user.": "유저의 성별입니다.",
  "Date of birth.": "유저의 생년월일입니다.",
  "Current pages insist on a string of the form yyyy-MM-dd. The documentation of 2024 had a Date.":
    "최신 문서는 yyyy-MM-dd 형식의 문자열을 요구합니다. 2024년 문서에서는 Date였습니다.",
  "Membership level.": "유저의 회원 등급입니다.",
  "Consent to advertising push messages.":
    "광고성 푸시 메시지의 수신 동의입니다.",
  "Whether null allows sending depends on the service's settings.":
    "null일 때 발송할 수 있는지는 서비스 설정에 따라 다릅니다.",
  "Consent to advertising text messages.":
    "광고성 문자 메시지의 수신 동의입니다.",
  "Consent to advertising Kakao messages.":
    "광고성 카카오 메시지의 수신 동의입니다.",
  "Consent to advertising push messages at night (21:00 to 08:00).":
    "야간(21:00~08:00) 광고성 푸시 메시지의 수신 동의입니다.",
  "General consent to push messages.": "푸시 메시지 전반의 수신 동의입니다.",
  "Deprecated since version 2.3.1 of the Android SDK, and in version 2.4.1 of the one for iOS.":
    "Android SDK는 2.3.1부터, iOS SDK는 2.4.1부터 지원이 중단되었습니다.",
  "Gone from the React Native SDK, still in the types of the web SDK and in the one for Unity.":
    "React Native SDK에는 더 이상 없고, 웹 SDK의 타입과 Unity SDK에는 아직 있습니다.",

  // Identity keys
  "The service's own, stable identifier of the user. It must not contain personal data, or be hashed or encrypted.":
    "서비스가 정한, 바뀌지 않는 유저 식별자입니다. 개인정보가 들어 있거나 해시 또는 암호화한 값이면 안 됩니다.",
  "Country code and number, digits only, without a plus sign and without the leading zero of the national number, such as 821012345678.":
    "국가 번호와 전화번호를 숫자로만 씁니다. 더하기 기호와 국내 번호의 맨 앞 0은 뺍니다(예: 821012345678).",
  "A scenario page and the documentation of 2024 show other forms than this rule of the identity pages.":
    "시나리오 문서와 2024년 문서에는 식별 정보 문서의 이 규칙과 다른 형식이 나옵니다.",
  "The user's e-mail address.": "유저의 이메일 주소입니다.",
  "The user's account at Kakao.": "유저의 카카오 계정입니다.",
  "The user's account at LINE.": "유저의 LINE 계정입니다.",
};
