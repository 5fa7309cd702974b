package fi.qwl.io.report;

import fi.qwl.model.LocalText;

/** The columns of the tidy tables, with what each means. */
enum TidyColumn {
    WAVE(
            Table.ALL,
            "text",
            LocalText.of("kyselykierros", "enkätomgång", "the survey's wave"),
            "2024; 2024-2 for a second round"),
    PUBLICATION(
            Table.VALUES,
            "text",
            LocalText.of("julkaisun tunnus", "publikationens namn", "the publication's name"),
            "wave/policy/origin/model"),
    CURVES(
            Table.VALUES,
            "code",
            LocalText.of(
                    "ovatko indeksin käyrät virallisia",
                    "om indexets kurvor är officiella",
                    "whether the index's curves are official"),
            "unofficial | calibrated | provider"),
    KIND(
            Table.VALUES,
            "code",
            LocalText.of("mitä rivi koskee", "vad raden gäller", "what the row is about"),
            "unit: the unit and all below it | others: its people who are in no shown unit below | group: a group across"
                    + " the tree, its id in unit"),
    UNIT(
            Table.ALL,
            "text",
            LocalText.of("yksikön tunnus", "enhetens beteckning", "the unit's id"),
            "read it as text where ids have leading zeros"),
    NAME(Table.UNITS, "text", LocalText.of("nimi", "namn", "its name"), ""),
    LEVEL(
            Table.UNITS,
            "code",
            LocalText.of("organisaatiotaso", "organisationsnivå", "its level"),
            "group | municipality | subsidiary | sector | unit | team"),
    PARENT(
            Table.UNITS,
            "text",
            LocalText.of("ylemmän yksikön tunnus", "den överordnade enhetens beteckning", "the id of the unit above"),
            "blank at the top"),
    INVITED(
            Table.UNITS,
            "integer",
            LocalText.of("kutsuttuja", "inbjudna", "people invited, with those below"),
            "blank where unknown or not shown"),
    RESPONDENTS(
            Table.UNITS,
            "integer",
            LocalText.of("vastanneita", "svarande", "people who answered, with those below"),
            "blank where unknown or not shown"),
    RESPONSE_RATE(
            Table.UNITS,
            "percent",
            LocalText.of("vastausprosentti", "svarsprocent", "response rate"),
            "0 to 100; blank where unknown or not shown"),
    MEASURE(
            Table.VALUES,
            "code",
            LocalText.of("mittari", "mått", "the measure"),
            "FE | YI | PL | QWL | supervisory-work | competence | leadership | processes | operating-culture"),
    N(Table.VALUES, "integer", LocalText.of("kelvollisia vastauksia", "giltiga svar", "valid answers"), ""),
    MEAN(
            Table.VALUES,
            "percent",
            LocalText.of("keskiarvo", "medelvärde", "mean"),
            "0 to 100, not rounded for display; blank where not shown"),
    SD(
            Table.VALUES,
            "points",
            LocalText.of("keskihajonta (n − 1)", "standardavvikelse (n − 1)", "standard deviation (n − 1)"),
            "blank where not shown"),
    LIMIT(
            Table.VALUES,
            "percent",
            LocalText.of("riskiraja", "riskgräns", "risk limit"),
            "of factors; at or above it is under control"),
    STATUS(
            Table.VALUES,
            "code",
            LocalText.of("asema riskirajaan", "läge mot riskgränsen", "where it stands against the limit"),
            "under-control | near-limit | below"),
    BAND_FROM(
            Table.VALUES,
            "percent",
            LocalText.of(
                    "luokan alaraja (kuuluu luokkaan)",
                    "klassens nedre gräns (hör till)",
                    "lower edge of a band (inside)"),
            "where only a band is told"),
    BAND_TO(
            Table.VALUES,
            "percent",
            LocalText.of("luokan yläraja", "klassens övre gräns", "upper edge of a band (outside)"),
            "where only a band is told"),
    HIDDEN(
            Table.VALUES,
            "code",
            LocalText.of("miksi arvoa ei näytetä", "varför värdet inte visas", "why there is no value"),
            "too-few | protected | not-reported | other-readers"),
    SHOWN_AT(
            Table.VALUES,
            "text",
            LocalText.of(
                    "lähin yksikkö, jonka arvo näytetään",
                    "närmaste enhet vars värde visas",
                    "the nearest unit whose value is shown"),
            "of hidden values"),
    SINCE(Table.VALUES, "text", LocalText.of("mihin verrataan", "jämförs med", "the wave compared with"), ""),
    MEAN_THEN(Table.VALUES, "percent", LocalText.of("keskiarvo silloin", "medelvärde då", "mean then"), "0 to 100"),
    CHANGE(
            Table.VALUES,
            "points",
            LocalText.of("muutos", "ändring", "change"),
            "percentage points, signed: now less then"),
    CHANGE_VERDICT(
            Table.VALUES,
            "code",
            LocalText.of("onko muutos uutinen", "om ändringen är en nyhet", "whether the change is news"),
            "changed | about-the-same | too-few | not-tested"),
    RISK(
            Table.RISKS,
            "code",
            LocalText.of("yksilöriskin sääntö", "regel för individuell risk", "a rule of individual risk"),
            "as the model names it"),
    ELEVATED(
            Table.RISKS,
            "code",
            LocalText.of("onko riski koholla", "om risken är förhöjd", "whether the risk is elevated"),
            "yes | no");

    /** Which tables a column stands in. */
    enum Table {
        VALUES,
        UNITS,
        RISKS,
        /** In each of them. */
        ALL
    }

    private final Table table;
    private final String type;
    private final LocalText meaning;
    private final String range;

    TidyColumn(Table table, String type, LocalText meaning, String range) {
        this.table = table;
        this.type = type;
        this.meaning = meaning;
        this.range = range;
    }

    boolean isIn(Table asked) {
        return table == asked || table == Table.ALL;
    }

    String type() {
        return type;
    }

    LocalText meaning() {
        return meaning;
    }

    String range() {
        return range;
    }
}
