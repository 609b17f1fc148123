"""Typed answers thought out by hand: for each answer, what a learner may type and what the judge has to say.

Each group is (accepted answers, rivals, {verdict: responses}). A response in two groups is judged in each.
"""

from __future__ import annotations

from study.judging.verdict import Mark

RIGHT, ALMOST, WRONG, AGAIN = Mark.RIGHT, Mark.ALMOST, Mark.WRONG, Mark.AGAIN

Group = tuple[list[str], list[str], dict[Mark, list[str]]]

KIM_JONG_UN = ["Kim Jong-un"]
KIMS = ["Kim Jong-il", "Kim Il-sung", "Sung Kim", "Donald Trump", "Xi Jinping"]
SOUTH = ["South Korea", "ROK", "Republic of Korea", "Seoul", "the South"]
NORTH = ["North Korea", "DPRK", "Democratic People's Republic of Korea", "Pyongyang", "Korea"]
RUSSIA = ["Russia", "Moscow", "Kremlin"]
NOT_RUSSIA = ["Soviet Union", "USSR", "Belarus", "Prussia", "Rwanda"]
AMERICA = ["United States", "US", "USA", "America", "Washington", "United States of America"]
NOT_AMERICA = ["UK", "United Kingdom", "USSR", "United Nations", "UN"]
KHRUSHCHEV = ["Nikita Khrushchev", "Khrushchev"]
REAGAN = ["Ronald Reagan", "Reagan"]
NOT_REAGAN = ["Donald Regan", "Donald Trump", "Richard Nixon", "George Bush"]

