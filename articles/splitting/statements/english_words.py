"""English words by what they do in a sentence: closed lists of our own."""

SUBORDINATING = """
that whether if when while because since although though as after before where how why until unless once
whereas so than till
"""
RELATIVE = "who which whose whom what"
COORDINATING = "and but or"
PREPOSITIONS = """
in on at by for with from to of about over under after before during since until between among against into
through without despite amid according including like near as within across behind beyond around towards
toward upon per via off outside inside
"""
ARTICLES = """
the a an this these that those his her its their our my your some many several all both two three no any
each every another
"""
PRONOUNS = "he she it they we i you one nobody everyone that this none someone anyone there"
FIRST_PERSON = "i we me us"
NEGATIONS = """
not n't no never nobody none nothing neither nor nowhere cannot isn't aren't wasn't weren't don't doesn't
didn't won't wouldn't can't couldn't hasn't haven't hadn't shouldn't isn’t aren’t wasn’t weren’t don’t doesn’t
didn’t won’t wouldn’t can’t couldn’t hasn’t haven’t hadn’t shouldn’t
"""
LIMITING = "only just merely"
CONDITIONS = "if unless"
ASKING = "how why when where what who whom which"
WHETHER = "whether if"
CONTENT = "that whether if"
AUXILIARIES = """
has have had is are was were do does did will would can could may might must should shall didn't doesn't
don't hasn't haven't won't wouldn't can't cannot couldn't hadn't isn't aren't wasn't weren't didn’t doesn’t
don’t hasn’t haven’t won’t wouldn’t can’t couldn’t hadn’t isn’t aren’t wasn’t weren’t be been
i've we've they've you've i'd he'd she'd they'd we'd i'm we're they're i'll we'll he's she's it's that's there's
"""
COPULAS = """
is are was were remains remain remained seems seem seemed sounds sounded looks looked feels felt be been isn't
wasn't aren't weren't proved proves turned turns it's that's there's he's she's what's they're we're
"""
BEING = "is are was were has have had be been remain remains remained isn't wasn't aren't weren't"
OPEN_QUESTIONS = "unclear open uncertain unknown clear unresolved disputed"
TURNING = """
contrary far short straight shrift back falsely wrongly mistakenly erroneously incorrectly odds scrutiny banned ban barred mark scepticism skepticism sceptical skeptical
evaporated collapsed crumbled debunk debunked discredited retracted withdrawn withdrew despite water sand amiss
disproved disproven refuted rebutted denied dismissed rejected overturned exaggerated overblown cautious laughter
apologised apologized apology correction unproven unsubstantiated
"""
CONFIRMING = "true correct right truth accurate case"
NAMING = """
called calls call calling labelled labels branded brands dubbed described describes describe dismissed
dismisses considers considered deemed declared termed
"""
SUPPORT = """
made makes make raised raises repeated repeats expressed expresses voiced voices has had have issued reiterated
working worked work operating proceeding acting share shared back backs backed hold holds held
gave gives is are was were came comes come reached spread spreads drew took takes aired floated renewed
"""
POSSIBLE = "could might may"
PERHAPS = "perhaps possibly probably maybe likely apparently presumably"
ALLEGED = "allegedly reportedly reputedly purportedly supposedly"
WILL = "will shall 'll won't won’t i'll we'll he'll she'll they'll you'll it'll"
PAST = "was were had did"
UNWILLING = "would wouldn't could couldn't can can't cannot will won't wouldn’t couldn’t can’t won’t declined refused declines refuses"
SILENT = "comment comments commented discuss respond responded answer confirm confirmed elaborate"
DEMANDING = "must should"
DATING = "on in by from until for"
FUTURE_TIMES = "tomorrow soon next upcoming later"
JUDGING = """
good bad great sad awful terrible wonderful lovely nice beautiful ugly stupid clever absurd unfair shameful
disgraceful outrageous ridiculous brilliant boring exciting strange odd pity shame scandal disgrace farce joke
nonsense luck miracle disaster nightmare dream mess reckless foolish brave wise silly tragic dreadful horrible
charming dull superb splendid fine appalling generous mean cruel delightful disappointing
magnificent mediocre pathetic insulting insult tedious masterly
bitter pill gem treat triumph failure blessing curse heaven hell circus theatre theater milestone slap
crazy mad insane harsh tough fantastic phenomenal sensational impressive admirable remarkable sensible
heroic gallant honourable honorable shabby pitiful pathetic miserable dreary gloomy picturesque romantic
gripping thrilling bland stodgy funny hilarious comic bizarre eerie spooky tragic dramatic
painful unpleasant pleasant desirable necessary overdue stubborn polite rude arrogant vain greedy lazy
loyal decent indecent hasty careless sloppy clumsy elegant graceful perfect ideal lovely
"""
FEELING = "love hate feel miss enjoy wish hope adore regret think believe"
# Verbs whose content is true for who uses them, "not" or no: "She did not know that it burned".
PRESUMING = """
know knew known knows realise realised realize realized notice noticed notices mind minded minds care cared cares forget
forgot forgotten matter matters mattered change changes changed regret regretted stop stopped stops surprise surprised
surprising bother bothered bothers learn learned learnt remember remembered hide hid hidden help helps helped aware told
lost enough coincidence secret news wonder surprise sorry happy glad pleased proud
accident exception rarity novelty isolated unusual uncommon rare unique new
"""
STRUGGLING = """
struggle struggles struggled struggling hard difficult difficulty trouble harder reluctant slow disinclined unwilling
loath hesitant
"""
BELIEVING = "believe accept credit swallow imagine picture see buy trust conceive"
HOPING = "sadly thankfully hopefully"

# --- what only English rules ask ----------------------------------------------------------------
NOMINAL = frozenset(f"{ARTICLES} {PRONOUNS}".split())  # they begin the words of a noun
HELPERS = frozenset(
    """
have has had be is are was were been being having to will would can could may might must should did does do
didn't doesn't don't hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't
""".split()
)
SMALL = frozenset(
    """
also yet never now always long still again since already later then just even only ever first twice soon
repeatedly once earlier often
""".split()
)
ENDS_SUBJECT = frozenset(
    "in on after during who to when as at last this before while that because since under".split()
)
OPENING = frozenset("and but however also still then yet as so meanwhile".split())
LOCATING = frozenset("of for in at from with".split())
CLAUSE_OPENERS = frozenset(
    "what how why where when whether if because while although though unless until whereas".split()
)
LOOSE_OPENERS = frozenset("as after before since once than till so".split())
PARTICLES = frozenset("out off up down back on short over away by".split())
