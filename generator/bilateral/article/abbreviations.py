"""Words that carry a full stop without ending a sentence, by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What one language abbreviates, without the last full stop and in lower case."""

    never: frozenset[str]  # no sentence ends with these: "mr", "e.g"
    numbered: frozenset[str]  # only before a number: "no", "art"
    perhaps: frozenset[str]  # may end a sentence: the next word decides: "u.s", "inc"
    starters: frozenset[str]  # words that begin sentences and hardly ever stand in names
    months: frozenset[str]  # "nov": before a number, and "perhaps" otherwise
    capital: frozenset[str] = frozenset()  # of all these, words of their own when they are not capitalised
    ordinals: bool = False  # "3. Oktober": a number of up to two digits may carry a full stop


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Common to all languages: titles and company forms travel in names.
_NEVER = """dr prof mr mrs ms mt cf vs approx eds e.g i.e viz messrs msgr mme mlle ph incl excl misc"""
_PERHAPS = """co corp inc ltd bros plc llc jr sr etc al u.s u.k u.n e.u u.a.e u.s.a u.s.s.r d.c a.m p.m
    b.c a.d b.c.e c.e ph.d m.d ll.m ll.d r.i.p s.a s.a.r.l g.m.b.h a.g n.v b.v s.p.a st ave blvd rd"""

_ENGLISH_NEVER = """gen sen sens rep reps gov govs lt col sgt cpl pvt capt cmdr cdr adm maj brig rev fr
    hon pres supt det insp amb ambs atty sec asst dep dept-gen lt-gen maj-gen brig-gen vice-adm rear-adm
    lt-col ft v rt spc pfc cpt cmdt comdr gens drs profs revs treas c.f ca op.cit ibid secy cir"""
_ENGLISH_NUMBERED = """no nos art arts para paras par pars subpara p pp vol vols ch chap fig figs sec
    sect secs ref refs res doc cl reg sch app pt op ed tel ext"""
_ENGLISH_PERHAPS = """assn assoc bldg cos dept dist div est govt intl mfg mgmt natl univ calif ariz ark
    colo conn del fla ga ill ind kan ky la md mass mich minn mo mont neb nev okla ore pa tenn tex va vt
    wash wis wyo ont que alta b.c n.y n.j n.c s.c n.h n.m n.d s.d r.i w.va mon tue tues wed thu thur thurs
    fri e.t p.t g.m.t sq ft oz lb lbs min max avg yr yrs hr hrs ave blvd hwy mil bn mn cts"""
_ENGLISH_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec"
_ENGLISH_CAPITAL = """gen sen rep gov col maj adm rev fr hon pres det sec asst treas capt insp amb
    ala calif ariz ark colo conn del fla ga ill ind kan ky la md mass mich minn mo mont neb nev okla ore
    pa tenn tex va vt wash wis wyo ont mon tue wed thu sun sat div dist min max st rd cos fed mar dec"""
_ENGLISH_STARTERS = """a about above according across additionally after afterwards again against ahead
    all almost along already also although always amid amidst among amongst an analysts and another any
    anyone apart are around as asked at back based because before behind below beneath besides between
    beyond both but by can compared consequently considering contrary could critics currently despite did
    do does due during each earlier either elsewhere even eventually ever every everyone everything except
    experts far few finally first following for formerly fortunately from further furthermore generally
    given had has have having he hence her here hers his how however i if immediately in including indeed
    initially inside instead into investors is it its itself just last lastly lately later leaders least
    less let like likewise long many may maybe meanwhile might more moreover most much my namely nearly
    neither never nevertheless next no nobody none nonetheless nor not nothing notably now of off
    officials often on once one only opponents or other others otherwise our out outside over overall part
    perhaps please previously rather reacting recent recently regarding sadly separately several shares
    she should similarly since so some someone something sometimes soon speaking still such supporters
    than thanks that the their theirs them then there thereafter thereby therefore these they this those
    though three through throughout thus to today together tomorrow tonight too toward towards traders two
    under unfortunately unless unlike until unusually up upon was we well were what whatever when whenever
    where whereas whereby wherever whether which while who whoever whom whose why will with within without
    would yes yesterday yet you your"""