NAMES: list[Group] = [
    (
        KIM_JONG_UN,
        KIMS,
        {
            RIGHT: [
                "Kim Jong-un",
                "kim jong un",
                "KIM JONGUN",
                "kimjongun",
                "Kim Jong–un",
                "Kim Jong‑un",
                "  Kim  Jong-un. ",
                "Chairman Kim Jong-un",
                "Kim Jong-un's",
                "“Kim Jong-un”",
                "General Kim Jong-un",
                "Ｋｉｍ Jong-un",
            ],
            WRONG: [
                "Kim Jong-il",
                "Kim Jongil",
                "kimjongil",
                "Kim Il-sung",
                "Kim Jong-in",
                "Kim",
                "Kim Un",
                "Jong-un Kim",
                "Kim Jong-un or Kim Jong-il",
                "Kim Jong-un/Kim Jong-il",
                "Kim Jong-un and Xi Jinping",
                "not Kim Jong-un",
                "Kim Jong-un, Kim Jong-il",
                "Kim Jong-u",
                "Kim Jong-nu",
                "Trump",
                "Xi",
                "Kim Yong-un",
            ],
        },
    ),
    (
        ["Kim Il-sung"],
        ["Kim Jong-il", "Kim Jong-un", "Sung Kim", "Joseph Stalin"],
        {
            RIGHT: ["Kim Il Sung", "kim ilsung", "Premier Kim Il-sung"],
            WRONG: ["Kim Il-song", "Kim Jong-un", "Sung Kim", "Kim Sung", "Kim Il", "Stalin", "Kim Il-sun"],
        },
    ),
    (
        ["Kim Dae-jung"],
        ["Kim Young-sam"],
        {RIGHT: ["kimdaejung", "Kim Daejung", "KIM DAE JUNG"], WRONG: ["Kim Young-sam", "Kim Dae-jong", "Kim"]},
    ),
    (
        SOUTH,
        NORTH,
        {
            RIGHT: ["south korea", "R.O.K.", "the republic of korea", "seoul", "South", "in South Korea", "SouthKorea"],
            ALMOST: [
                "South Koera",
                "Seol",
                "South Korae",
                "Republc of Korea",
                "Repubilc of Korea",
                "Seuol",
                "SouthKoera",
            ],
            AGAIN: ["Suoth Korea", "Soth Korea", "Souht Korea", "Sourth Korea"],
            WRONG: [
                "North Korea",
                "Korea",
                "DPRK",
                "D.P.R.K.",
                "Democratic Peoples Republic of Korea",
                "pyongyang",
                "the north korea",
                "Pyongyang",
                "not South Korea",
                "North or South Korea",
                "East Korea",
                "Koera",
                "the Democratic People’s Republic of Korea",
                "Seoul and Pyongyang",
                "South Korea/North Korea",
            ],
        },
    ),
    (
        ["North Korea", "DPRK"],
        ["South Korea", "ROK", "Korea"],
        {
            RIGHT: ["north korea", "the DPRK", "D.P.R.K."],
            ALMOST: ["North Koera"],
            AGAIN: ["Norht Korea", "Notrh Korea", "Noth Korea"],
            WRONG: ["South Korea", "ROK", "Korea", "DPRKK", "DRPK"],
        },
    ),
    (
        RUSSIA,
        NOT_RUSSIA,
        {
            RIGHT: ["russia", "the Kremlin", "MOSCOW", "in Moscow", "Russia!", "Russia’s"],
            ALMOST: ["Rusia", "Russai", "Kremlim", "Mosscow", "Mosow"],
            WRONG: [
                "Prussia",
                "USSR",
                "U.S.S.R.",
                "the Soviet Union",
                "Rwanda",
                "belarus",
                "Ruzzai",
                "Ruissa",
                "Union",
                "Soviet",
            ],
        },
    ),
    (
        AMERICA,
        NOT_AMERICA,
        {
            RIGHT: ["U.S.", "u.s.a.", "usa", "the US", "America", "the United States of America", "united states"],
            ALMOST: ["United Sates", "Untied States", "Amercia", "United States of Amerca", "Washingtin"],
            WRONG: [
                "UK",
                "U.K.",
                "United Nations",
                "UN",
                "US or UK",
                "US/UK",
                "US, UK",
                "Nations",
                "United Kingdom",
                "UA",
            ],
        },
    ),
    (
        KHRUSHCHEV,
        ["Joseph Stalin", "Leonid Brezhnev", "Brezhnev"],
        {
            RIGHT: ["khrushchev", "Premier Khrushchev", "Nikita Khrushchev", "Mr. Khrushchev", "N‌ikita Khrushchev"],
            ALMOST: ["Khruschev", "Nikita Krushchev", "Kruschev", "Khrushev", "Nikta Khrushchev", "Nikita Khruschev"],
            WRONG: ["Stalin", "Brezhnev", "Leonid Brezhnev", "Nikita", "Krutshev", "Chruschtschow"],
        },
    ),
    (
        ["Fyodor Tertitskiy", "Tertitskiy"],
        ["Igor Morgulov", "Sung Kim"],
        {
            RIGHT: ["tertitskiy", "FYODOR TERTITSKIY"],
            ALMOST: ["Tertitsky", "Tertitskii", "Fiodor Tertitskiy", "Fyodor Tertitsky", "Tertiskiy"],
            WRONG: ["Morgulov", "Igor Morgulov", "Fyodor", "Sung Kim", "Igor Tertitskiy", "Kim"],
        },
    ),
    (
        ["Igor Morgulov", "Morgulov"],
        ["Fyodor Tertitskiy", "Sung Kim", "Sergei Lavrov", "Vladimir Putin"],
        {
            RIGHT: ["morgulov"],
            ALMOST: ["Morgulow", "Morgolov"],
            WRONG: ["Lavrov", "Putin", "Igor", "Vladimir Morgulov"],
        },
    ),
    (
        REAGAN,
        NOT_REAGAN,
        {
            RIGHT: ["reagan", "President Reagan", "Ronald Reagan", "Mr Reagan", "President Ronald Reagan"],
            ALMOST: ["Reagen", "Ronald Raegan", "Ronlad Reagan", "Raegan"],
            WRONG: ["Regan", "Ronald Regan", "Donald Regan", "Trump", "Nixon", "Donald Reagan", "Ronald Trump"],
        },
    ),
    (
        ["Karl von Frisch", "Frisch", "von Frisch"],
        ["Otto Frisch"],
        {
            RIGHT: ["karl von frisch", "Frisch", "Von Frisch", "Professor von Frisch", "Dr. Frisch"],
            ALMOST: ["Frish", "Karl von Frish", "Frissch"],
            WRONG: ["Otto Frisch", "Otto", "Otto von Frisch", "Karl"],
        },
    ),
    (
        ["Angela Merkel", "Merkel"],
        ["Helmut Kohl", "Gerhard Schröder"],
        {
            RIGHT: ["Chancellor Merkel", "merkel", "Mrs Merkel", "the Chancellor Angela Merkel"],
            ALMOST: ["Merkle", "Angela Merkal"],
            WRONG: ["Kohl", "Schroder", "Schroeder", "Chancellor Kohl", "Angela", "Chancellor"],
        },
    ),
    (
        ["Mr Bennet"],
        ["Mrs Bennet"],
        {
            RIGHT: ["mr. bennet", "Bennet", "Mister Bennet"],
            ALMOST: ["Mr Benet"],
            WRONG: ["Mrs Bennet", "Mrs. Bennet", "Ms Bennet"],
        },
    ),
    (
        ["Gerhard Schröder"],
        [],
        {
            RIGHT: ["Gerhard Schroder", "Gerhard Schroeder", "gerhard schröder"],
            ALMOST: ["Gerhard Schroeter", "Gerhart Schröder"],
        },
    ),
    (["Köln"], ["Bonn"], {RIGHT: ["Koln", "Koeln", "köln"], WRONG: ["Kohl", "Bonn"]}),
    (["Mueller"], [], {RIGHT: ["Müller", "mueller"], ALMOST: ["Mueler"], WRONG: ["Muler"]}),
    (["Łódź"], [], {RIGHT: ["Lodz", "łódź", "LODZ"], WRONG: ["Lodza"]}),
    (["Tromsø"], [], {RIGHT: ["Tromso", "Tromsoe", "TROMSØ"], ALMOST: ["Tromsa"]}),
    (["São Tomé"], [], {RIGHT: ["Sao Tome"], WRONG: ["Sao", "Tome"]}),
    (["Côte d'Ivoire"], [], {RIGHT: ["Cote d’Ivoire", "cote d ivoire", "Côte dIvoire"], ALMOST: ["Cote d'Ivore"]}),
    (["Xi'an"], ["Xining"], {RIGHT: ["Xian", "xi’an", "Xi an"], WRONG: ["Xi", "Xining"]}),
    (["O'Brien"], ["O'Connor"], {RIGHT: ["OBrien", "o’brien", "O Brien"], ALMOST: ["O'Brian"], WRONG: ["O'Connor"]}),
    (
        ["J. R. R. Tolkien"],
        [],
        {RIGHT: ["J.R.R. Tolkien", "JRR Tolkien", "j r r tolkien"], ALMOST: ["JRR Tolkein"], WRONG: ["J. K. Tolkien"]},
    ),
    (
        ["St. Petersburg"],
        ["Leningrad"],
        {RIGHT: ["Saint Petersburg", "st petersburg", "St Petersburg"], ALMOST: ["St. Petersberg"]},
    ),
    (
        ["Mount Everest"],
        ["K2"],
        {RIGHT: ["Mt. Everest", "mt everest"], ALMOST: ["Mount Evrest"], WRONG: ["K2", "Everest Mount"]},
    ),
    (
        ["The Hague"],
        ["Hamburg"],
        {RIGHT: ["the hague", "Hague", "in The Hague"], ALMOST: ["The Hauge"], WRONG: ["Hamburg", "the"]},
    ),
    (["General MacArthur", "MacArthur"], ["Truman"], {RIGHT: ["macarthur", "general macarthur"], ALMOST: ["McArthur"]}),
    (
        ["Queen Victoria"],
        ["Prince Albert"],
        {RIGHT: ["Victoria", "queen victoria"], WRONG: ["King Victoria", "Albert"]},
    ),
    (["King Charles"], [], {RIGHT: ["Charles", "king charles"], WRONG: ["Prince Charles", "Queen Charles"]}),
    (["Secretary of State"], [], {RIGHT: ["the Secretary of State"], WRONG: ["of State", "State", "Secretary"]}),
    (["General Secretary"], [], {RIGHT: ["general secretary"], WRONG: ["Secretary", "General"]}),
    (["Prime Minister"], ["President"], {RIGHT: ["the prime minister"], WRONG: ["Minister", "President", "Prime"]}),
    (
        ["President"],
        ["Prime Minister"],
        {RIGHT: ["the President"], ALMOST: ["Presidnet"], WRONG: ["Prime Minister", "Chancellor"]},
    ),
    (["queen bee"], ["worker bee"], {RIGHT: ["the queen bee", "Queen bee"], WRONG: ["bee", "worker bee", "worker"]}),
    (["general strike"], [], {RIGHT: ["General Strike"], WRONG: ["strike"]}),
    (
        ["General Motors"],
        ["General Electric"],
        {RIGHT: ["general motors"], WRONG: ["motors", "General Electric", "Electric"]},
    ),
    (["King's Cross"], [], {RIGHT: ["Kings Cross", "king’s cross", "King Cross"], WRONG: ["Cross"]}),
    (["Malcolm X"], [], {RIGHT: ["malcolm x"], WRONG: ["Malcolm", "Malcolm Y"]}),
    (
        ["Elizabeth II"],
        ["Elizabeth I"],
        {
            RIGHT: ["elizabeth ii", "Elizabeth 2", "Elizabeth the Second", "Queen Elizabeth II"],
            WRONG: ["Elizabeth I", "Elizabeth", "Elizabeth III", "Elizabeth 1", "Elizabeth the First"],
        },
    ),
    (
        ["World War I"],
        ["World War II"],
        {
            RIGHT: ["World War 1", "world war one", "World War I"],
            ALMOST: ["Wrold War I"],
            WRONG: ["World War II", "World War 2", "World War Two", "World War"],
        },
    ),
    (
        ["World War II", "Second World War"],
        ["World War I", "First World War"],
        {
            RIGHT: ["World War Two", "the second world war", "2nd World War", "WORLD WAR 2"],
            WRONG: ["World War I", "first world war", "World War", "World War III", "Two World War"],
        },
    ),
    (
        ["Joseph Stalin", "Stalin"],
        ["Vladimir Lenin", "Leon Trotsky"],
        {
            RIGHT: ["stalin", "Comrade Stalin"],
            ALMOST: ["Stallin", "Joesph Stalin"],
            WRONG: ["Josef Stalin", "Lenin", "Trotsky", "Leon", "Vladimir"],
        },
    ),
    (
        ["Moon Jae-in"],
        ["Lee Jae-myung"],
        {
            RIGHT: ["moon jaein", "Moon Jae In", "President Moon Jae-in"],
            WRONG: ["Moon", "Moon Jae-on", "Jae-in", "Lee Jae-myung", "Lee"],
        },
    ),
    (
        ["Zhou Enlai"],
        ["Mao Zedong"],
        {
            RIGHT: ["zhou en-lai", "Premier Zhou Enlai"],
            ALMOST: ["Zhou Enlia"],
            WRONG: ["Mao", "Zho Enlai", "Chou Enlai"],
        },
    ),
    (
        ["Asan Institute"],
        ["Cato Institute", "Rand Corporation"],
        {
            RIGHT: ["the asan institute"],
            ALMOST: ["Asan Institut"],
            WRONG: ["Cato Institute", "Cato", "Institute", "Asian Institute", "Corporation"],
        },
    ),
    (["Lenin"], ["Lennon"], {RIGHT: ["lenin"], ALMOST: ["Lenn"], WRONG: ["Lennon"]}),
]

