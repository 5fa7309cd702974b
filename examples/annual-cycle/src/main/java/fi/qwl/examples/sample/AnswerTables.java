package fi.qwl.examples.sample;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same answers as different tools export them. */
final class AnswerTables {

    static final String SHEET = "Vastaukset";
    static final String RESPONDENT = "Vastaaja";
    static final String UNIT = "Yksikkö";
    static final String AGE = "Ikäryhmä";
    static final String SERVICE = "Palvelusaika";

    /** What a form shows for each answer: the points of the scale from 1, then the one for not knowing. */
    static final List<String> LABELS = List.of(
            "Täysin eri mieltä",
            "Jokseenkin eri mieltä",
            "Ei samaa eikä eri mieltä",
            "Jokseenkin samaa mieltä",
            "Täysin samaa mieltä",
            "En osaa sanoa");

    private static final int WIDTH = 18;
    private static final int PAGES = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private AnswerTables() {}

    /** A row per person who sent answers, with labels, under the rows of a title. */
    static Sheet labelled(List<Respondent> all, List<List<Cell>> titles) {
        List<List<Cell>> rows = new ArrayList<>(titles);
        rows.add(labelledHeader());
        int number = 0;
        for (Respondent one : SampleWave.sent(all)) {
            number++;
            rows.add(labelledRow(number, one));
        }
        return new Sheet(SHEET, false, WIDTH, rows);
    }

    private static List<Cell> labelledHeader() {
        List<String> headers =
                new ArrayList<>(List.of(RESPONDENT, "Lähetetty", "Vastausaika (min)", UNIT, AGE, SERVICE));
        SampleItem.all().forEach(item -> headers.add(item.fi()));
        headers.add("Mikä auttaisi sinua työssäsi eniten?");
        return headers.stream().map(Cell::header).toList();
    }

    private static List<Cell> labelledRow(int number, Respondent one) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.number(number));
        row.add(Cell.dateTime(one.ended()));
        row.add(Cell.tenths(one.tenthsOfMinutes()));
        row.add(Cell.text(one.unit().name()));
        row.add(Cell.text(one.age()));
        row.add(Cell.text(one.service()));
        for (int answer : one.answers()) {
            row.add(answer == Respondent.NO_ANSWER ? Cell.blank() : Cell.text(LABELS.get(answer - 1)));
        }
        row.add(Cell.text(one.comment()));
        return row;
    }

    /** A row per person who opened the form, with codes. */
    static List<List<String>> limeSurvey(List<Respondent> all) {
        List<List<String>> rows = new ArrayList<>();
        List<String> headers = new ArrayList<>(List.of(
                "id",
                "submitdate",
                "lastpage",
                "startlanguage",
                "seed",
                "startdate",
                "datestamp",
                "yksikko",
                "ikaryhma",
                "palvelusaika"));
        SampleItem.all().forEach(item -> headers.add(item.limeSurveyCode()));
        headers.add("palaute");
        rows.add(headers);
        for (int index = 0; index < all.size(); index++) {
            rows.add(limeSurveyRow(index + 1, all.get(index)));
        }
        return rows;
    }

    private static List<String> limeSurveyRow(int id, Respondent one) {
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(id));
        row.add(one.isSent() ? time(one.ended()) : "");
        row.add(Integer.toString(one.isSent() ? PAGES : 1));
        row.add(one.language());
        row.add(Integer.toString(100_000_000 + Chance.of("form " + one.begun()).below(900_000_000)));
        row.add(time(one.begun()));
        row.add(time(one.ended()));
        row.add(one.unit().id());
        row.add("A" + (SampleWave.AGES.indexOf(one.age()) + 1));
        row.add("A" + (SampleWave.SERVICES.indexOf(one.service()) + 1));
        for (int answer : one.answers()) {
            row.add(answer == Respondent.NO_ANSWER ? "" : "A" + answer);
        }
        row.add(one.comment());
        return row;
    }

    private static String time(LocalDateTime time) {
        return TIME.format(time);
    }
}
