"""Irregular pasts, German and English, which no ending shows: closed lists of our own."""

PASTS = frozenset(
    """
befand befanden begann begannen bekam bekamen besaß besaßen bestand bestanden betraf betrafen betrug betrugen bezog
bezogen blieb blieben bot boten brach brachen brachte brachten brannte brannten dachte dachten drang drangen entstand
entstanden erfuhr erfuhren ergab ergaben erhielt erhielten erschien erschienen ertrank ertranken fand fanden fiel fielen
fing fingen flog flogen floh flohen floss flossen fuhr fuhren gab gaben galt galten gelang gelangen geriet gerieten
gewann gewannen ging gingen griff griffen half halfen hielt hielten hieß hießen hing hingen hob hoben kam kamen kannte
kannten lag lagen las lasen lief liefen lieh ließ ließen litt litten log logen maß maßen nahm nahmen nannte nannten
rannte rannten rief riefen ritt ritten sah sahen sank sanken sandte sandten saß saßen schien schienen schlief schliefen
schloss schlossen schlug schlugen schmolz schmolzen schnitt schnitten schob schoben schoss schossen schrieb schrieben
schritt schwamm schwammen schwand schwanden schwieg schwiegen sprach sprachen sprang sprangen stach starb starben stahl
stahlen stand standen stieg stiegen stieß stießen stritt stritten traf trafen trank tranken trat traten trieb trieben
trug trugen unterlag unterlagen verband verbanden verbot verboten verbrachte verbrachten verdarb verfiel verfielen
vergaß vergaßen verging vergingen verlief verliefen verlor verloren verschwand verschwanden verstand verstanden
verstieß vertrat vertraten wandte wandten warb warben warf warfen wich wichen wog wogen wuchs wuchsen wurde wurden wusste
wussten zog zogen zwang zwangen
ate became began bent bit blew bore bought bound broke brought built burnt came caught chose clung crept dealt did drank
drew drove dug fed fell felt fled flew forbade forgot fought found froze gave got grew ground had heard held hid hung
kept knelt knew laid lay leapt led left lent lit lost made meant met paid ran rang rode rose said sang sank sat saw sent
shone shook shot shrank slept slid sold spent spoke spun stood stole strove struck stuck sung sunk swam swept swore
swung taught thought threw told took tore understood was went were woke won wore wove wrote
put set hit cut let split quit shut cost beat
""".split()
)
