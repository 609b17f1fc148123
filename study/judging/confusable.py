"""Other words: what looks like a slip but is a name or a word of its own. Knows no answer.

A slip is seldom a word. So where what was typed and what was expected are both words that everybody knows, and lie a
letter or two apart, the learner meant the other one: Austria for Australia, sulfate for sulfite.
"""

from __future__ import annotations

import re

from study.judging.tables import table

_OPPOSED = (
    ("hyper", "hypo"),
    ("inter", "intra"),
    ("micro", "macro"),
    ("ab", "ad"),
    ("endo", "exo"),
    ("endo", "ecto"),
    ("hexa", "hepta"),
)
"""Beginnings that turn the rest of a word into something else."""

_ENDINGS = (("er", "ee"), ("or", "ee"), ("ism", "ist"), ("isms", "ists"))
"""Endings that tell the doer from the one it is done to, and the thing believed from the believer."""

_SUBSTANCE = re.compile(
    "(.*(?:nitr|sul(?:f|ph)|phosph|chlor|carbon|fluor|brom|iod|chrom|arsen|meth|eth|prop|but|pent|hex|hept|oct|lact"
    "|sucr|malt|cellul|prote|amyl))(ates?|ites?|ides?|ines?|anes?|enes?|ynes?|anols?|anals?|yls?|oses?|ases?|ic|ous)"
)
"""Names of substances, where the ending is half of the name."""


def another_word(typed: str, expected: str) -> bool:
    """Give whether what was typed is another word than the one expected, rather than a slip of it."""
    for plural in ("", "s"):
        one, other = typed.removesuffix(plural), expected.removesuffix(plural)
        if one != other and one in WORDS and other in WORDS:
            return True
    return _opposed(typed, expected) or _other_ending(typed, expected) or _other_substance(typed, expected)


def _opposed(typed: str, expected: str) -> bool:
    return any(
        typed.startswith(a) and expected.startswith(b) and typed[len(a) :] == expected[len(b) :] and len(typed) > 5
        for pair in _OPPOSED
        for a, b in (pair, pair[::-1])
    )


def _other_ending(typed: str, expected: str) -> bool:
    return any(
        typed.endswith(a) and expected.endswith(b) and typed[: -len(a)] == expected[: -len(b)]
        for pair in _ENDINGS
        for a, b in (pair, pair[::-1])
    )


def _other_substance(typed: str, expected: str) -> bool:
    one, other = _SUBSTANCE.fullmatch(typed), _SUBSTANCE.fullmatch(expected)
    if not one or not other or one.group(1) != other.group(1):
        return False
    return one.group(2).removesuffix("s") != other.group(2).removesuffix("s")


