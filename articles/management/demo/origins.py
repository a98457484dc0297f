"""Where the demo newsroom's sources come from: several sources may share one origin."""

from articles.management.demo.entries import DemoOrigin

ORIGINS = (
    DemoOrigin("voltaro-report", "Geschäftsbericht 2025 der Voltaro AG"),
    DemoOrigin("voltaro-register", "Handelsregister Husum"),
    DemoOrigin("netzblick", "Netzblick, eigene Erhebung Speichermarkt 2025"),
    DemoOrigin(
        "weichsel-board", "Beschluss des Kommunalverbands Weichselbogen vom 19. Oktober 2026"
    ),
    DemoOrigin("weichsel-study", "Gutachten Fernzugriff, Prüfbüro Sobol"),
    DemoOrigin("warsaw-talk", "Auftritt von Mira Solberg in Warschau, 23. November 2026"),
    DemoOrigin("lis", "Pawel Lis, Speicheraufsicht"),
    DemoOrigin("dorn", "Katarina Dorn, Bankhaus Elbtor"),
    DemoOrigin("exchange", "Kursdaten der Börse"),
    DemoOrigin("own-research", "Eigene Recherche des Autors"),
    DemoOrigin("rauferner-survey", "Messreihe Hinterer Rauferner"),
    DemoOrigin("amsler", "Ruth Amsler"),
    DemoOrigin("hofer", "Benedikt Hofer"),
    DemoOrigin("finds-act", "Fundgesetz des Landes"),
    DemoOrigin("rauth-council", "Gemeinderat Rauth"),
    DemoOrigin("un-glaciers", "Resolution der Vereinten Nationen zum Jahr der Gletscher"),
    DemoOrigin("election-office", "Wahlamt der Stadt Brakenburg"),
    DemoOrigin("brakenburg-budget", "Kämmerei der Stadt Brakenburg"),
    DemoOrigin("stadtbote-poll", "Umfrage des Stadtboten, Oktober 2026"),
    DemoOrigin("meerwald", "Frauke Meerwald"),
    DemoOrigin("vestbris", "Mitteilung der Reederei Vestbris vom 12. November 2026"),
    DemoOrigin("kystlab", "Institut Kystlab"),
    DemoOrigin("ampere", "Die Fähre Ampere"),
    DemoOrigin("holmoy", "Gemeinde Holmøy"),
    DemoOrigin("ravn", "Kjell Ravn"),
    DemoOrigin("holm", "Berit Holm"),
    DemoOrigin("vestbris-crossing", "Jungfernfahrt der Havbris, 19. November 2026"),
    DemoOrigin("league", "Statistik der Handball-Liga"),
    DemoOrigin("harbour-mills", "Harbour Mills interim results 2026"),
    DemoOrigin("grain-and-mill", "Grain & Mill price survey"),
)
