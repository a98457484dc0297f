"""English figures, ages, shares and ranks: see `examples_en` for how an example is written."""

EXAMPLES = {
    "age-told": ("Petra Ashfield turned ⟦50⟧ on Monday.", "She is ⟦49⟧.", "He is 2 metres tall."),
    "age-apposed": ("A widow of ⟦63⟧ opened the door.", "Petra Ashfield, who will be ⟦62⟧ in May, came.", "A captain of 27 men and a mother of three left."),
    "age-by-decade": ("A man in his ⟦mid-forties⟧ fled.", "She is in her ⟦60s⟧.", "It was a hit in the sixties."),
    "age-limit": ("It is worse for over-⟦65⟧s.", "An under-⟦16⟧ ban is planned.", "England's Under-21s won by over 3 goals."),
    "count-in-one-word": ("He got a ⟦two-match⟧ ban.", "It is a ⟦four-bedroom⟧ house.", "It is a two-way street and a one-off."),
    "part-of-point": ("A ⟦quarter-point⟧ cut is likely.", "Rates rose by a ⟦half-point⟧.", "She kept her half-point lead."),
    "degrees-by-decade": ("Temperatures hit the ⟦low 90s⟧.", "Highs stayed in the ⟦80s⟧.", "He sang in the 80s."),
    "ordinal-from-the-end": ("It is the ⟦penultimate⟧ stage.", "She came ⟦last but one⟧.", "It was second to none, and last."),
    "pence": ("It costs ⟦65p⟧ a litre.", "Shares closed at ⟦386p⟧.", "The film is in 1080p."),
    "vague-count": ("⟦Tens of thousands of people⟧ came.", "⟦Several hundred jobs⟧ will go.", "Several people came."),
    "percentage-of": (
        "He has a shooting ⟦percentage of 45.3⟧.", "A ⟦percentage of 92⟧ is good.", "The percentage of 80 firms rose.",
    ),
    "ordinal-rank": (
        "She is the ⟦first woman⟧ to lead it.", "It was the ⟦first decline⟧ since 2018.", "The first half was weak.",
    ),
    "share-of-people": (
        "⟦Every third child⟧ is poor.", "⟦Every second new car⟧ is electric.", "He comes every third day and every day.",
    ),
    "first-time": ("For the ⟦first time⟧ it paid.", "It won its ⟦first time⟧ out.", "He won the third time."),
    "placed": ("She finished ⟦second⟧.", "It ranked ⟦third⟧.", "The second house was empty."),
    "only": ("She is the ⟦only⟧ woman here.", "It is Italy's ⟦only⟧ volcano there.", "He only came late."),
    "record": ("It made a ⟦record⟧ £2bn.", "⟦Record profits⟧ helped.", "It is on record."),
    "leader": ("It is the ⟦market leader⟧.", "Prices hit an ⟦all-time high⟧.", "The world market is big."),
    "number-one": ("She is ⟦world number one⟧.", "The ⟦No. 1⟧ seed lost.", "No 10 was silent."),
    "age-by-year-of-life": (
        "He died in his ⟦53rd year⟧.", "She sang in her ⟦81st year⟧.", "It is in its 53rd year, he in his 42nd year as head.",
    ),
    "never-before": ("It has ⟦never been so warm⟧.", "⟦Never before⟧ did it close.", "He never came, and never will."),
}  # fmt: skip
