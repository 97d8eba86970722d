"""Whether a sentence can stand alone, and whether it says anything beyond courtesy."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bilateral.analysis.terms import stem

LONGEST_TESTED = 1_500  # characters; what a sentence says stands in its beginning
ROLL_WORDS, ROLL_COMMAS, ROLL_CAPITALS = 18, 3, 0.6  # of a list of attendees; the last is a share

_QUOTES = "\"'“”‘’«»„( "
_CONNECTIVES = re.compile(
    r"(?:however|moreover|furthermore|meanwhile|additionally|besides|also|but|and|or|so|yet|thus|hence|therefore|"
    r"accordingly|consequently|instead|still|nevertheless|nonetheless|similarly|likewise|otherwise|conversely|then|"
    r"indeed|finally|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|again|"
    r"in (?:addition|conclusion|summary|short|turn|contrast|response|particular|fact|other words|this|these|that|doing so)|"
    r"as (?:a result|such|well|part of (?:this|that|these))|on the (?:other|one) hand|for (?:example|instance|this|that|these)|"
    r"at the same time|to (?:this|that) end|with (?:this|that)|by doing so|like(?:wise)?,? (?:this|that)|"
    r"among (?:them|these|those|other things)|after (?:that|this)|since then|because of (?:this|that))\b",
    re.IGNORECASE,
)
_ALSO = re.compile(r"(?:\S+\s+){1,6}(?:also|further|furthermore)\b", re.IGNORECASE)
_POINTING = re.compile(
    r"(?:this|these|those|that(?! (?:the|a|an)\b)|such|both(?! (?-i:[A-Z]))|each|neither|either|the (?:two|three|four|five|same|"
    r"latter|former|above|other|others|rest|move|pair|duo|news))\b",
    re.IGNORECASE,
)
# A noun that was introduced before, where no name follows that says whose it is.
_KNOWN_NOUN = re.compile(
    r"(?:the|our|my|your)\s+(?:\w+\s+){0,2}?(?:agreements?|accords?|deals?|talks?|meetings?|summits?|visits?|calls?|leaders?|"
    r"presidents?|prime ministers?|ministers?|chancellor|premier|secretary|ambassador|king|officials?|sides?|parties|"
    r"countries|nations|governments?|administration|partnership|arrangement|decision|measures?|steps?|order|orders|"
    r"statement|declaration|pact|treaty|framework|package|document|report|plan|proposal|letter|text|initiative|"
    r"program(?:me)?s?|project|process|dispute|crisis|conflict|war|situation|relationship|alliance|exercise|negotiations|"
    r"discussions?|conversation|dialogue|delegations?|group|committee|sanctions|tariffs|funds?|money|announcement|law|bill|"
    r"move|region|strategy|approach|policy|effort|efforts|goal|result|trip|event|session|ceasefire|truce|memorandum)"
    r"(?![\w’'-])(?!\s+(?:of|between|with|in|on|from|against|by|for|to)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?-i:[A-Z]))(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"the (?:former |then )?(?:u\.?s\.? |[A-Z]\w+ )?(?:president|prime minister|premier|chancellor|taoiseach|king|queen|"
    r"emir|crown prince|secretary of state|foreign minister|vice president)(?:[’']s)?\b"
    r"(?!\s+(?:of|for)\s+(?:the\s+)?(?-i:[A-Z]))(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"\b(?:I|we|We|my|My|me|I[’']m|I[’']ve|[Ww]e[’']re|[Ww]e[’']ve)\b(?!\.)|^(?:Our|Us)\b"
)
_SECOND_PERSON = re.compile(r"\b(?:you|your|You|Your|yours)\b")
_PRONOUN = re.compile(
    r"\b(?:he|she|him|her|his|hers|they|them|their|theirs|it|its)\b(?![’']s\s+(?:clear|time|important))",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"\bit(?:[’']s| is| was| remains| seems| appears| has been| would be| will be)\s+(?:\w+\s+){0,2}?"
    r"(?:clear|unclear|likely|unlikely|important|essential|possible|time|not|that|to|vital|critical|expected|hard|difficult)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:(?<=\s)|(?<=[\"“‘(]))[A-ZÀ-Þ][\w’'.-]+")
_FORWARD = re.compile(r"^[^,]{0,120},\s+(?:the\s+)?[A-ZÀ-Þ][\w’'.-]+")  # "In his speech, Macron …"
_FIRST = re.compile(r"^(?!\w+(?:ing|ed)\b)[A-ZÀ-Þ][\w’'.-]*")

_CEREMONY = re.compile(
    r"\b(?:congratulat\w+|condolences?|sympath(?:y|ies)|(?:warm|heartfelt|sincere|deep)(?:est|ly)? (?:welcome[ds]?|thanks|"
    r"greetings|gratitude|wishes|regards)|(?:thank|thanks|thanked|thanking|grateful|gratitude)|hospitality|"
    r"(?:an?|the|great|distinct) (?:honou?r|privilege|pleasure) (?:to|of)|(?:honou?red|pleased|delighted|proud|privileged) to|"
    r"best wishes|wish(?:ed|es)? (?:him|her|them|the people|everyone|you)|toast|anniversary of the (?:establishment|founding)|"
    r"celebrat(?:e|es|ed|ing)|friendship (?:and|between)|bonds? of friendship|people[- ]to[- ]people ties|"
    r"express(?:ed|es)? (?:(?:his|her|their|its|deep|sincere|strong) )*(?:appreciation|support and appreciation|solidarity|admiration)|"
    r"look(?:s|ed|ing)? forward to (?:seeing|meeting|hosting|welcoming|working|continuing|visiting|the (?:next|visit))|"
    r"(?:remain|stay|keep|be) in (?:close |regular |frequent )*(?:touch|contact|communication)|"
    r"(?:speak|meet|talk|consult) again|continue (?:their|the|our|this) (?:\w+ )?(?:conversation|discussions?|consultations?)|"
    r"invit(?:ed|ation)\b|welcomed? .{0,60}\b(?:to|at) the (?:White House|Oval Office|Elys[eé]e|Kremlin)|"
    r"exchanged? (?:views|pleasantries|gifts)|(?:very )?(?:warm|cordial|friendly) (?:atmosphere|meeting|conversation)|"
    r"moment of silence|prayers?|bless|applause|laughter|wreath|red carpet|guard of honou?r|birthday|holiday)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\b(?:spoke|speak|speaks|spoken|met|meets|meet|held (?:a |an )?(?:\w+ ){0,3}(?:call|meeting|talks|conversation)|"
    r"(?:had|hosted|convened) (?:a |an )?(?:\w+ ){0,3}(?:call|meeting|conversation|talks|lunch|dinner)|traveled|travelled|"
    r"arrived|visited|hosted|will (?:meet|host|travel|visit|speak)|to (?:meet|host|travel|visit|discuss))\b",
    re.IGNORECASE,
)
_FRAME = re.compile(
    r"^\W*(?:below is|the following|remarks by|readout|attendees|participants|joined by|present (?:were|at)|"
    r"the (?:meeting|call|event|session) was (?:attended|joined)|q\s*[:&(]|question\b|moderator\b|the press:|senior "
    r"administration official:|background press|good (?:morning|afternoon|evening)|hello|hi,|well,|okay|yes\b|no,|so,|"
    r"mr\.? (?:president|prime minister|secretary|chancellor),|let me|let[’']s)|^(?-i:[A-Z][A-Z .'’-]{5,40}):\s|"
    r"\bdelegations? (?:was|were|included?|includes|was led|were led|led|consisted|comprised|headed)\b|"
    r"\bwas (?:also )?(?:joined|accompanied|attended) by\b|\bin attendance\b|\balso (?:attending|present|joining)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What speaks against printing a sentence by itself."""

    dangling: bool  # points at something that only the sentences before it name
    titled: bool  # opens with an office and no name: "The Prime Minister is expected …"
    connective: bool  # opens with "However" or its like, or goes on with "also"
    speaker: bool  # says I, we or you
    courtesy: bool  # thanks, wishes, greets, keeps in touch
    contact: bool  # says that people met or spoke
    frame: bool  # belongs to the record of an event: attendees, vocatives, transcripts
    question: bool


