"""Things of one kind under all their names, none of them chosen because the judge does well on it."""

from __future__ import annotations

Entity = tuple[str, ...]
"""The name shown first, then its other names."""


def listed(text: str) -> tuple[Entity, ...]:
    """Give the entities of a text: one a line or split by semicolons, names split by ``=``."""
    lines = text.replace("\n", ";").split(";")
    return tuple(tuple(name.strip() for name in line.split("=")) for line in lines if line.strip())


STATES = listed(
    """
    Russia = Moscow = the Kremlin; China = the PRC = People's Republic of China = Beijing
    North Korea = DPRK = Democratic People's Republic of Korea = Pyongyang
    South Korea = ROK = Republic of Korea = Seoul
    United States = US = U.S.A. = America = Washington; Japan = Tokyo; Vietnam = Hanoi; Britain = United Kingdom = UK
    France; Germany; West Germany; East Germany; Austria; Australia; Hungary; Poland; Romania; Bulgaria; Albania
    Yugoslavia; Slovenia; Slovakia; Serbia; Syria; Iran; Iraq; India; Indonesia; Ireland; Iceland; Italy; Israel
    Jordan; Kenya; Kuwait; Libya; Liberia; Latvia; Lithuania; Estonia; Ethiopia; Mali; Malawi; Malaysia; Mauritania
    Mauritius; Mexico; Moldova; Monaco; Mongolia; Morocco; Myanmar = Burma; Nepal; Niger; Nigeria; Norway; Pakistan
    Panama; Paraguay; Peru; Portugal; Qatar; Rwanda; Senegal; Somalia; South Sudan; Sudan; Spain; Sweden; Switzerland
    Taiwan; Tanzania; Thailand; Tunisia; Turkey = Türkiye; Uganda; Ukraine; Uruguay; Zambia; Zimbabwe; Gambia; Ghana
    Guinea; Guinea-Bissau; Equatorial Guinea; Guyana; Dominica; Dominican Republic; Soviet Union = USSR; Belarus
    """
)

PEOPLE = listed(
    """
    Kim Il-sung; Kim Jong-il; Kim Jong-un; Sung Kim; Kim Dae-jung; Kim Young-sam; Moon Jae-in = President Moon
    Syngman Rhee
    Joseph Stalin = Stalin; Nikita Khrushchev = Khrushchev; Leonid Brezhnev = Brezhnev; Mikhail Gorbachev = Gorbachev
    Boris Yeltsin = Yeltsin; Vladimir Putin = President Putin = Putin; Vladimir Lenin = Lenin; John Lennon = Lennon
    Mao Zedong = Mao; Zhou Enlai; Deng Xiaoping; Xi Jinping = Xi; Hu Jintao; Jiang Zemin
    Harry Truman = Truman; Richard Nixon = Nixon; Ronald Reagan = Reagan; Donald Regan = Regan; Donald Trump = Trump
    George Bush = Bush; Bill Clinton = Clinton; Barack Obama = Obama; Joe Biden = Biden; Dwight Eisenhower = Eisenhower
    General Douglas MacArthur = MacArthur; Theodore Roosevelt; Franklin Roosevelt; John Adams; John Quincy Adams
    Doug Bandow = Bandow; Fyodor Tertitskiy = Tertitskiy; Igor Morgulov = Morgulov; Sergei Lavrov = Lavrov
    Angela Merkel = Chancellor Merkel = Merkel; Helmut Kohl = Kohl; Gerhard Schröder = Schroeder; Karl von Frisch
    Otto Frisch; Elizabeth I; Elizabeth II; George V; George VI; Louis XIV; Louis XVI; Claude Monet = Monet
    Édouard Manet = Manet; Charles Darwin = Darwin; Marie Curie; Pierre Curie; Mr Bennet; Mrs Bennet
    """
)

TERMS = listed(
    """
    mitosis; meiosis; osmosis; hypertension; hypotension; hyperthermia; hypothermia; sulfate; sulfite; sulfide; nitrate
    nitrite; chlorine; chloride; fluorine; fluoride; magnesium; manganese; thallium; thulium; titanium; tantalum; cerium
    cesium; curium; silicon; silicone; adenine; adenosine; guanine; thymine; cytosine; lactose; lactase; maltose
    glucose; stalactite; stalagmite; fission; fusion; absorption; adsorption; inflation; deflation; immigration
    emigration; veto; vote; hard currency; soft currency
    sanctions; summit; submit; engagement; containment; deterrence; detente
    principal; principle; latitude; longitude; altitude; communism; communist; employer; employee; import; export
    likely; unlikely; not likely; with conditions; without conditions; C; C++; C#; A+; A-; 5; -5; five percent; 38th; 38
    """
)

KINDS: dict[str, tuple[Entity, ...]] = {"states": STATES, "people": PEOPLE, "terms": TERMS}
