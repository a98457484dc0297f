"""English speech, sources and names: see `examples_en` for how an example is written."""

EXAMPLES = {
    "clause-before-cue": (
        "⟦Prices would fall⟧, the minister said.", "⟦They will cost more now⟧, said Petra Ashfield.",
        "Petra Ashfield, who left in 2019, said that she would stay.",
    ),
    "reported-by-participle": (
        "\"We go home,\" said Petra Lowe, adding ⟦that the hall was closed⟧.",
        "The union left, saying ⟦pay was too low⟧.",
        "He was hurt, adding weight to the case, and left, warning of floods.",
    ),
    "reported-by-source": (
        "According to police, ⟦nobody was hurt⟧.", "⟦The house burned down⟧, according to police.",
        "They acted according to plan and won.",
    ),
    "source-reported": ("⟦The BBC reported⟧ that it failed.", "⟦A study found⟧ that it works.", "He reported the theft."),
    "as-reported": ("⟦As the BBC reported⟧, it failed.", "It failed, ⟦as police said⟧.", "As a report it is short."),
    "citing": ("It failed, ⟦citing two officials⟧.", "It ran, ⟦quoting a police report⟧.", "It failed, citing costs."),
    "organisation-by-form": (
        "She left ⟦Northwind Energy plc⟧.", "The ⟦Bank of England⟧ waits.", "The university is old.",
    ),
    "organisation-known": (
        "Northwind Energy plc grew. ⟦Northwind⟧ hired.", "Northwind Energy plc grew. ⟦Northwind's⟧ shares rose.",
        "Northwind grew.",
    ),
    "person-by-short-surname": ("⟦Ralph K.⟧ is accused.", "She met ⟦Nora B.⟧ there.", "Ralph K. Berg and Louis X came."),
    "person-by-initial-alone": (
        "Ralph K. is held. ⟦K.⟧ is silent.", "Ralph K. left, and ⟦K.⟧ won.", "Ralph K. left. K. Berg and L. stayed.",
    ),
    "body-with-letters": (
        "The ⟦Salt and Fisheries Agency⟧ (SFA) said no.",
        "⟦GPA⟧ paid, the Guild of Piano Agencies (GPA) said.",
        "The Chief Executive Officer (CEO) met Ann Berg (MP).",
    ),
    "place-after-preposition": (
        "She was born in ⟦Ombersley⟧, and ⟦Ombersley⟧ grew.", "Born near ⟦Ust Kamen⟧, he left.",
        "In March, she bought shares in Northwind, in Victorian London, in Latin.",
    ),
    "file-number-by-form": ("The case, No. ⟦19-1187⟧, ended.", "It was No. ⟦20-366⟧.", "No. 5 won 10-112, and No 10-point plan."),
}  # fmt: skip
