package fi.qwl.io.poll;

import java.util.List;

/** The columns of a poll's export that {@link PollReader} reads, with the headers by which it knows them. */
public enum PollColumn {
    /** The participant's key; where it is missing, the poll is anonymous. */
    PARTICIPANT("osallistuja", "deltagare", "participant", "vastaaja", "svarande", "respondent", "id"),
    /** Strength or area, in a table with a row per proposal or vote. */
    KIND("laji", "typ", "kind", "type"),
    /** The proposal's text, in a table with a row per proposal or vote. */
    PROPOSAL("ehdotus", "förslag", "proposal"),
    /** How many voted for it, in a table of counts. */
    VOTES("ääniä", "äänet", "röster", "votes"),
    /** The first strength, in a table with a row per person. */
    STRENGTH_1(
            "vahvuus 1",
            "styrka 1",
            "strength 1",
            "vahvuus",
            "styrka",
            "strength",
            "vahvuudet",
            "styrkor",
            "strengths"),
    /** The second strength. */
    STRENGTH_2("vahvuus 2", "styrka 2", "strength 2"),
    /** The third strength. */
    STRENGTH_3("vahvuus 3", "styrka 3", "strength 3"),
    /** The first development area, in a table with a row per person. */
    AREA_1(
            "kohde 1",
            "område 1",
            "area 1",
            "kehittämiskohde 1",
            "kehittämisen kohde 1",
            "utvecklingsområde 1",
            "development area 1",
            "kohde",
            "område",
            "area",
            "kehittämiskohde",
            "kehittämisen kohde",
            "utvecklingsområde",
            "development area",
            "kehittämiskohteet",
            "kehittämisen kohteet",
            "utvecklingsområden",
            "development areas"),
    /** The second development area. */
    AREA_2(
            "kohde 2",
            "område 2",
            "area 2",
            "kehittämiskohde 2",
            "kehittämisen kohde 2",
            "utvecklingsområde 2",
            "development area 2"),
    /** The third development area. */
    AREA_3(
            "kohde 3",
            "område 3",
            "area 3",
            "kehittämiskohde 3",
            "kehittämisen kohde 3",
            "utvecklingsområde 3",
            "development area 3");

    private final List<String> headers;

    PollColumn(String... headers) {
        this.headers = List.of(headers);
    }

    /** {@return the headers by which the column is known, in three languages; unmodifiable} */
    public List<String> headers() {
        return headers;
    }
}
