// Recognizes personal data by the words of a name, in English and Korean, and by the form of a value.
import { wordsOf } from "./words.js";

/** Endings of names: the words before them say whose it is. */
const endings: readonly (readonly string[])[] = [
  ...["phone", "telephone", "cellphone", "mobilephone", "msisdn"],
  ...["phone no", "phone number", "phone num", "mobile no", "mobile number"],
  ...["mobile phone", "cell phone", "tel no", "tel number", "contact number"],
  ...["phonenumber", "phoneno", "mobilenumber", "telno"],
  ...["email", "mail address", "email address", "e mail", "emailaddress"],
  ...["ssn", "social security number", "resident registration number"],
  ...["rrn", "resident number", "national id", "passport no"],
  ...["passport number", "driver license", "driver license number"],
  ...["drivers license", "license plate"],
  ...["first name", "last name", "full name", "real name", "given name"],
  ...["family name", "surname", "firstname", "lastname", "fullname"],
  ...["customer name", "recipient name", "sender name", "receiver name"],
  ...["home address", "street address", "shipping address"],
  ...["delivery address", "billing address", "postal address"],
  ...["ip address", "ip addr", "ip"],
  ...["credit card number", "card number", "card no", "account number"],
  ...["bank account", "iban", "cvc", "cvv"],
  ...["date of birth", "birth date", "birthdate", "birthday", "dob"],
  ...["password", "passwd", "latitude", "longitude"],
].map((phrase) => phrase.split(" "));

const korean =
  /(?:휴대폰|휴대폰번호|핸드폰|핸드폰번호|휴대전화|휴대전화번호|전화번호|연락처|이메일|이메일주소|메일주소|주민등록번호|주민번호|외국인등록번호|여권번호|운전면허번호|면허번호|차량번호|계좌번호|카드번호|비밀번호|생년월일|성명|실명|고객명|회원명|고객이름|회원이름|수령인|수취인|받는사람|집주소|배송지주소|자택주소|상세주소|아이피주소)$/;

/** The part of a name or label that sounds like personal data, such as "phone number"; `undefined` if none does. */
export function personalWord(text: string): string | undefined {
  const joined = text.normalize("NFC").replace(/[\s_-]+/g, "");
  const inKorean = korean.exec(joined)?.[0];
  if (inKorean !== undefined) return inKorean;
  const words = wordsOf(text);
  return endings
    .find(
      (ending) =>
        ending.length <= words.length &&
        ending.every(
          (word, at) => words[words.length - ending.length + at] === word,
        ),
    )
    ?.join(" ");
}

interface ValueForm {
  /** "an e-mail address" */
  readonly name: string;
  readonly matches: (text: string) => boolean;
  /** A value that is one, and values of about the same form that are not. */
  readonly sample: string;
  readonly others: readonly string[];
}

const forms: readonly ValueForm[] = [
  {
    name: "an e-mail address",
    matches: (text) => /^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(text),
    sample: "minji.kim@example.com",
    others: ["minji.kim.example.com", "@@@@@@@@@@@@@@@@@@@@@"],
  },
  {
    name: "a phone number",
    matches: (text) =>
      /^(?:0|\+?82[- ]?)1[016789][- ]?\d{3,4}[- ]?\d{4}$/.test(text),
    sample: "010-1234-5678",
    others: ["987-6543-2109", "abc-defg-hijk"],
  },
  {
    name: "a phone number",
    matches: () => false,
    sample: "821012345678",
    others: ["998877665544", "abcdefghijkl"],
  },
  {
    name: "a phone number",
    matches: () => false,
    sample: "01012345678",
    others: ["98877665544", "abcdefghijk"],
  },
  {
    name: "a resident registration number",
    matches: (text) =>
      /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[1-8]\d{6}$/.test(text),
    sample: "900101-1234567",
    others: ["999999-9999999", "123456-0234567"],
  },
];

/** What a value looks like, such as "a phone number". */
export function personalValue(text: string): string | undefined {
  return forms.find(({ matches }) => matches(text))?.name;
}

/** What a pattern asks for: it matches the sample of a form, and nothing that only has the same length. */
export function personalPattern(
  matches: (text: string) => boolean | undefined,
): string | undefined {
  return forms.find(
    ({ sample, others }) =>
      matches(sample) === true &&
      others.every((other) => matches(other) === false),
  )?.name;
}