PLACES: list[Group] = [
    (
        ["Australia"],
        [],
        {
            RIGHT: ["australia"],
            ALMOST: ["Austrailia", "Australa", "Autralia"],
            WRONG: ["Austria", "Australia x", "Australia yes"],
        },
    ),
    (["Austria"], ["Australia"], {ALMOST: ["Austira", "Ausrtia"], WRONG: ["Australia"]}),
    (["Slovenia"], [], {ALMOST: ["Slovania"], WRONG: ["Slovakia"]}),
    (["Iran"], ["Iraq"], {RIGHT: ["iran"], WRONG: ["Iraq", "Irn", "Irna"]}),
    (["Niger"], ["Nigeria"], {RIGHT: ["niger"], ALMOST: ["Nigar"], WRONG: ["Nigeria"]}),
    (["Nigeria"], [], {ALMOST: ["Nigera", "Nigeira"], WRONG: ["Niger"]}),
    (
        ["Guinea-Bissau"],
        ["Guinea"],
        {RIGHT: ["guinea bissau", "GuineaBissau"], ALMOST: ["Guinea-Bisau"], WRONG: ["Guinea"]},
    ),
    (
        ["East Timor", "Timor-Leste"],
        [],
        {RIGHT: ["timor leste"], ALMOST: ["Timor-Lests"], WRONG: ["West Timor", "Timor"]},
    ),
    (
        ["West Germany"],
        ["East Germany"],
        {
            RIGHT: ["west germany"],
            ALMOST: ["West Germnay"],
            WRONG: ["East Germany", "Germany", "Wset Germany", "West Germany x"],
        },
    ),
    (
        ["New York"],
        ["New Jersey"],
        {RIGHT: ["NewYork", "new york"], WRONG: ["New Jersey", "York", "Jersey", "New Yrok"]},
    ),
    (
        ["Trinidad and Tobago"],
        [],
        {
            RIGHT: ["Trinidad & Tobago", "trinidad and tobago"],
            ALMOST: ["Trinidad and Tobaggo", "Trinidad & Tobaco"],
            WRONG: ["Trinidad", "Trinidad or Tobago", "Tobago and Trinidad"],
        },
    ),
    (["Bosnia and Herzegovina"], [], {ALMOST: ["Bosnia and Herzogovina"], WRONG: ["Bosnia"]}),
    (
        ["Washington, D.C.", "Washington"],
        ["New York"],
        {
            RIGHT: ["Washington DC", "washington d.c.", "Washington"],
            ALMOST: ["Washinton"],
            WRONG: ["Washington, New York", "Washington or New York"],
        },
    ),
    (
        ["Paris"],
        ["London"],
        {
            RIGHT: ["in Paris", "Paris."],
            ALMOST: ["Pariss", "Pars"],
            WRONG: [
                "London",
                "Paris or London",
                "Paris and London",
                "Paris, London",
                "paris/london",
                "neither Paris",
                "London; Paris",
            ],
        },
    ),
    (
        ["Sea of Japan", "East Sea"],
        ["Yellow Sea"],
        {
            RIGHT: ["the Sea of Japan", "east sea"],
            ALMOST: ["Sea of Jappan"],
            WRONG: ["Yellow Sea", "Yellow", "Sea of Korea", "West Sea", "Japan"],
        },
    ),
    (["Gulf of Tonkin"], [], {ALMOST: ["Gulf of Tomkin"], WRONG: ["Gulf of Tonga", "Tonkin", "Gulf on Tonkin"]}),
    (
        ["Battle of the Somme"],
        ["Battle of Verdun"],
        {
            RIGHT: ["the battle of the somme", "Battle of Somme"],
            ALMOST: ["Battle of the Some"],
            WRONG: ["Battle of Verdun", "Verdun", "Battle"],
        },
    ),
    (
        ["38th parallel"],
        ["17th parallel"],
        {
            RIGHT: ["thirty-eighth parallel", "the 38th Parallel", "38 th parallel"],
            ALMOST: ["38th paralel", "thirty-eighth paralell", "the 38th parrallel"],
            WRONG: [
                "38 parallel",
                "37th parallel",
                "thirty-eight parallel",
                "17th parallel",
                "parallel",
                "38th",
                "83th parallel",
            ],
        },
    ),
    (
        ["Pyongyang"],
        ["Seoul", "Beijing"],
        {
            RIGHT: ["pyong yang", "Pyong-yang", "P’yŏngyang"],
            ALMOST: ["Pyonyang", "Pyongyng", "Pyongyangg", "Pyonguang"],
            WRONG: ["Seoul", "Beijing", "Pyeongchang"],
        },
    ),
    (["Hanoi"], ["Saigon"], {ALMOST: ["Hanio", "Hannoi"], WRONG: ["Saigon", "Hanoi x"]}),
    (
        ["Kyrgyzstan"],
        ["Kazakhstan"],
        {ALMOST: ["Kyrgystan", "Kyrgyztan", "Kirgyzstan"], WRONG: ["Kazakhstan", "Kurdistan"]},
    ),
    (["Lagos"], [], {ALMOST: ["Lagoss"], WRONG: ["Laos"]}),
    (
        ["Vladivostok"],
        ["Khabarovsk"],
        {RIGHT: ["vladivostok"], ALMOST: ["Vladivostock", "Vladivistok", "Vladivstok"], WRONG: ["Khabarovsk"]},
    ),
]

