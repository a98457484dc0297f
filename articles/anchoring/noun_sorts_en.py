"""English nouns that sum up what was said before, and the words that describe it."""

from articles.anchoring.noun_sorts import event, thing

SORTS = (
    event(
        "plan plans proposal proposals scheme project idea blueprint ambition intention move moves "
        "initiative bid push",
        r"(?<!it\s)will\b plan\w*\b propos want wants wanted intend announc hopes\b hope\b aims?\b "
        r"to\sbuild\b build\b built\b design considering unveil set\sout\b bid\w*\b pledg offer",
    ),
    event(
        "decision decisions ruling verdict judgment judgement vote move step steps measure "
        "measures ban change changes reform closure closures rule rules order cuts cut increase "
        "rise switch delay withdrawal appointment resignation dismissal suspension approval "
        "rejection restriction restrictions sentence conviction",
        r"decid ruled\b voted?\b votes\b approv reject ban\w*\b clos\w+ will\b announc agreed\b "
        r"order dismiss rais\w+ cut\w*\b scrap axe[ds]?\b fine[ds]?\b sentenc convict acquit jail "
        r"suspend resign appoint nam(?:es|ed)\b introduc switch delay postpon withdr refus "
        r"backed\b repeal abolish lower move[ds]?\b",
    ),
    event(
        "accident accidents crash collision incident incidents disaster blaze fire explosion blast "
        "tragedy sinking collapse derailment leak spill outage failure emergency flood cause "
        "damage victims survivors injured casualties rescuers debris",
        r"kill died\b dies\b dead\b injur wound hurt\b crash collid hit\b struck\b explod burn "
        r"caught\sfire\b sank\b sunk\b capsiz derail collaps overturn plung broke\sout\b leak spill "
        r"fell\b fail flood torn?\sthrough\b tore\b swept\b",
        is_placed=True,
    ),
    event(
        "attack attacks shooting stabbing robbery killing killings murder theft raid assault crime "
        "crimes heist burglary attacker attackers gunman offence offences fraud loot culprits "
        "culprit abuse kidnapping",
        r"shot\b shoot stabb attack kill rob\w*\b stole\b stolen\b steal murder raid\w* opened\sfire\b assault beat\w*\b defraud cheat kidnap abduct broke\sinto\b burgl abus threat "
        r"accus charg",
        is_placed=True,
    ),
    event(
        "discovery find finds discoveries site",
        r"found\b finds?\b discover unearth spotted\b dug\b excavat uncover came\sacross\b recover",
        is_placed=True,
    ),
    event(
        "claim claims allegation allegations accusation accusations charge charges criticism "
        "remark remarks comment comments statement warning announcement speech appeal demand "
        "demands offer request complaint suggestion apology lawsuit suit letter",
        r"said\b says\b accus alleg claim criticis criticiz warn announc denie sue[sd]?\b complain "
        r"demand appeal offer urg ask call suggest apolog told\b wrote\b writes\b argu charg filed",
    ),
    event(
        "deal deals agreement takeover acquisition merger sale purchase pact contract transaction "
        "accord compromise settlement partnership treaty buyout truce ceasefire",
        r"agree sign bought\b buy sold\b sell acqui merg take\sover\b took\sover\b takes\sover\b "
        r"settl partner negotiat struck\b award won\b wins?\b reached\b",
    ),
    event(
        "study survey poll findings results research trial analysis experiment review inquiry "
        "investigation report census audit sample respondents participants",
        r"survey poll studi study test analys asked\b count examin investigat review research "
        r"found\b measur interview audit track\w* sampl",
    ),
    event(
        "operation search rescue raid raids arrest arrests evacuation work works construction "
        "renovation restoration refurbishment demolition expansion opening launch",
        r"search rescue arrest evacuat build built\b renovat restor refurbish demolish expand open "
        r"launch repair raid pulled\b",
        is_placed=True,
    ),
    event(
        "strike strikes walkout protest protests march rally demonstration demonstrators "
        "protesters strikers blockade boycott dispute",
        r"strik struck\b walk\w*\sout\b protest march rall\w+ demonstrat block boycott gather",
        is_placed=True,
    ),
    event(
        "event concert festival match game race tournament exhibition fair meeting conference "
        "summit talks visit trip tour hearing session debate contest ceremony show win victory "
        "defeat loss draw result final performance",
        r"concert festival play\w*\b race[ds]?\b tournament exhibit fair\b m[ae]et\w*\b conference "
        r"summit visit travel tour hear debat contest ceremon perform hold\w*\b held\b host beat\b "
        r"final\b match\b game\b won\b lost\b drew\b defeat celebrat stag\w+ show",
        is_placed=True,
    ),
    event(
        "disease illness virus outbreak infection infections epidemic symptoms condition",
        r"infect outbreak virus disease flu\b measles cholera malaria cancer diabetes asthma fever "
        r"ill\b sick\w*\b diagnos",
    ),
    thing(
        "building property site structure premises estate complex landmark",
        "house farm villa castle tower hall church station hotel barn mill theatre theater school "
        "factory brewery monastery museum warehouse hospital stadium palace library cinema market "
        "mansion cottage chapel cathedral lighthouse prison pub shop",
    ),
    thing("vessel ship boat craft", "ferry ship freighter tanker yacht trawler boat liner barge "
          "submarine"),
    thing("aircraft plane jet airliner helicopter", "boeing airbus jet plane aircraft cessna"),
    thing(
        "animal animals creature creatures bird birds species predator",
        "dog dogs wolf wolves bear bears seal seals lynx beaver beavers bees stork storks eagle "
        "eagles deer pigs cattle cows sheep horse horses cat cats fish salmon elephant elephants "
        "tiger lion lions whale whales bats falcon geese hens owl owls puffins herons bitterns "
        "otters otter gull gulls sharks crabs foxes fox mice rats",
    ),
    thing("vehicle vehicles car", "bus buses lorry truck van car train tram tractor coach"),
    thing("driver passengers engine brakes wreckage wheel", "bus lorry truck van car train tram "
          "tractor coach taxi motorcycle"),
    thing("pilot crew captain passengers cargo hull deck", "plane jet helicopter boeing airbus ferry "
          "ship freighter tanker yacht trawler boat"),
    thing("residents tenants occupants roof facade cellar basement entrance", "house flat farm villa "
          "castle tower hall church station hotel barn mill theatre school factory museum hospital "
          "stadium palace library cinema cottage building block"),
    thing("weapon", "knife pistol gun rifle revolver axe machete"),
    thing("document documents paper text", "letter contract report draft will deed file files "
          "email memo treaty manuscript"),
    thing("painting picture portrait artwork work book novel", "painting portrait drawing sculpture "
          "photograph novel opera film album symphony poem play")  ,
    thing("drug medicine treatment vaccine jab", "drug pill tablet vaccine antibiotic serum "
          "ointment"),
    thing("device machine equipment", "pump printer camera robot turbine boiler drone computer "
          "sensor telescope crane"),
    thing("port harbour harbor", "harbour harbor port docks quay terminal"),
    thing("bridge tunnel crossing", "bridge viaduct tunnel crossing"),
    thing("river waterway stream", "river brook canal creek thames severn"),
    thing("country country's",
        """germany austria switzerland france italy spain portugal poland hungary denmark sweden norway
    finland iceland ireland britain england scotland wales netherlands belgium luxembourg greece
    turkey russia ukraine romania bulgaria serbia croatia slovenia slovakia estonia latvia
    lithuania egypt israel syria iraq iran india china japan korea vietnam australia canada
    america mexico brazil argentina chile peru colombia nigeria kenya ethiopia morocco tunisia
    algeria ghana sudan afghanistan pakistan""",
    ),
)  # fmt: skip