def stand(text: str) -> Standing:
    """Test one sentence.

    >>> stand("However, he said the agreement would hold.").dangling
    True
    >>> stand("Japan and the United States agreed to cut tariffs on cars.").dangling
    False
    """
    body = text[:LONGEST_TESTED].lstrip(_QUOTES + "-–—•*")
    connective = _CONNECTIVES.match(body)
    rest = body[connective.end() :].lstrip(", ") if connective else body
    return Standing(
        dangling=_points_back(rest),
        titled=_TITLED.match(rest) is not None,
        connective=connective is not None or _ALSO.match(body) is not None,
        speaker=bool(_FIRST_PERSON.search(body) or _SECOND_PERSON.search(body)),
        courtesy=bool(_CEREMONY.search(body)),
        contact=bool(_CONTACT.search(body)),
        frame=bool(_FRAME.search(body)) or _is_roll(body),
        question=body.rstrip(_QUOTES).endswith("?"),
    )


def _is_roll(body: str) -> bool:
    """Tell whether a sentence is a list of people: names and titles, comma after comma."""
    words = body.split()
    commas = body.count(",") + body.count(";")
    return (
        len(words) >= ROLL_WORDS
        and commas >= ROLL_COMMAS
        and sum(word[:1].isupper() for word in words) >= ROLL_CAPITALS * len(words)
    )


def _points_back(body: str) -> bool:
    if _TITLED.match(body):
        return False
    if _POINTING.match(body) or _KNOWN_NOUN.match(body):
        return True
    without = _EXPLETIVE.sub(" ", body)
    pronoun = _PRONOUN.search(without)
    if pronoun is None:
        return False
    forward = _FORWARD.match(without)
    if forward and pronoun.start() < without.index(","):
        return False
    first = _FIRST.match(without)
    if first and stem(first[0]) and first.end() <= pronoun.start():
        return False
    name = _NAME.search(without)
    return name is None or name.start() > pronoun.start()
