"""For each English rule: two texts in which it finds what is in ⟦marks⟧, one it leaves alone.

The day of publication is Saturday, 20 March 2021.
"""

from tests.splitting import examples_en_figures, examples_en_speech, examples_en_time

EXAMPLES = {
    **examples_en_time.EXAMPLES,
    **examples_en_figures.EXAMPLES,
    **examples_en_speech.EXAMPLES,
    "url": ("See ⟦https://example.org/a?b=3⟧.", "At ⟦www.example.org/x⟧ it says so.", "The web is wide."),
    "mail-address": ("Write to ⟦desk@example.org⟧, please.", "(⟦a.b@c.org⟧)", "The account @example is silent."),
    "telephone": ("Tel: ⟦030 / 123 456⟧", "Phone ⟦+49 40 98765⟧", "The phone rang twice."),
    "telephone-by-form": ("The number is ⟦030/1234567⟧.", "Reach us at ⟦+44 20 1234567⟧ now.", "It was +4 degrees, 007 laughed."),
    "telephone-called": ("Call ⟦(512) 555-0147⟧ now.", "Ring ⟦01632 960 411⟧.", "Call 999 or call 12,000 voters."),
    "account": ("IBAN: ⟦DE12 3456 7890 1234 5678 90⟧", "IBAN ⟦GB12 3456 7890 1234 5678⟧.", "The IBAN is missing."),
    "file-number": ("(Docket: ⟦19-1257⟧)", "Docket ⟦20/5566⟧", "The docket is long."),
    "person-by-first-name": ("Then ⟦Petra Ashfield⟧ came.", "⟦George W. Otten⟧ left.", "Petra was silent."),
    "person-by-shared-surname": (
        "⟦Karl⟧ and ⟦Petra Lowe⟧ came.", "⟦Anna⟧, ⟦Eva⟧ and ⟦Tim Lowe⟧ won.", "Paris and Petra were silent.",
    ),
    "person-by-initials": ("A book by ⟦J. K. Mertens⟧.", "⟦R. Ottenby⟧ signed it.", "Plan B was better."),
    "person-by-title": ("Mrs ⟦Ottenby⟧ came.", "Dr. ⟦Anna Weber⟧ helped.", "The doctor was late."),
    "person-by-role": ("President ⟦Ottenby⟧ came.", "It was Senator ⟦Jon Brandt⟧.", "The president was silent."),
    "person-with-age": ("⟦Xilo Brandtner⟧ (49) came.", "It was ⟦Quirla Ottenby⟧ (31).", "The number (49) stayed."),
    "person-who-says": ("It is enough, said ⟦Brandtner⟧.", "No, added ⟦Brandtner⟧ later.", "She said so."),
    "person-by-likely-first-name": (
        "The winner was ⟦Jonathn Reed⟧. Reed was glad.", "Reed's prize is gone. Then ⟦Catriana Reed⟧ left.",
        "Marlow Heath flooded. Marlow is a town.",
    ),
    "person-who-acts": (
        "⟦Xilo Renwick⟧ smiled.", "⟦Gwylim Prossor⟧, a young nurse, agreed.", "Halden Systems, a chip maker, agreed.",
    ),
    "person-by-kin": ("His wife ⟦Jean⟧ came, too.", "Her brother ⟦Rolf⟧ stayed.", "Her brother stayed."),
    "person-by-surname": (
        "Petra Ashfield came. ⟦Ashfield⟧ stayed.", "Petra Ashfield came. ⟦Ashfield's⟧ farm stayed.", "The field was empty.",
    ),
    "figures-in-bulk": (
        "Drawn: ⟦1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10⟧.",
        "⟦" + "12.5% - 7 kg " * 15 + "4⟧ there.",
        "The numbers 4, 8, 15, 16, 23 and 42 stand there.",
    ),
    "age-in-brackets": ("Petra Ashfield (⟦49⟧) came.", "Petra Ashfield, ⟦49⟧, came.", "The list (25) won."),
    "age-in-years": ("She is ⟦five years old⟧.", "A ⟦67-year-old⟧ woman came.", "He served five years in office."),
    "age-in-one-word": ("A ⟦five-year-old⟧ boy came.", "The ⟦six-month-old⟧ cub came.", "A five-year plan began."),
    "aged": ("A man aged ⟦30⟧ came.", "She died at the age of ⟦95⟧.", "The age of steam ended."),
    "money-first": ("It cost ⟦$75 million⟧.", "It cost ⟦GBP 350⟧.", "The dollar fell."),
    "quantity": ("She holds ⟦8 percent⟧.", "It weighs ⟦200 pounds⟧.", "The euro fell."),
    "quantity-in-one-word": ("A ⟦three-foot⟧ wall fell.", "A ⟦one-yen⟧ bid won.", "A three-legged dog ran."),
    "fraction": ("⟦Two thirds⟧ of voters came.", "⟦Half⟧ of them left.", "The other part left."),
    "one-in-ten": ("⟦One in five⟧ smokes.", "⟦Two out of three⟧ agree.", "One in Berlin smokes."),
    "multiple": ("It is ⟦twice as high⟧.", "It is ⟦three times as high⟧.", "He came three times."),
    "multiplied": ("Sales ⟦doubled⟧.", "It ⟦tripled⟧ last year.", "The double won."),
    "ordinal": ("She won for the ⟦third⟧ time.", "The ⟦21st⟧ stage began.", "He was 21."),
    "place-in-ranking": ("It is ⟦stage 5⟧.", "They won ⟦round three⟧.", "It is on page 5."),
    "count": ("It sold ⟦147,445 vehicles⟧.", "⟦Three million people⟧ came.", "The Model 3 is here."),
    "superlative": ("It is ⟦the largest market⟧.", "It is ⟦the oldest city in Europe⟧.", "At best it is late."),
    "according-to": ("It burned ⟦according to police⟧.", "⟦According to a report⟧ it burned.", "They acted accordingly."),
    "direct-quote": ('⟦"This is not enough"⟧, she said.', "He said: ⟦“We are going home now.”⟧", 'The film "Red Moon" ran.'),
    "reported-clause": ("She said ⟦that it will rain⟧.", "He told them ⟦that nobody had called⟧.", "She said nothing."),
    "place": ("She lives in ⟦Shanghai⟧.", "She lives in ⟦New York⟧.", "He ate turkey."),
    "organisation": ("He works at ⟦Tesla⟧.", "⟦Apple's⟧ boss left.", "The apple fell."),
    "credit": ("⟦Photo: Wu Lihong / EPA⟧", "⟦Illustration: Ashfield⟧", "The photo shows a house."),
}  # fmt: skip
