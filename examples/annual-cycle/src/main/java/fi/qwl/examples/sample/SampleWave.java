package fi.qwl.examples.sample;

import fi.qwl.examples.sample.SampleUnit.Mood;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One year's answers. A person's answer is the sum of what is common to the sector, the unit and the person, over the
 * years and in this one, and of the moment; so answers within a unit and of a person go together, as in real surveys.
 */
final class SampleWave {

    static final List<String> AGES = List.of("alle 30", "30–39", "40–49", "50–59", "60 tai yli");
    static final List<String> SERVICES = List.of("alle 2 vuotta", "2–5 vuotta", "6–15 vuotta", "yli 15 vuotta");

    private static final List<Integer> AGE_WEIGHTS = List.of(11, 21, 26, 28, 14);
    private static final List<Integer> SERVICE_WEIGHTS = List.of(19, 24, 30, 27);
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final List<Integer> LANGUAGE_WEIGHTS = List.of(96, 3, 1);
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;
    private static final int OPEN_DAYS = 12;
    private static final int INCOMPLETE = 7;
    private static final double NOT_ANSWERED = 0.024;
    private static final double DONT_KNOW = 0.018;
    /** Leading is what people know least of. */
    private static final double DONT_KNOW_OF_LEADERSHIP = 0.05;

    private static final double LEFT_HALFWAY = 0.012;

    private static final List<String> COMMENTS = List.of(
            "Kiitos työkavereille, porukka on tämän työn paras puoli.",
            "Palaverit voisivat alkaa ja loppua ajallaan.",
            "Rauhallinen paikka kirjaamiseen; nyt kirjaan käytävässä.",
            "Sijainen saisi löytyä vähemmillä soitoilla.",
            "Lisää aikaa suunnitella yhdessä.\nViime kevään suunnittelupäivä oli hyvä.",
            "Lause \"aina on tehty näin\" voitaisiin jättää eläkkeelle – kokeillaan välillä muuta.",
            "Työvaatteet voisi tilata koko tiimille kerralla.",
            "Varastoon parempi valaistus.",
            "Vuorolista vähän aikaisemmin, niin oma arki pysyy kasassa.",
            "Ei erityistä, hommat sujuvat.",
            "Kahvihuoneen tuolit ovat parhaat päivänsä nähneet.",
            "Uusi ohjelma oli alussa hankala, nyt jo helpottaa.",
            "Käyttökoulutusta uusiin laitteisiin.",
            "Tieto samaan paikkaan; nyt sitä tulee monesta suunnasta.");

    private final int year;
    private final List<SampleItem> items = SampleItem.all();

    private SampleWave(int year) {
        this.year = year;
    }

    /** Everybody who opened the form in a year, in the order in which they did. */
    static List<Respondent> of(int year) {
        SampleWave wave = new SampleWave(year);
        List<SampleUnit> units = SampleUnits.of(year);
        List<Respondent> all = new ArrayList<>();
        for (SampleUnit unit : units) {
            wave.addRespondents(unit, all);
        }
        wave.addIncomplete(units, all);
        all.sort(Comparator.comparing(Respondent::begun));
        return withComments(all, year);
    }

    /** Those whose answers were sent. */
    static List<Respondent> sent(List<Respondent> all) {
        return all.stream().filter(Respondent::isSent).toList();
    }

    private void addRespondents(SampleUnit unit, List<Respondent> all) {
        Chance chance = Chance.of("response " + unit.id() + " " + year);
        double usual = Math.min(1, Math.max(0.5, 0.8 + 0.11 * chance.bell()));
        double rate = unit.mood().response() > 0 ? unit.mood().response() : usual;
        int count = (int) Math.round(rate * unit.invited());
        for (int seat : chance.sample(count, unit.invited())) {
            all.add(respondent(unit, seat, true));
        }
    }

    /** Some open the form and come back another day; these rows stay empty at the end. */
    private void addIncomplete(List<SampleUnit> units, List<Respondent> all) {
        Chance chance = Chance.of("incomplete " + year);
        for (int index = 0; index < INCOMPLETE; index++) {
            SampleUnit unit = units.get(chance.below(units.size()));
            if (unit.invited() > 0) {
                all.add(respondent(unit, unit.invited() + index, false));
            }
        }
    }