_LIST = """
abortion absorption accent accept acceptable acceptance action adapt addiction addition adenine adenosine adopt
adverse advertise alert alexander alexandra alexandria alien align allegiance alliance allowance altar alter altitude
ambiguous ambitious analysis analytics angel anger angle animation ankle anne annie aphagia aphasia appeal appear
apple arabia argon asset assignment astronomy attack attitude auction audition australia austria autonomy aviation
bacteria ballet ballot barium baron baryon baseball basic basis basketball battle berkelium beryllium black blake
block blood bloom boron boson boston bottle brace brake breach bread breath breed bride bridge broad bromine bruce
bullet bunch burst calculation california californium cambridge cancel cancer cannon canon canton canyon capital
capitol caption carat caret cargo carl carlo carol carolina caroline carriage carry cartridge caste castle casual
cation cattle causal cause caution cease cellar cerium cesium chance change charge charity chart chase cheer chest
chiba child chile chill choir christian christina christmas chronicle chunk circulation cirrus citrus civic civil
clarify clarity clause clifton clinton coach coalition coincidence colleague collection college collision colombia
colon columbia combination comic commence commerce commission commodity communion community companion comparable
comparative comparison compassion compatible competition compilation complement complete completion compliment
component composition compression comprise compromise concept conception concert concession conclusion concussion
condition conference confession confidence confusion congestion congo connection consent conservation constant
construct consulate consult consultant contact content contention contest context continent contingent contract
contrast convention conversation conversion convert convey conviction convoy cooperation corporal corporate
corporation correction correlation corruption cosmic count course court crane creek crest crown curium curve cyprus
daily dairy daisy death debit debut decade decay decent deception decide decree dedicated defeat defect defective
defend defendant defensive degree delay delicate demise denial denise dense dental depend dependent depth descent
desert designation dessert destination destruction detect detection detective detention diary direction directive
discourage discourse discreet discrete distinction distract distraction district ditch divide divine domination
dominica dominion donation draft drain dread dream drift duplicate dutch dysphagia dysphasia dysprosium economic
education election electric electron electronic elevation elimination endorsement endurance endure enforcement ensure
entrance equation eternal evaluation evolution examination exception excessive exclusion exclusive execution exemption
expansion expedition expensive explanation explode exploitation exploration explore explosion explosive exposition
extension extensive external extinction extraction extradition faction faculty faint farther father faulty feather
fellow fiction fight finish finnish flame flank flare flash flesh flick flight flint flock flood floor flora floral
flounder flour flout fluoride fluorine flush follow force forest forge formal format forth forty founder fraction
frame france frances franchise francis francisco frank fresh friction fridge fringe front frost further garage garbage
generic genetic genius genus geranium germanium giant glass globe glove grace grade grande grandfather grandmother
grant grape graph grasp grass grave gravel great greece greed greek green greet groove gross grove guanine guanosine
health heath heaven herein heroic heroin hindu homeless hopeless horse house humidity humility hypertension
hypotension iceland iconic identity ileum ilium illusion immanent imminent immunity impunity inability incentive
inception inclusion indicate indication induction infection inferior inflation injection inland inner insect insert
inspect inspection instability instance insulation insulin insurance integral integration integrity intensity
intensive intent intention interact interaction intercept interest interface interfere interior internal international
internet interpret interrupt intersection interval intervene intervention intimate intricate inulin invent invention
inventor inventory invest investor invitation ireland ironic island isolation isotone isotope jane janet julia julian
julie lactase lactate lagos laos lateral latter launch lease leave letter level lever liberal librarian limitation
literal litigation litter local louis louise loyal lunch macro maine major manet manor manual march margin maria marie
marina marine mario marital marsh marshal martial martin massage mastery match material maternal maternity maturity
medal medication meditation mental mentality message metal micro minor model monastery monet money monkey monster
month moral morality morning mortal mortality mortar motel mourning mouse mouth mucous mucus mystery nanchang nanchong
nanjing nanning nation neural neuron neutral neutron newton nobel noble notion novel optical optimal ordinance
ordnance overnight oversight overweight packet paint palace parameter parent paris parish participate partition patch
patent patient patrol patron paul paula pavement peace peach peasant pence perception perfection perimeter perineum
peritoneum persecution person persona personal personnel perspective petition petrol phase phone photon phrase piece
pierce pinch pitch place placement plague plane planet plant plantation plaque plate pleasant pocket point poison
portal postal potent powder power prague preach preceded precedent precious precise precision prediction premise
prescription present presentation preservation president prevalent prevent previous price prick pride prime prince
principal principle print prison prize probation probe procession processor production productive profession professor
progression project projection promise promotion prone property proportion proposition proscription prose prosecution
prosecutor prospective prosperity protect protection protective protector protest proton prove providence province
provision pulse punch purge purse pursue qualify quality quiet quito quote radio radium radon random ransom ratio
reach react reaction reagan reception recession recreation redemption reduction referee reference reflection refuge
refuse regan regard regulation rehearsal reign rejection relation relax relaxation relay relevance reliance relocation
remain remembrance renovation repay repeal repeat replay reply report repost reputation requirement resemblance
residence resign resilience resin resolution resort respective responsible responsive restraint restrict retail retain
retention retirement reveal revelation revenge revenue reversal revolution reward rhenium river robert roberta rogue
rouge rough route rover ruthenium salmon salon salvage sample savage scale scare scary scope score scout scrap scream
scripture sculpture section selection senior sensor shade shaft shale shallow shame shape share shark sharp shave
sheep sheet shelf shell shift shine shirt shock shoot shore short shout shrine shrink sight silicon silicone simile
simple simulation sitting situation skate skill skirt skull slash slate slave sleep slept slice slick slide slight
slope small smart smash smell smile smoke snack snake sneak sovereign sovereignty space spain spare spark spear
special spell spice spike spill spinal spine spiral spite splash sport spray spring sprint stable stack staff stage
stain stake stalactite stalagmite stalin stall stamp staple stare start state station stationary stationery statue
steak steam steel steep stiff still stimulation stint stitch stock stone store storm stove strain strap stratum
stratus straw stray streak stream string strip stroke strong stuff stunt submit suite summit superb superior
supervisor supper surrey survey swallow swamp sweat sweep sweet swell swept swift swing switch synthesis synthetic
systematic systemic tainan taiwan taken tease tendon tenon tense terminal terminate terrific terrified threat throat
thrust thymidine thymine token tolerance topic torch tortuous torturous touch tough towel tower toxic trace track
tract traction tractor trade tradition trail train trait traitor transaction transfer transform transformation transit
transition translation transmit transport transportation treat trial tribal tribune tribute trick truck trunk trust
underwater vacation vague validation valuation value valve variation vector vegetarian vegetation venal venial verge
verse vibration victor violation violent violet viral vital vogue watch weight whale whole widow window winner winter
witch ytterbium yttrium
"""

WORDS = frozenset(table(_LIST))
"""Common words, and names of countries, cities, elements and people, that have another one within a slip of them."""
