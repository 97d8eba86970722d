from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.brief.standing import stand

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "brief_standing.yml").read_text("utf-8"))


@pytest.mark.parametrize("text", CASES["dangling"])
def test_a_sentence_that_points_back_is_found(text: str) -> None:
    assert stand(text).dangling


@pytest.mark.parametrize("text", CASES["standing"])
def test_a_sentence_that_names_what_it_speaks_of_stands_alone(text: str) -> None:
    assert not stand(text).dangling


@pytest.mark.parametrize("text", CASES["courtesy"])
def test_courtesies_are_found(text: str) -> None:
    assert stand(text).courtesy


@pytest.mark.parametrize("text", CASES["matter"] + CASES["standing"])
def test_acts_are_no_courtesies(text: str) -> None:
    assert not stand(text).courtesy


@pytest.mark.parametrize("text", CASES["frame"])
def test_lists_of_attendees_and_transcripts_are_found(text: str) -> None:
    assert stand(text).frame


@pytest.mark.parametrize("text", CASES["plain"] + CASES["matter"])
def test_ordinary_sentences_are_no_frame(text: str) -> None:
    assert not stand(text).frame


def test_an_opening_conjunction_is_found() -> None:
    assert stand("Moreover, Japan raised its offer on cars.").connective
    assert not stand("Japan raised its offer on cars.").connective


@pytest.mark.parametrize("text", CASES["titled"])
def test_an_office_without_a_name_is_found(text: str) -> None:
    assert stand(text).titled


@pytest.mark.parametrize("text", CASES["named"] + CASES["standing"])
def test_an_office_of_a_named_country_is_a_name(text: str) -> None:
    assert not stand(text).titled


@pytest.mark.parametrize("text", CASES["readout"])
def test_a_meeting_without_an_outcome_is_a_bare_readout(text: str) -> None:
    assert stand(text).readout


@pytest.mark.parametrize("text", CASES["news"])
def test_an_act_beside_a_meeting_is_news(text: str) -> None:
    assert not stand(text).readout


@pytest.mark.parametrize("text", CASES["torn"])
def test_half_a_quotation_and_an_item_of_a_list_are_torn(text: str) -> None:
    assert stand(text).torn


@pytest.mark.parametrize("text", CASES["whole"] + CASES["standing"])
def test_whole_sentences_are_not_torn(text: str) -> None:
    assert not stand(text).torn


@pytest.mark.parametrize("text", CASES["bound"] + CASES["lasting"])
def test_news_of_the_day_is_tied_to_its_day(text: str) -> None:
    assert stand(text).bound == (text in CASES["bound"])


@pytest.mark.parametrize("text", CASES["paired"])
def test_the_two_of_the_brief_are_known_to_its_reader(text: str) -> None:
    assert (stand(text).paired, stand(text).dangling) == (True, False)


@pytest.mark.parametrize("text", CASES["unpaired"] + CASES["dangling"])
def test_other_leaders_and_other_twos_are_not_the_two_of_the_brief(text: str) -> None:
    assert not stand(text).paired


@pytest.mark.parametrize("text", CASES["state"] + CASES["small"] + CASES["neither"])
def test_matters_of_state_are_told_from_programmes(text: str) -> None:
    assert stand(text).state == (text in CASES["state"])
    assert stand(text).small == (text in CASES["small"])


@pytest.mark.parametrize("text", CASES["firm"] + CASES["no_firm"])
def test_what_a_firm_buys_or_builds_is_told_from_what_an_office_does(text: str) -> None:
    assert stand(text).firm == (text in CASES["firm"])


@pytest.mark.parametrize(("text", "subject"), CASES["subject"].items())
def test_a_subject_ends_at_the_first_verb(text: str, subject: str) -> None:
    assert text[: stand(text).verb].strip() == subject
    assert stand(subject).verb == len(subject)


@pytest.mark.parametrize("text", CASES["praise"])
def test_praise_of_oneself_is_found(text: str) -> None:
    assert stand(text).praise


@pytest.mark.parametrize("text", CASES["matter"] + CASES["standing"] + CASES["news"])
def test_news_is_no_praise(text: str) -> None:
    assert not stand(text).praise


def test_we_is_a_speaker_unless_the_sentence_says_who_that_is() -> None:
    assert stand("We condemn the attack on the port of Odesa.").speaker
    assert not stand("We, the ministers of the G7, condemn the attack on the port of Odesa.").speaker


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text_can_be_tested(text: str) -> None:
    assert stand(text) == stand(text)


def test_a_sentence_of_ten_thousand_words_is_judged_by_its_beginning() -> None:
    endless = "the former " * 5_000

    named = stand(f"However, Japan agreed to cut tariffs on cars, {endless}")

    assert stand(endless).dangling
    assert (named.connective, named.act, named.dangling) == (True, True, False)
    assert not stand(f"{endless}, I thank you").speaker