    private Respondent respondent(SampleUnit unit, int seat, boolean isSent) {
        String person = unit.id() + " seat " + seat;
        Chance always = Chance.of(person);
        Chance now = Chance.of(person + " " + year);
        String age = always.pick(AGES, AGE_WEIGHTS);
        String service = always.pick(SERVICES, SERVICE_WEIGHTS);
        String language = always.pick(LANGUAGES, LANGUAGE_WEIGHTS);
        List<Integer> answers = answers(unit, always, now, isSent ? items.size() : now.below(SampleItem.FACTOR_ITEMS));
        return new Respondent(unit, age, service, answers, "", language, begun(now), 35 + now.below(120), isSent);
    }

    private List<Integer> answers(SampleUnit unit, Chance always, Chance now, int reached) {
        Mood mood = unit.mood();
        double person = mood.spread() * (0.34 * always.bell() + 0.22 * now.bell());
        boolean leavesHalfway = now.happens(LEFT_HALFWAY);
        List<Integer> answers = new ArrayList<>();
        String measure = "";
        double level = 0;
        for (int index = 0; index < items.size(); index++) {
            SampleItem item = items.get(index);
            if (!item.measure().equals(measure)) {
                measure = item.measure();
                level = level(unit, measure) + person + 0.22 * always.bell() + 0.15 * now.bell();
            }
            double felt = level + item.ease() + 0.55 * now.bell();
            boolean isReached = index < reached && !(leavesHalfway && index >= 10);
            answers.add(isReached ? written(item, felt, now) : Respondent.NO_ANSWER);
        }
        return List.copyOf(answers);
    }

    /** What is common to a unit's people. Strain is felt in safety first. */
    private double level(SampleUnit unit, String measure) {
        Mood mood = unit.mood();
        boolean isStrainElsewhere = mood == Mood.STRAINED && !measure.equals("FE");
        double shift = isStrainElsewhere ? 0.5 * mood.shift() : mood.shift();
        return base(measure)
                + shift
                + 0.1 * Chance.of("sector " + unit.id().charAt(0) + measure).bell()
                + 0.16 * Chance.of("unit " + unit.id()).bell()
                + 0.12 * Chance.of("unit " + unit.id() + measure).bell()
                + 0.1 * Chance.of("unit " + unit.id() + measure + year).bell();
    }

    private static double base(String measure) {
        return switch (measure) {
            case "FE" -> 4.14;
            case "YI" -> 4.16;
            case "PL" -> 3.92;
            case "leadership" -> 3.75;
            default -> 4.0;
        };
    }

    private static int written(SampleItem item, double felt, Chance now) {
        double dontKnow = item.measure().equals("leadership") ? DONT_KNOW_OF_LEADERSHIP : DONT_KNOW;
        if (now.happens(NOT_ANSWERED)) {
            return Respondent.NO_ANSWER;
        }
        if (now.happens(dontKnow)) {
            return Respondent.DONT_KNOW;
        }
        int point = (int) Math.max(LOWEST, Math.min(HIGHEST, Math.round(felt)));
        return item.isReversed() ? LOWEST + HIGHEST - point : point;
    }

    /** On a working day, most on the first ones. */
    private LocalDateTime begun(Chance now) {
        int workingDay = (int) (OPEN_DAYS * now.share() * now.share());
        LocalDate day = LocalDate.of(year, 10, 1);
        for (int left = workingDay; left > 0 || isWeekend(day); day = day.plusDays(1)) {
            left -= isWeekend(day) ? 0 : 1;
        }
        return day.atTime(6, 30).plusSeconds(now.below(10 * 3600));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<Respondent> withComments(List<Respondent> all, int year) {
        Chance chance = Chance.of("comments " + year);
        Set<String> used = new HashSet<>();
        List<Respondent> commented = new ArrayList<>();
        for (Respondent one : all) {
            String comment = COMMENTS.get(chance.below(COMMENTS.size()));
            boolean writes = chance.happens(0.06) && one.isSent() && used.add(comment);
            commented.add(writes ? withComment(one, comment) : one);
        }
        return List.copyOf(commented);
    }

    private static Respondent withComment(Respondent one, String comment) {
        return new Respondent(
                one.unit(),
                one.age(),
                one.service(),
                one.answers(),
                comment,
                one.language(),
                one.begun(),
                one.tenthsOfMinutes(),
                one.isSent());
    }
}
