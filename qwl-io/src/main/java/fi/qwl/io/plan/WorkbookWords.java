package fi.qwl.io.plan;

import fi.qwl.model.LocalText;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The words of a plan workbook around the plan's own. */
final class WorkbookWords {

    private static final LocalText TITLE = LocalText.of("Kehittämissuunnitelma", "Utvecklingsplan", "Development plan");
    private static final LocalText SHEET = LocalText.of("Suunnitelma", "Plan", "Plan");
    private static final LocalText HELP = LocalText.of("Ohjeet", "Anvisningar", "Instructions");
    private static final LocalText AGREED = LocalText.of("Sovittu", "Överenskommen", "Agreed on");
    private static final LocalText DRAFT =
            LocalText.of("Luonnos, ei vielä sovittu", "Utkast, ännu inte överenskommet", "Draft, not agreed yet");
    private static final LocalText VERSION = LocalText.of("versio", "version", "version");
    private static final LocalText PAGE = LocalText.of("Sivu", "Sida", "Page");
    private static final LocalText HELP_TITLE =
            LocalText.of("Näin täytät suunnitelman", "Så här fyller du i planen", "How to fill in the plan");
    private static final LocalText WRONG_STATUS_TITLE = LocalText.of("Tilanne", "Läge", "Status");
    private static final LocalText WRONG_STATUS =
            LocalText.of("Valitse tilanne luettelosta.", "Välj läget i listan.", "Choose the status from the list.");

    private static final List<LocalText> INSTRUCTIONS = List.of(
            LocalText.of(
                    "Yksi rivi on yksi toimenpide. Kehittämisen kohde, tavoite sekä seuranta ja arviointi toistuvat kohteen"
                            + " jokaisella rivillä.",
                    "En rad är en åtgärd. Utvecklingsområdet, målet samt uppföljningen och utvärderingen upprepas på"
                            + " områdets alla rader.",
                    "One row is one action. The development area, the goal, and the follow-up and evaluation are repeated"
                            + " on all rows of the area."),
            LocalText.of(
                    "Uusi toimenpide: kirjoita se tyhjälle riville taulukon loppuun ja kopioi kohteen nimi sellaisenaan."
                            + " Uusi kohde: anna sille uusi nimi.",
                    "Ny åtgärd: skriv den på en tom rad i slutet av tabellen och kopiera områdets namn som det är. Nytt"
                            + " område: ge det ett nytt namn.",
                    "A new action: write it into an empty row at the end of the table and copy the area's name as it is. A"
                            + " new area: give it a new name."),
            LocalText.of(
                    "Kun muutat kohteen nimeä, muuta se samalla tavalla kohteen jokaiselle riville.",
                    "När du ändrar områdets namn, ändra det på samma sätt på områdets alla rader.",
                    "When you change an area's name, change it in the same way on all rows of the area."),
            LocalText.of(
                    "Vastuuhenkilöt erotetaan pilkulla: rooli, kuten {role}, tai nimi ja rooli, jos henkilö on jo mukana"
                            + " suunnitelmassa.",
                    "De ansvariga skiljs åt med kommatecken: en roll, till exempel {role}, eller namn och roll om personen"
                            + " redan finns i planen.",
                    "Those responsible are separated by commas: a role, such as {role}, or a name and a role if the person is"
                            + " in the plan already."),
            LocalText.of(
                    "Aikataulu: sanoin ja halutessasi päivin puolipisteen jälkeen, esimerkiksi: kevään aikana;"
                            + " 9.1.2025–30.5.2025.",
                    "Tidtabell: med ord och, om du vill, med datum efter ett semikolon, till exempel: under våren;"
                            + " 9.1.2025–30.5.2025.",
                    "Schedule: in words and, if you like, with days after a semicolon, for example: during spring;"
                            + " 2025-01-09–2025-05-30."),
            LocalText.of(
                    "Seuranta ja arviointi: sanoin, sitten puolipisteiden jälkeen kuka seuraa ja mihin päivään mennessä"
                            + " arvioidaan.",
                    "Uppföljning och utvärdering: med ord, därefter efter semikolon vem som följer upp och vilken dag"
                            + " utvärderingen senast görs.",
                    "Follow-up and evaluation: in words, then after semicolons who follows and by which day it is"
                            + " evaluated."),
            LocalText.of(
                    "Tilanne valitaan luettelosta: {statuses}. Jos toimenpiteestä luovutaan, valitse viimeinen; älä poista riviä.",
                    "Läget väljs i listan: {statuses}. Om en åtgärd inte genomförs, välj det sista; ta inte bort raden.",
                    "The status is chosen from the list: {statuses}. If an action is given up, choose the last; do not delete the"
                            + " row."),
            LocalText.of(
                    "Älä poista sarakkeita äläkä muuta otsikkoriviä. Piilotetut sarakkeet ja piilotettu taulukko yhdistävät"
                            + " rivit suunnitelmaan.",
                    "Ta inte bort kolumner och ändra inte rubrikraden. De dolda kolumnerna och det dolda bladet kopplar"
                            + " raderna till planen.",
                    "Do not delete columns or change the row of headings. The hidden columns and the hidden sheet connect"
                            + " the rows with the plan."));

    private final Language language;

    WorkbookWords(Language language) {
        this.language = language;
    }

    String title() {
        return TITLE.in(language);
    }

    String sheet() {
        return SHEET.in(language);
    }

    String helpSheet() {
        return HELP.in(language);
    }

    String helpTitle() {
        return HELP_TITLE.in(language);
    }

    String page() {
        return PAGE.in(language);
    }

    String wrongStatusTitle() {
        return WRONG_STATUS_TITLE.in(language);
    }

    String wrongStatus() {
        return WRONG_STATUS.in(language);
    }

    String[] statuses() {
        return Arrays.stream(Status.values())
                .map(status -> status.label().in(language))
                .toArray(String[]::new);
    }

    String state(DevelopmentPlan plan) {
        String agreed = plan.agreedOn()
                .map(day -> AGREED.in(language) + " " + date(day))
                .orElse(DRAFT.in(language));
        return agreed + ", " + VERSION.in(language) + " " + plan.version();
    }

    List<String> instructions() {
        String role = Role.SUPERVISOR.label().in(language);
        String statuses = String.join(", ", statuses());
        return INSTRUCTIONS.stream()
                .map(text -> text.in(language))
                .map(text -> text.replace("{role}", role).replace("{statuses}", statuses))
                .toList();
    }

    private String date(LocalDate day) {
        return language == Language.EN
                ? day.toString()
                : day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }
}
