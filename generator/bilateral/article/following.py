"""English words by what they say of a stop before them, or of the word that carries it."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NOT_SENTENCES_END = frozenset({"yahoo", "jeopardy", "yum"})
"""Names that carry an exclamation mark, in lower case without it."""

AFTER_TIME = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december eastern pacific central mountain atlantic local
    moscow beijing tokyo london est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest eet
    eest ist jst kst hkt sgt aest aedt msk wib"""
)
"""What may follow "3 p.m." within its sentence."""

AFTER_COUNTRY = _words(
    """administration agency air ambassador american appellate army assembly assistant attorney bank
    border bureau cabinet capitol census centers central chamber charge charter chief citizenship
    coast commander commerce commission commissioner composite congress congressional congressman
    congresswoman consul consulate constitution council court customs defence defense democrat
    democratic democrats department deputy director district drug embassy energy environmental envoy
    exchange export-import federal fed fish food forces foreign forest general geological global
    government health high home homeland house human immigration indo-pacific institute intelligence
    interior internal international joint judge justice labor labour law lead marine marines marshal
    marshals mexico military mission navy national northern nuclear office official open pacific
    parliament patent permanent postal president presidential prosecutor public refugee
    representative republican republicans rep reps secretary security sen senate senator senators
    sens soccer space southern special state steel strategic supreme surgeon tariff trade
    transportation treasury trustee undersecretary vice virgin western women"""
)
"""What may follow "U.S." or its like as part of a name."""

SPEAKING = _words(
    """said says say asked asks told tells added adds wrote writes replied replies shouted shouts cried
    exclaimed demanded wondered declared tweeted posted quipped joked chanted answered responded
    warned insisted continued"""
)
"""Verbs that carry a quotation on: "We won!" Smith said."""

COMPANY = _words("co corp inc ltd bros plc llc")
"""Forms of companies, which names end with."""

AFTER_COMPANY = _words(
    """analyst board ceo cfo chair chairman chairwoman chief co-founder director executive founder
    headquarters management manager managing officials president senior shareholders spokesman
    spokesperson spokeswoman stock vice"""
)
"""What may follow "Apple Inc." within its sentence."""

UNITS = _words("bn mn ft oz lb lbs yr yrs hr hrs cts")
"""Measures: behind a number they end a sentence where a capital follows."""

LETTERED = _words(
    """annex appendix category class exhibit grade group hepatitis level option phase plan point
    section series team tier type version vitamin zone"""
)
"""What is told apart by letters: "a plan B. The" is no initial."""

FINITE = _words(
    """said says say was were is are has had have will would could may might must can did does told
    asked added wants wanted plans planned"""
)
"""Verbs behind a name that stands first in its sentence: "from the U.S. Takaichi will"."""
