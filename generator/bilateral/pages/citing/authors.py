"""Who wrote something: a person whose name has parts, or a name that is left whole."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_BODY_WORDS = """
agence agencia agency agentur agenzia ag academy archive archives association authority bank board botschaft
briefing bureau cabinet center centre centro chancellery club coalition college commission committee
community company conseil consejo consortium corporation council department desk division editor editorial
editors embajada embassy federation fondation forum foundation fund fundación fundação gobierno gouvernement
government group gruppe inc initiative institut institute institution instituto istituto kommission lab
laboratory league library limited llc ltd magazine media ministerio ministerium ministry ministère
ministério mission nations network news newspaper newsroom observatory office organisation organization
parliament partnership party platform plc press project redacción redaktion redazione regierung report
reporters research review rédaction secretariat service services society staff state states stiftung team
times treasury tribune trust union universidad universidade universität université university verlag watch
wire zeitung & and for of the und für et
"""
_AGENCY_WORDS = """
aljazeera anadolu ansa antara axios belga bernama bloomberg euractiv euronews interfax jiji kyodo
lusa nikkei politico propublica reuters ritzau tanjug tass ukrinform xinhua yonhap
"""
_BODY_ENDINGS = (
    *"社局部省院会會网網報报署庁所処处团團党黨",
    "통신",
    "신문",
    "일보",
    "뉴스",
    "협회",
    "연구원",
)
_PARTICLE_WORDS = """
al af av bin bint da dal das de degli dei del della den der des di do dos du e el ibn la las le les lo los ten
ter van vom von y zu zum zur
"""
_BODIES = frozenset(_BODY_WORDS.split())
_AGENCIES = frozenset(_AGENCY_WORDS.split())
"""Houses that sign with one word; with others beside it, it may be the name of a family."""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "esq"})
_MOST_WORDS = 6  # of a person's name
_ACRONYM = 5  # letters of a single word in capitals: AFP, ASEAN


@dataclass(frozen=True, slots=True)
class Author:
    """An author, or a body that stands as one."""

    name: str  # as the article writes it, on one line
    family: str = ""  # "" where the parts of the name are not known
    given: str = ""
    is_body: bool = False  # an organisation, as far as the name tells

    @property
    def inverted(self) -> str:
        """The family name, a comma, the others; the whole name where its parts are not known."""
        return f"{self.family}, {self.given}" if self.family else self.name


def read_author(text: str) -> Author:
    """Take a name apart where its parts are plain; leave it whole where they are not.

    A comma parts the family name from the others, whatever the order of the language: ``Xi, Jinping``.
    Without one the last word of a name in Latin letters is the family name with the particles before it,
    as BibTeX reads names. Bodies, single words and names in other scripts stay whole; a single word is a
    body where it is an acronym or an agency, and else someone who has one name.

    >>> read_author("Ursula von der Leyen")
    Author(name='Ursula von der Leyen', family='von der Leyen', given='Ursula', is_body=False)
    >>> read_author("Xi, Jinping").family, read_author("Ministry of Foreign Affairs").is_body
    ('Xi', True)
    >>> read_author("高市早苗")
    Author(name='高市早苗', family='', given='', is_body=False)
    """
    name = " ".join(text.split())
    words = name.replace(",", " ").split()
    plain = [word.strip(".").casefold() for word in words]
    if _is_body(name, words, plain):
        return Author(name, is_body=True)
    whole = Author(name)
    if any(word in _SUFFIXES for word in plain):
        return whole
    if name.count(",") == 1:
        family, given = (part.strip() for part in name.split(","))
        return Author(name, family, given) if family and given else whole
    if "," in name or not 1 < len(words) <= _MOST_WORDS or not _is_latin(name):
        return whole
    begin = len(words) - 1
    while begin > 1 and words[begin - 1] in _PARTICLES:
        begin -= 1
    return Author(name, " ".join(words[begin:]), " ".join(words[:begin])) if _is_personal(words) else whole


def _is_body(name: str, words: list[str], plain: list[str]) -> bool:
    if any(word in _BODIES for word in plain) or any(letter.isdigit() for letter in name):
        return True
    if not _is_latin(name):
        return name.endswith(_BODY_ENDINGS)
    return len(words) == 1 and (plain[0] in _AGENCIES or _is_acronym(words[0]))


def _is_acronym(word: str) -> bool:
    return word.isupper() and 1 < sum(map(str.isalpha, word)) <= _ACRONYM


def _is_personal(words: list[str]) -> bool:
    """Tell whether each word begins with a capital or is a particle inside the name."""
    outer = words[0][:1].isupper() and words[-1][:1].isupper()
    return outer and all(word[:1].isupper() or word in _PARTICLES for word in words[1:-1])


def _is_latin(name: str) -> bool:
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in name if letter.isalpha())
