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
}  # fmt: skip
