// What a name suggests about its values: personal data, one of very many values, or numbers with decimals.

/** Anywhere in a name: its values are personal, secret or unique. */
const personalWords = new Set(
  "account address birth birthday cookie email guid hash ip mail mobile nickname passport password phone secret session signature ssn tel token uuid".split(
    " ",
  ),
);

/** At the end of a name: its values are free text, one of very many, or people. */
const openWords = new Set(
  "agent author buyer by code comment customer description driver guest host id ids key keyword lat latitude lng lon longitude manager member memo message name no note num number owner path person query receiver recipient seller sender serial sku student teacher text title uri url user".split(
    " ",
  ),
);

const koreanOpen =
  /이름|성명|닉네임|전화|휴대|메일|주소|아이디|번호|생년|주민|비밀|코드|키워드|검색어|제목|내용|메모|고객$|회원$|담당/;

const decimalWords = new Set(
  "amount average balance charge cost discount distance duration fee height lat latitude length lng lon longitude margin percent percentage price rate rating ratio revenue score sum temperature total value weight width".split(
    " ",
  ),
);
const koreanDecimal =
  /금액|가격|단가|요금|비용|비율|평균|점수|할인|합계|거리|무게/;

const word = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Lo}+|\p{N}+/gu;

/** The words of a name in lower case: the same two for `signUp`, `sign_up` and `SIGN-UP`. */
export function wordsOf(name: string): readonly string[] {
  return (name.match(word) ?? []).map((each) => each.toLowerCase());
}

/**
 * Whether the values are not a closed set, or are personal: such a property
 * never gets an enum from samples.
 */
export function isOpen(name: string): boolean {
  return (
    isPersonal(name) ||
    openWords.has(wordsOf(name).at(-1) ?? "") ||
    koreanOpen.test(name)
  );
}

/** Whether the name suggests personal, secret or unique values. */
export function isPersonal(name: string): boolean {
  return wordsOf(name).some((each) => personalWords.has(each));
}

/** Whether an integer may be one only by chance: amounts, rates, measures. */
export function mayHaveDecimals(name: string): boolean {
  return (
    wordsOf(name).some((each) => decimalWords.has(each)) ||
    koreanDecimal.test(name)
  );
}