DATES: list[Group] = [
    (
        ["1953"],
        [],
        {
            RIGHT: [
                "1953",
                "in 1953",
                "in the year 1953",
                "the year 1953",
                "nineteen fifty-three",
                "1953.",
                "year 1953",
            ],
            WRONG: [
                "1950",
                "1935",
                "953",
                "19530",
                "1950s",
                "1953-1954",
                "1950/1953",
                "1950 or 1953",
                "-1953",
                "1953%",
                "before 1953",
                "not 1953",
                "fifty-three",
                "1953rd",
            ],
        },
    ),
    (
        ["2018"],
        ["2008"],
        {
            RIGHT: ["two thousand and eighteen", "two thousand eighteen", "twenty eighteen", "In 2018"],
            WRONG: ["2081", "2008", "twenty eighty", "two thousand eight", "20 18"],
        },
    ),
    (
        ["the 1950s"],
        ["the 1960s"],
        {
            RIGHT: ["1950s", "1950’s", "in the 1950s", "nineteen fifties", "the nineteen-fifties"],
            WRONG: ["1950", "1960s", "50", "1951", "the fifties"],
        },
    ),
    (
        ["1905"],
        [],
        {
            RIGHT: ["nineteen oh five", "nineteen hundred and five", "nineteen-oh-five"],
            WRONG: ["1950", "nineteen fifty", "195"],
        },
    ),
    (
        ["1500"],
        [],
        {
            RIGHT: ["fifteen hundred", "1,500", "one thousand five hundred", "1 500"],
            WRONG: ["15", "150", "1500s", "1501"],
        },
    ),
    (
        ["27 July 1953"],
        ["25 June 1950"],
        {
            RIGHT: [
                "July 27, 1953",
                "July 27th, 1953",
                "27th July 1953",
                "the 27th of July 1953",
                "the 27th of July, 1953",
                "27 Jul 1953",
                "on 27 July 1953",
                "1953-07-27",
                "27/7/1953",
                "07/27/1953",
                "27.7.1953",
                "twenty-seventh of July 1953",
                "July twenty-seven, nineteen fifty-three",
                "27 JULY 1953",
            ],
            WRONG: [
                "25 June 1950",
                "27 June 1953",
                "July 1953",
                "26 July 1953",
                "27 July",
                "27 July 1935",
                "July 27 or 28, 1953",
                "1953",
                "27 July 1953 or 1954",
                "28/7/1953",
            ],
        },
    ),
    (
        ["4 July 1776"],
        [],
        {
            RIGHT: ["July 4th, 1776", "the fourth of July 1776", "4th of July, 1776", "1776-07-04"],
            AGAIN: ["4/7/1776", "07/04/1776"],
            WRONG: ["7 April 1776", "4 July 1767", "5/7/1776"],
        },
    ),
    (
        ["3 February 1990"],
        [],
        {
            RIGHT: ["Feb. 3, 1990", "February 3rd 1990"],
            ALMOST: ["3 Febuary 1990", "Februray 3, 1990", "Febuary 3rd, 1990"],
            WRONG: ["3 January 1990", "3 March 1990", "30 February 1990"],
        },
    ),
    (
        ["July 1953"],
        ["June 1953"],
        {RIGHT: ["in July 1953", "july, 1953", "Jul 1953"], WRONG: ["June 1953", "1953", "July 1954", "Jully 1953"]},
    ),
    (["Monday"], ["Sunday"], {RIGHT: ["monday"], ALMOST: ["Mondy", "Mnoday"], WRONG: ["Sunday", "Tuesday", "Month"]}),
    (["44 BC"], ["44 AD"], {RIGHT: ["44 B.C.", "44 BCE", "44BC"], WRONG: ["44", "44 AD", "45 BC", "AD 44"]}),
    (["AD 79"], ["79 BC"], {RIGHT: ["79 AD", "A.D. 79", "79 CE"], WRONG: ["79 BC", "AD 97"]}),
    (
        ["1914-1918"],
        [],
        {
            RIGHT: ["1914–1918", "1914 to 1918", "from 1914 to 1918", "1914 - 1918"],
            WRONG: ["1914", "1918", "1914-1919", "1918-1914", "1914 and 1918"],
        },
    ),
    (
        ["21st century"],
        ["20th century"],
        {
            RIGHT: ["twenty-first century", "the 21st century"],
            ALMOST: ["21st centruy"],
            WRONG: ["20th century", "21 century", "twenty first", "21th"],
        },
    ),
    (["10:30"], [], {RIGHT: ["10:30"], WRONG: ["1030", "10.30", "10:31", "10 30"]}),
]

