"""German nouns for a kind of person or thing, which mean one that was named before."""

PERSONS = """
abgeordnete abgeordneter angeklagte angeklagter anwalt anwältin arzt ärztin athlet athletin
autor autorin bauer bäuerin beamte beamter bürgermeister bürgermeisterin chef chefin dame
direktor direktorin ehepaar fahrer fahrerin familie forscher forscherin frau geschäftsführer
geschäftsführerin gewerkschafter gewerkschafterin herr insolvenzverwalter journalist
journalistin junge kandidat kandidatin kanzler kanzlerin komponist komponistin künstler
künstlerin landrat landrätin lehrer lehrerin mädchen manager managerin mann minister ministerin
ministerpräsident ministerpräsidentin musiker musikerin mutter olympiasieger olympiasiegerin
opfer paar patient patientin politiker politikerin präsident präsidentin professor professorin
prüfer regisseur regisseurin richter richterin sänger sängerin schauspieler schauspielerin
schriftsteller schriftstellerin schüler schülerin senator senatorin spieler spielerin sprecher
sprecherin staatschef staatschefin stürmer täter torwart tote toter trainer trainerin
unfallfahrer unternehmer unternehmerin vater verdächtige verdächtiger verurteilte vorsitzende
vorsitzender vorstandschef vorstandschefin wissenschaftler wissenschaftlerin witwe witwer zeuge
zeugin zwillinge
aktionär aktionärin architekt architektin aufseher aufseherin aussteller bäcker bäckerin
besitzer besitzerin betreuer betreuerin bewohner bewohnerin bischof bischöfin botschafter
botschafterin bruder chirurg chirurgin dezernent dezernentin dichter dichterin dirigent
dirigentin ehefrau ehemann eigentümer eigentümerin enkel enkelin erbe erbin erfinder erfinderin
ermittler ermittlerin experte expertin freund freundin förster försterin führer führerin geiger
geigerin gouverneur gouverneurin gründer gründerin gutachter gutachterin hebamme historiker
historikerin imker imkerin ingenieur ingenieurin inhaber inhaberin jurist juristin kapitän
kapitänin kind kläger klägerin koch kollege kollegin kommandant kommissar kommissarin könig
königin köchin kämmerer kämmerin leiter leiterin lokführer lotse lotsin maler malerin meister
meisterin mieter mieterin mörder mörderin nachbar nachbarin nachfolger nachfolgerin
papst pfarrer pfarrerin pianist pianistin pilot pilotin polizist polizistin publizist
reporter reporterin rentner rentnerin redakteur redakteurin schwester sekretär sekretärin
siebenjährige sohn soldat soldatin staatsanwalt staatsanwältin student studentin tochter
verkäufer verkäuferin verleger verlegerin vermieter vermieterin verteidiger verteidigerin
vorgänger vorgängerin winzer winzerin wirt wirtin züchter züchterin stellvertreter
stellvertreterin bergsteiger bergsteigerin läufer läuferin moderator moderatorin ökonom ökonomin
virologe virologin biologe biologin physiker physikerin chemiker chemikerin mediziner
medizinerin fotograf fotografin kurator kuratorin intendant intendantin gastronom gastronomin
landwirt landwirtin hirte schäfer schäferin tischler tischlerin stifter stifterin
"""
THINGS = """
airline amt anderen anlage bevölkerung kammer tiere tier art pflanze einwohnerzahl gegner gäste
gastgeber anteil aufsichtsrat autobauer band bank bau behörde bericht betrag
betreiber betrieb brauerei buch club dienst dorf einrichtung fabrik filiale film firma
fluggesellschaft flughafen fonds gebäude gemeinde genossenschaft gericht gesellschaft gesetz
gewerkschaft gipfel gruppe gutachten hafen handelskette hauptstadt haus hersteller
hilfsorganisation hotel hälfte händler initiative insel institut kanzlei kette klinik klub
kommission kommune konzern krankenhaus kreis kreisstadt land landesregierung landkreis magazin
mannschaft maschine metropole ministerium nachbarland organisation ort papier partei plan
plattform projekt prozess rat reederei region rest restliche roman schiff schule see senat
sender staat stadt stiftung studie stück summe team theater universität unternehmen urteil
veranstalter verband verein verfahren verlag versicherer vertrag vorhaben vorstand werft werk
wert zahl zeitung zulieferer übrigen
agentur airport allianz bibliothek bündnis denkmal fähre festival fluss fraktion gebiet
gefängnis gotteshaus inselgruppe kanal kanton kirche kloster koalition konsortium kraftwerk
marke monument museum portal quartier regierung republik schloss siedlung start-up tochterfirma
wahlkreis anwesen ausstellung album gemälde serie veranstaltung abkommen orden
"""
