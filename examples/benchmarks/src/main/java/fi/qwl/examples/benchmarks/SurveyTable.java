package fi.qwl.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * An invented survey's rows, the same for the same number: id, year, organisation, one of 200 units and 30 items of 1–5,
 * of which about 3 % are blank. Units differ in what their people tend to answer.
 */
final class SurveyTable {

    static final int UNITS = 200;
    static final int ITEMS = 30;
    static final int UNIT_COLUMN = 3;
    static final int FIRST_ITEM = 4;
    static final int COLUMNS = FIRST_ITEM + ITEMS;

    private static final long SEED = 20_240_917;
    private static final double BLANK = 0.0316;
    private static final int YEARS = 6;
    private static final int FIRST_YEAR = 2019;
    private static final List<String> ORGANISATIONS = List.of("Joenvarsi", "Järvenranta", "Åstrand", "Suo", "Mäki");
    private static final List<String> TRADES = List.of("Varhaiskasvatus", "Hälsostation", "Siivous ja ruokapalvelut");

    private final Random random = new Random(SEED);
    private final double[] leanings = new double[UNITS];

    SurveyTable() {
        for (int unit = 0; unit < UNITS; unit++) {
            leanings[unit] = 2.2 + 1.8 * random.nextDouble();
        }
    }

    static String item(int index) {
        return String.format(Locale.ROOT, "q%02d", index + 1);
    }

    static List<String> header() {
        List<String> header = new ArrayList<>(List.of("id", "year", "organisation", "unit"));
        for (int index = 0; index < ITEMS; index++) {
            header.add(item(index));
        }
        return header;
    }

    /** The next respondent: the four texts, then each answer, 0 for none. */
    String[] next(int row, int[] answers) {
        int unit = random.nextInt(UNITS);
        for (int index = 0; index < ITEMS; index++) {
            long answer = Math.round(leanings[unit] + random.nextGaussian());
            answers[index] = random.nextDouble() < BLANK ? 0 : (int) Math.max(1, Math.min(5, answer));
        }
        return new String[] {
            String.format(Locale.ROOT, "R%07d", row),
            Integer.toString(FIRST_YEAR + random.nextInt(YEARS)),
            ORGANISATIONS.get(unit % ORGANISATIONS.size()),
            String.format(Locale.ROOT, "%s %03d", TRADES.get(unit % TRADES.size()), unit)
        };
    }
}