_GERMAN = Abbreviations(
    never=_words(
        _NEVER
        + """ hr fr hrn dipl ing mag bzw ca vgl evtl ggf inkl exkl sog bspw d.h z.b u.a z.t i.d.r v.a o.g
        s.o s.u d z i o u.u m.e gem lt geb gest gegr allg dt franz engl usf-al vors stellv"""
    ),
    numbered=_words("nr nrn abs art s ziff kap bd anm abb tel par"),
    perhaps=_words(_PERHAPS + " usw usf str mio mrd jh jhd u.ä o.ä e.v a.d n.chr v.chr tsd"),
    starters=_words(
        """aber ab alle allerdings als also am an andere auch auf aus bei beide bereits bis da dabei dafür
        dagegen daher damit danach daneben dann darauf darin darüber das dass dazu dem den denn dennoch
        der deren des deshalb dessen die dies diese dieser dieses doch dort durch ebenso ein eine einem
        einen einer eines er erst es etwa für gegen gleichzeitig hier hinter ich ihr ihre im in indes
        insgesamt ist jedoch jetzt kein keine laut man mehr mit nach nachdem neben nicht noch nun nur ob
        obwohl oder ohne schon sein seine seit seitdem sie sind so sobald somit sondern statt trotz über
        um und unter viele vom von vor während war was weder wegen weil weitere wenn wer wie wir wird wo
        zu zudem zum zunächst zur zuvor zwar zwischen"""
    ),
    months=_words("jan feb febr mär apr jun jul aug sep sept okt nov dez"),
    ordinals=True,
)
_FRENCH = Abbreviations(
    never=_words(
        _NEVER + " m mm mgr me pr cap gén col cdt lieut c.-à-d p.ex env hab apr av cf ex dir éd s.e s.m s"
    ),
    numbered=_words("no nos n art al p pp vol chap fig tél r"),
    perhaps=_words(_PERHAPS + " bd boul cie ste etc j.-c é.-u o.n.u u.e p.-d.g r.d.c"),
    starters=_words(
        """à afin ailleurs ainsi alors après au aucun aujourd aussi autant autre autres aux avant avec
        bien car ce cela celle celui cependant ces cet cette ceux chaque chez comme contre d dans de
        depuis des dès deux donc dont du elle elles en enfin ensuite entre et face grâce il ils je jusqu l
        la le les leur leurs lors lorsque mais malgré même mes mon n ne néanmoins nos notre nous on or ou
        où par parmi pendant peu plus plusieurs pour pourtant puis puisque qu quand quant que quel quelle
        qui quoi s sa sans se selon ses si son sous sur tandis tant tous tout toutefois toute toutes très
        trois un une vers voici voilà vos votre vous"""
    ),
    months=_words("janv févr juill sept oct nov déc"),
)
_SPANISH = Abbreviations(
    never=_words(
        _NEVER
        + " sr sra srta sres dra d dña da prof gral cnel tte cap lic ing arq excmo exmo hno ee p.ej p av avda"
    ),
    numbered=_words("núm num n.º nº art arts pág págs p pp cap vol fig tel"),
    perhaps=_words(_PERHAPS + " ee.uu uu rr.uu ud uds vd vds cía a.c d.c a.m p.m ss jj s.l u.e"),
    starters=_words(
        """a además ahora al algunos algunas ante antes así aun aunque aún bajo cada casi como con contra
        cuando cuyo de del desde después donde dos durante el él ella ellas ellos en entonces entre era es
        esa ese eso esta estas este esto estos fue ha hace hasta hay hoy incluso la las le les lo los
        luego mas más mientras mi mientras muchos ni no nos nosotros nuestra nuestro o otra otras otro
        otros para pero por porque pues que quien quienes según se ser si sí sin sino sobre son su sus
        también tampoco tanto todo todos todas tras tres tu un una uno unos varias varios y ya yo"""
    ),
    months=_words("ene feb mar abr may jun jul ago sep sept set oct nov dic"),
)
_ITALIAN = Abbreviations(
    never=_words(
        _NEVER + " sig sigg dott ing avv on sen gen col cap ten rag arch geom egr gent mons p.es es ca s sgg"
    ),
    numbered=_words("n nn art artt pag pagg p pp vol cap fig tel c"),
    perhaps=_words(_PERHAPS + " ecc a.c d.c s.r.l s.p.a u.e"),
    starters=_words(
        """a ad al alcuni alla alle allora altri altre anche ancora anzi avendo c che chi ci ciò come con
        contro così cui da dal dalla dall degli dei del della delle dell di dopo dove due dunque durante e
        è ed ecco era erano essi fino fra già gli ha hanno i il in infatti infine inoltre insieme intanto
        invece io l la le lei loro lui lungo ma mentre molti nel nella nelle negli nei nell nessuno no noi
        non nonostante o ogni oggi ora per perché però più poi poiché prima proprio può quale quali quando
        quanto quello quella quelli quelle questa queste questi questo qui quindi se secondo sempre senza
        si sia sin solo sono sopra sotto su sua sue sugli sui sul sulla suo suoi tra tre tutti tutte tutto
        tuttavia un una uno vi"""
    ),
    months=_words("gen genn febbr feb mar apr magg giu giugno lug luglio ago ag sett set ott nov dic"),
)
_DUTCH = Abbreviations(
    never=_words(
        _NEVER
        + """ dhr mevr mw mej drs ir ing mr bijv ca d.w.z o.a o.l.v m.b.t t.o.v t.a.v m.a.w resp incl excl
        zgn vgl v.d gen kol lt a.u.b i.v.m n.a.v i.p.v t/m"""
    ),
    numbered=_words("nr nrs art blz p pp hfst afb tel lid"),
    perhaps=_words(_PERHAPS + " enz e.d jl a.s v.chr n.chr str mln mld b.v n.v v.s"),
    starters=_words(
        """aan achter al alle alleen als alsof andere bij binnen boven daar daarbij daardoor daarna
        daarnaast daarom dan dat de den deze die dit doch door dus echter een eerder eerst en er gedurende
        geen haar had heeft hen het hier hij hoe hoewel hun ik in indien is ja je jij kan kort later maar
        meer men met mijn na naar naast nadat nee niet niets nog nu of om omdat ondanks onder ons ook op
        over overigens pas per sinds soms te tegen terwijl toch toen tot totdat tussen twee uit van vanaf
        veel verder via volgens voor voordat waar waarom wanneer want was wat we wel welke werd wie wij
        wil zal ze zelfs zich zij zijn zo zoals zodat zonder zou"""
    ),
    months=_words("jan feb mrt apr jun jul aug sep sept okt nov dec"),
)
_PORTUGUESE = Abbreviations(
    never=_words(
        _NEVER + " sr sra srta srs d dra profa eng exmo exma v.exa gen cel cap ten ten pe p.ex av r tv"
    ),
    numbered=_words("n.º nº núm n art arts pág págs p pp cap vol fig tel"),
    perhaps=_words(_PERHAPS + " cia ltda s.a a.c d.c u.e e.u.a"),
    starters=_words(
        """a à agora ainda além algumas alguns ante antes ao aos após apesar aquele aquela as às assim até
        cada caso com como contra contudo da das de desde depois do dois dos durante e é ela elas ele eles
        em embora enquanto então entre era essa esse esta este eu foi há hoje isso isto já la lhe logo
        mais mas mesmo muitos na nas nem nenhum no nos nós nossa nosso num o onde ora os ou outra outras
        outro outros para pela pelas pelo pelos pois por porém porque portanto pouco qual quando que quem
        se segundo sem sempre ser seu seus sob sobre somente sua suas também tanto todas todo todos três
        tudo um uma umas uns você"""
    ),
    months=_words("jan fev mar abr mai jun jul ago set out nov dez"),
)
_ENGLISH = Abbreviations(
    never=_words(_NEVER + " " + _ENGLISH_NEVER),
    numbered=_words(_ENGLISH_NUMBERED),
    perhaps=_words(_PERHAPS + " " + _ENGLISH_PERHAPS),
    starters=_words(_ENGLISH_STARTERS),
    months=_words(_ENGLISH_MONTHS),
    capital=_words(_ENGLISH_CAPITAL),
)
_BY_LANGUAGE: Mapping[str, Abbreviations] = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "nl": _DUTCH,
    "pt": _PORTUGUESE,
}


@cache
def abbreviations(language: str) -> Abbreviations:
    """Give the abbreviations of a language by its BCP 47 tag; English for those without a list of ours."""
    return _BY_LANGUAGE.get(language.partition("-")[0].partition("_")[0].lower(), _ENGLISH)