NUMBERS: list[Group] = [
    (
        ["5", "five"],
        ["three"],
        {
            RIGHT: ["five", "5", "FIVE.", " 5 "],
            WRONG: ["three", "6", "six", "-5", "5%", "5th", "fifth", "55", "5-6", "5 or 6", "0.5", "fifteen", "fiv"],
        },
    ),
    (["five"], [], {RIGHT: ["5", "Five"], WRONG: ["six", "fifth", "fine", "five or six", "fife", "50"]}),
    (
        ["seven"],
        [],
        {RIGHT: ["7"], ALMOST: ["sevn", "sevven"], WRONG: ["eleven", "seventy", "seventeen", "seventh", "6"]},
    ),
    (["eight"], [], {RIGHT: ["8"], ALMOST: ["eigth"], WRONG: ["eighty", "eighth", "eighy", "80"]}),
    (
        ["seventeen"],
        [],
        {RIGHT: ["17"], ALMOST: ["seventen", "sevnteen"], WRONG: ["seventy", "70", "71", "seventh", "sixteen"]},
    ),
    (["fourth"], [], {RIGHT: ["4th", "the fourth"], WRONG: ["four", "4", "fourteenth"]}),
    (["forty"], [], {RIGHT: ["40", "fourty"], WRONG: ["fourteen", "14", "4", "forth"]}),
    (
        ["-40"],
        ["40"],
        {RIGHT: ["minus 40", "−40", "minus forty", "–40", "negative 40"], WRONG: ["40", "forty", "+40", "-4", "- 40"]},
    ),
    (["-5"], [], {RIGHT: ["minus five"], WRONG: ["5", "five", "+5"]}),
    (
        ["1,000"],
        [],
        {
            RIGHT: ["1000", "one thousand", "a thousand", "1 000", "1'000", "thousand"],
            WRONG: ["1", "1.000", "10000", "100", "1,00", "1,000,000"],
        },
    ),
    (
        ["two million"],
        [],
        {
            RIGHT: ["2 million", "2,000,000", "2000000", "2.0 million"],
            WRONG: ["two billion", "2", "million", "20 million"],
            ALMOST: ["two milion"],
        },
    ),
    (
        ["$5 million"],
        [],
        {
            RIGHT: ["5 million dollars", "$5,000,000", "five million dollars", "5,000,000 dollars"],
            WRONG: ["5 million", "€5 million", "$5", "5 million euros", "$5 billion"],
        },
    ),
    (
        ["5%"],
        ["50%"],
        {
            RIGHT: ["5 %", "5 percent", "five per cent", "5 per cent", "five percent"],
            WRONG: ["5", "50%", "0.05", "5‰", "%"],
        },
    ),
    (
        ["35 °C"],
        [],
        {
            RIGHT: ["35°C", "35 degrees Celsius", "35 degrees C", "35 ℃", "thirty-five degrees celsius"],
            WRONG: ["35", "35 C", "35 °F", "35°", "53 °C"],
        },
    ),
    (["3.14"], [], {RIGHT: ["3.14", "three point one four"], WRONG: ["3,14", "3.1", "314", "3.141", "3"]}),
    (["0.5"], [], {RIGHT: [".5", "zero point five"], WRONG: ["5", "0.05", "-0.5"]}),
    (["two thirds"], [], {RIGHT: ["2/3", "two-thirds", "⅔"], WRONG: ["1/3", "3/2", "two third", "two", "one third"]}),
    (["1/2"], [], {RIGHT: ["½", "one half", "one-half"], WRONG: ["1/3", "12", "1 2", "2/1"]}),
    (["10³"], ["10²"], {RIGHT: ["10^3"], WRONG: ["103", "10", "10²", "3", "1000"]}),
    (
        ["twenty-five"],
        [],
        {
            RIGHT: ["25", "twenty five", "twentyfive"],
            ALMOST: ["twnety-five"],
            WRONG: ["fifty-two", "twenty", "25th", "52", "twenty-four", "thirty-five"],
        },
    ),
    (
        ["one hundred and five"],
        [],
        {
            RIGHT: ["105", "one hundred five", "a hundred and five"],
            WRONG: ["150", "one hundred and fifty", "100", "1005"],
        },
    ),
    (["12"], [], {RIGHT: ["twelve", "a dozen", "one dozen"], WRONG: ["21", "120", "twelfth", "two dozen"]}),
    (
        ["five visits"],
        [],
        {
            RIGHT: ["5 visits", "Five visits"],
            ALMOST: ["5 vists", "five vistis"],
            WRONG: ["six visits", "5", "visits", "5 visas", "50 visits"],
        },
    ),
    (["three hours"], [], {RIGHT: ["3 hours"], ALMOST: ["3 horus"], WRONG: ["3 days", "3 minutes", "four hours", "3"]}),
    (["5 km"], [], {RIGHT: ["5km", "5 KM", "five km"], WRONG: ["5", "5 m", "5 cm", "6 km", "5 kg"]}),
    (
        ["Apollo 11"],
        ["Apollo 13"],
        {
            RIGHT: ["apollo eleven"],
            ALMOST: ["Appollo 11"],
            WRONG: ["Apollo 13", "Apollo", "11", "Apollo 1", "Apollo 12"],
        },
    ),
    (
        ["Hundred Years' War"],
        ["Thirty Years' War"],
        {
            RIGHT: ["the hundred years war", "100 Years War", "Hundred Years’ War"],
            ALMOST: ["Hundred Year War", "Hundred Yaers War"],
            WRONG: ["Thirty Years War", "30 years war", "Years War"],
        },
    ),
    (
        ["Catch-22"],
        [],
        {RIGHT: ["catch 22", "Catch twenty-two"], ALMOST: ["Cacth-22"], WRONG: ["Catch-23", "Catch", "22"]},
    ),
    (
        ["COVID-19"],
        [],
        {RIGHT: ["covid 19", "Covid19", "covid-19"], ALMOST: ["Covdi-19"], WRONG: ["COVID", "covid-20", "19"]},
    ),
    (["F-16"], ["F-15"], {RIGHT: ["F16", "f-16", "f 16"], WRONG: ["F-15", "F15", "F", "16", "F-61"]}),
    (["H2O"], ["CO2"], {RIGHT: ["H₂O", "h2o"], WRONG: ["HO2", "H3O", "CO2", "H20"]}),
    (["B-52"], [], {RIGHT: ["b 52", "B52"], WRONG: ["B-25", "52", "B"]}),
    (["Boeing 747"], ["Boeing 737"], {ALMOST: ["Boieng 747"], WRONG: ["Boeing 737", "747", "Boeing 474"]}),
]

