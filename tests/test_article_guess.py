"""The language that a text gives away, where nobody says it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.article.guess import guess_language
from bilateral.article.records import article_from_text

LATIN = ("de", "es", "fr", "it", "nl", "pt")
SCRIPTS = (
    "am", "ar", "bn", "el", "gu", "he", "hi", "hy", "ja", "ka", "km", "kn", "ko", "lo", "ml", "my", "pa", "ru",
    "si", "ta", "te", "th", "zh",
)  # fmt: skip
BY_LETTERS = ("be", "bg", "fa", "kk", "mk", "sr", "uk", "ur")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("両国は東京で合意した。関税を下げる。", "ja"),
        ("两国在北京达成协议。", "zh"),
        ("양국은 서울에서 합의했다.", "ko"),
        ("اتفق البلدان في القاهرة.", "ar"),
        ("Стороны договорились в Москве.", "ru"),
        ("Сторони домовилися у Києві про ціни.", "uk"),
        ("Бакі дамовіліся ў Мінску пра цэны.", "be"),
        ("Страните се договориха в София за общия път.", "bg"),
        ("Земље су се договориле о мосту; Београд је задовољан.", "sr"),
        ("دو کشور در تهران درباره آب گفتگو کردند.", "fa"),
        ("دونوں ملکوں نے لاہور میں پانی پر بات کی۔", "ur"),
        ("দুই দেশ ঢাকায় একমত হয়েছে।", "bn"),
        ("მხარეები თბილისში შეთანხმდნენ.", "ka"),
        ("The leaders (習近平 and 高市) met in Tokyo.", ""),
        ("", ""),
    ],
)
def test_letters_tell_the_language(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Minister einigten sich auf niedrigere Zölle, und das Parlament stimmt im Herbst ab.", "de"),
        ("Les ministres ont convenu de réduire les droits de douane, et le parlement votera.", "fr"),
        ("Los ministros acordaron aranceles más bajos y el parlamento votará en otoño el acuerdo.", "es"),
        ("I ministri hanno concordato dazi più bassi e il parlamento voterà in autunno su questo.", "it"),
        ("De ministers spraken af om de invoerrechten te verlagen, en het parlement stemt in mei.", "nl"),
        ("Os ministros acordaram tarifas mais baixas e o parlamento vai votar no outono o acordo.", "pt"),
        ("Ministers agreed on lower duties, and parliament will vote on the accord in the autumn.", ""),
        (
            "Shr 34 cts vs 29 cts. Net 4.2 mln vs 3.6 mln. Revs 51.3 mln vs 47.9 mln. Note: year to May 31.",
            "",
        ),
        (
            "Ministrowie uzgodnili niższe cła, a parlament będzie głosował nad umową jesienią tego roku.",
            "und",
        ),
        ("Ministrarna enades om lägre tullar, och riksdagen ska rösta om avtalet i höst, sade de.", "und"),
        (
            "Bakanlar daha düşük gümrük vergisi konusunda anlaştı ve meclis sonbaharda oy verecek dediler.",
            "und",
        ),
        (
            "Para menteri sepakat menurunkan bea masuk dan parlemen akan memilih pada musim gugur nanti.",
            "und",
        ),
        (
            "Miniștrii au convenit taxe mai mici, iar parlamentul va vota acordul la toamnă, au spus ei.",
            "und",
        ),
        (
            "Els ministres van acordar aranzels més baixos i el parlament votarà l'acord a la tardor, això és.",
            "und",
        ),
        (
            "Bunge 1,204 mt, Cargill 988 mt, Dreyfus 760 mt, Garnac 512 mt, Mitsui 455 mt, others 310 mt, total 4,229 mt.",
            "",
        ),
        (
            "Attending: Charles Michel, Boris Johnson, Emmanuel Macron, Mario Draghi, Justin Trudeau, Joe Biden.",
            "",
        ),
        ("Die Minister einigten sich.", ""),
    ],
)
def test_small_words_tell_the_language_where_there_are_enough(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_a_record_without_a_language_gets_that_of_its_text() -> None:
    text = "Die Minister einigten sich auf niedrigere Zölle, und das Parlament stimmt im Herbst ab."

    assert article_from_text("a", "", text).front.language == "de"
    assert article_from_text("a", "", text, language="nl").front.language == "nl"
    assert article_from_text("a", "", "Talks failed.").front.language == "en"


@given(st.text(max_size=300))
def test_any_text_has_a_guess(text: str) -> None:
    assert guess_language(text) in {"", "und", *LATIN, *SCRIPTS, *BY_LETTERS}