PHRASES: list[Group] = [
    (["C"], ["C++", "C#"], {RIGHT: ["c", "C."], WRONG: ["C++", "C#", "c ++", "C-", "C/C++"]}),
    (["C++"], ["C", "C#"], {RIGHT: ["c++", "C ++"], WRONG: ["C", "C#", "c+", "C plus"]}),
    (["C#"], ["C"], {RIGHT: ["c#", "C♯"], WRONG: ["C", "C++", "C-"]}),
    (["A-"], ["A", "A+"], {RIGHT: ["a-", "A–"], WRONG: ["A", "A+", "B-"]}),
    (["AC/DC"], [], {RIGHT: ["ac/dc", "AC / DC"], WRONG: ["AC", "DC", "ACDC", "AC or DC"]}),
    (
        ["trick or treat"],
        [],
        {
            RIGHT: ["Trick or Treat!"],
            ALMOST: ["trick or treet", "trikc or treat"],
            WRONG: ["trick", "treat", "trick and treat", "treat or trick"],
        },
    ),
    (
        ["hard currency", "foreign currency"],
        ["soft currency"],
        {
            RIGHT: ["Hard currency.", "the hard currency", "hard-currency"],
            ALMOST: ["hard curency", "foriegn currency", "hard currancy", "forein currency"],
            WRONG: ["soft currency", "currency", "hard", "hard courtesy", "local currency", "no hard currency"],
        },
    ),
    (
        ["veto", "veto power"],
        [],
        {
            RIGHT: ["the veto", "a veto", "Veto-power"],
            WRONG: ["vote", "veot", "vetos", "no veto", "power", "veto or sanctions"],
        },
    ),
    (
        ["unlikely", "not likely"],
        [],
        {
            RIGHT: ["not likely", "Unlikely"],
            ALMOST: ["unlikley", "unliekly"],
            WRONG: ["likely", "not unlikely", "like"],
        },
    ),
    (["likely"], [], {RIGHT: ["likely"], ALMOST: ["likley"], WRONG: ["unlikely", "not likely", "never likely"]}),
    (
        ["does not oppose sanctions"],
        [],
        {
            RIGHT: [
                "doesn't oppose sanctions",
                "doesn’t oppose sanctions",
                "doesnt oppose sanctions",
                "does not oppose the sanctions",
            ],
            ALMOST: ["does not oppose sanctons"],
            WRONG: ["does oppose sanctions", "opposes sanctions", "does now oppose sanctions", "does not oppose"],
        },
    ),
    (
        ["can not act", "is unable to act"],
        [],
        {RIGHT: ["cannot act", "can't act", "is unable to act"], WRONG: ["can act", "is able to act", "could act"]},
    ),
    (
        ["with conditions"],
        [],
        {
            RIGHT: ["with conditions"],
            ALMOST: ["with condtions"],
            WRONG: ["without conditions", "no conditions", "conditions"],
        },
    ),
    (
        ["without conditions"],
        [],
        {
            ALMOST: ["withut conditions", "without condtions"],
            WRONG: ["with conditions", "conditions", "within conditions"],
        },
    ),
    (["notable"], [], {RIGHT: ["notable"], ALMOST: ["notible"], WRONG: ["not able", "table", "no table"]}),
    (["nobody"], [], {RIGHT: ["no body", "Nobody."], ALMOST: ["nobdy"], WRONG: ["somebody", "body", "anybody"]}),
    (
        ["no one"],
        ["everyone"],
        {RIGHT: ["noone", "no-one", "No one"], WRONG: ["one", "someone", "everyone", "not one"]},
    ),
    (
        ["nonviolent"],
        [],
        {RIGHT: ["non-violent", "non violent"], ALMOST: ["nonvoilent"], WRONG: ["violent", "not violent"]},
    ),
    (
        ["nonproliferation"],
        [],
        {
            RIGHT: ["non-proliferation", "Non proliferation"],
            ALMOST: ["nonproliferaton", "non-proliferaton"],
            WRONG: ["proliferation"],
        },
    ),
    (["legal"], [], {RIGHT: ["legal"], ALMOST: ["leagl"], WRONG: ["illegal", "not legal", "regal"]}),
    (["importance"], [], {ALMOST: ["importence", "importnace"], WRONG: ["unimportance", "no importance"]}),
    (["hypertension"], [], {RIGHT: ["hyper-tension"], ALMOST: ["hypertention"], WRONG: ["hypotension", "tension"]}),
    (["sulfate"], [], {ALMOST: ["sulfatte"], WRONG: ["sulfite", "sulfide"]}),
    (["chlorine"], [], {ALMOST: ["clorine", "chlorin"], WRONG: ["chloride", "fluorine"]}),
    (["employer"], [], {ALMOST: ["emploier"], WRONG: ["employee"]}),
    (["communism"], [], {ALMOST: ["comunism", "communisim"], WRONG: ["communist", "capitalism"]}),
    (["evolution"], [], {ALMOST: ["evoluton"], WRONG: ["revolution", "evaluation"]}),
    (["Monet"], [], {ALMOST: ["Monnet"], WRONG: ["Manet"]}),
    (["mitosis"], [], {ALMOST: ["mitosys"], WRONG: ["meiosis"]}),
    (["stalactite"], [], {ALMOST: ["stalactyte"], WRONG: ["stalagmite"]}),
    (["absorption"], [], {ALMOST: ["absorbtion"], WRONG: ["adsorption", "abortion"]}),
    (["colour"], [], {ALMOST: ["color", "coluor"]}),
    (["grey"], [], {RIGHT: ["gray", "Grey"], WRONG: ["grew", "great"]}),
    (["program"], [], {RIGHT: ["programme"], ALMOST: ["progam"]}),
    (
        ["hydrogen bomb", "H-bomb"],
        ["atomic bomb"],
        {
            RIGHT: ["h bomb", "Hydrogen-bomb"],
            ALMOST: ["hydrogn bomb", "hidrogen bomb"],
            WRONG: ["atomic bomb", "bomb", "atomic", "hydrogen"],
        },
    ),
    (
        ["mid-level"],
        [],
        {
            RIGHT: ["mid level", "midlevel", "MID-LEVEL"],
            ALMOST: ["mid-levle", "midlevle"],
            WRONG: ["high-level", "level", "mid"],
        },
    ),
    (["rock 'n' roll"], [], {RIGHT: ["rock n roll", "Rock ’n’ Roll"], WRONG: ["rock", "rock and role"]}),
    (["node.js"], [], {RIGHT: ["nodejs", "Node JS"], WRONG: ["node", "js", "node.ts"]}),
    (["Yahoo!"], [], {RIGHT: ["yahoo", "Yahoo!"], ALMOST: ["Yaho!"]}),
    (["?"], ["!"], {RIGHT: ["?"], WRONG: ["!", "question"]}),
    (["!="], ["="], {RIGHT: ["!="], WRONG: ["=", "==", "!"]}),
    (["A"], ["B"], {RIGHT: ["a", "A."], WRONG: ["B", "the", "AB", "A or B", "A, B"]}),
    (["the"], ["a"], {RIGHT: ["The"], WRONG: ["a", "them"]}),
    (
        ["vitamin A"],
        ["vitamin B"],
        {RIGHT: ["Vitamin a"], ALMOST: ["vitmain A"], WRONG: ["vitamin", "vitamin B", "vitamins", "B"]},
    ),
    (
        ["to be or not to be"],
        [],
        {RIGHT: ["To be, or not to be"], WRONG: ["to be or to be", "not to be or to be", "to be"]},
    ),
    (
        ["Ministry of Foreign Affairs"],
        ["Ministry of Defence"],
        {
            RIGHT: ["the ministry of foreign affairs"],
            ALMOST: ["Ministry of Forein Affairs", "Minstry of Foreign Afairs"],
            WRONG: ["Ministry of Defence", "Defence", "Minstry of Forein Afairs", "Foreign Affairs"],
        },
    ),
    (
        ["nuclear weapons"],
        ["chemical weapons"],
        {
            ALMOST: ["nuclaer weapons", "nuclear weopons", "nulcear weapons", "nuclear weapon"],
            WRONG: [
                "chemical weapons",
                "chemical",
                "weapons",
                "nuclear",
                "no nuclear weapons",
                "unclear weapons",
                "nuclaer weopons",
            ],
        },
    ),
]

SCRIPTS: list[Group] = [
    (["김정은"], ["김정일"], {RIGHT: ["김정은", "김 정은"], WRONG: ["김정일", "김정", "은"]}),
    (["北京"], ["东京", "南京"], {RIGHT: ["北京", "「北京」", "北京。"], WRONG: ["东京", "南京", "京", "北"]}),
    (["がっこう"], ["かっこう"], {RIGHT: ["がっこう"], WRONG: ["かっこう", "かつこう"]}),
    (["Москва"], ["Минск"], {RIGHT: ["москва", "МОСКВА"], ALMOST: ["Масква", "Мсоква"], WRONG: ["Минск"]}),
    (["Горбачёв"], ["Ельцин"], {RIGHT: ["Горбачев", "горбачёв"], ALMOST: ["Горбочев"], WRONG: ["Ельцин", "Горби"]}),
    (["Чайковский"], [], {ALMOST: ["Чайковскии", "Чайковскй"], WRONG: ["Чай"]}),
    (["Αθήνα"], ["Σπάρτη"], {RIGHT: ["Αθηνα", "αθήνα", "ΑΘΗΝΑ"], ALMOST: ["Αθίνα"], WRONG: ["Σπάρτη"]}),
    (["أحمد"], ["محمد"], {RIGHT: ["احمد", "أَحْمَد"], WRONG: ["محمد", "حمد"]}),
    (["القاهرة"], ["الرياض"], {RIGHT: ["القاهرة"], ALMOST: ["القاهره"], WRONG: ["الرياض"]}),
    (["ירושלים"], ["תל אביב"], {RIGHT: ["יְרוּשָׁלַיִם"], ALMOST: ["ירושלם"], WRONG: ["תל אביב"]}),
    (["दिल्ली"], ["मुंबई"], {RIGHT: ["दिल्ली"], WRONG: ["मुंबई", "दल"]}),
    (["กรุงเทพ"], [], {RIGHT: ["กรุงเทพ"], WRONG: ["กรง"]}),
    (["٥"], [], {RIGHT: ["5", "٥"], WRONG: ["٦"]}),
]

GROUPS: dict[str, list[Group]] = {
    "names": NAMES, "places": PLACES, "dates": DATES, "numbers": NUMBERS, "phrases": PHRASES, "scripts": SCRIPTS,
}  # fmt: skip
