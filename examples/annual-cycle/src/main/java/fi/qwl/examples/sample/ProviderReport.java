package fi.qwl.examples.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A wave as the survey's provider reports it: a row per unit, with everybody below it. */
final class ProviderReport {

    private static final int FEWEST = 5;
    private static final int WIDTH = 16;
    private static final String HIDDEN = "–";
    private static final Map<String, Double> LIMITS = Map.of("FE", 0.80, "YI", 0.75, "PL", 0.70);

    private final List<SampleUnit> units;
    private final Map<String, List<Respondent>> people = new HashMap<>();
    private final Map<String, Integer> invited;

    private ProviderReport(int year) {
        this.units = SampleUnits.of(year);
        Map<String, Integer> atHome = new HashMap<>();
        Map<String, String> parents = new HashMap<>();
        for (SampleUnit unit : units) {
            atHome.put(unit.id(), unit.invited());
            parents.put(unit.id(), unit.parent());
        }
        this.invited = SampleUnits.rolledUp(units, atHome);
        for (Respondent one : SampleWave.sent(SampleWave.of(year))) {
            for (String id = one.unit().id(); !id.isEmpty(); id = parents.getOrDefault(id, "")) {
                people.computeIfAbsent(id, none -> new ArrayList<>()).add(one);
            }
        }
    }

    /** The report's sheet. */
    static Sheet of(int year) {
        ProviderReport report = new ProviderReport(year);
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.title("Joenvarren kuntakonserni: työhyvinvointikysely " + year)));
        rows.add(List.of(Cell.text("Tulokset yksiköittäin. Alle viiden vastaajan tuloksia ei näytetä.")));
        rows.add(List.of());
        rows.add(header());
        report.units.forEach(unit -> rows.add(report.row(unit)));
        return new Sheet("Tulokset", false, WIDTH, rows);
    }

    private static List<Cell> header() {
        List<Cell> cells = new ArrayList<>();
        for (String name : List.of("Tunnus", "Yksikkö", "Vastaajia", "Kutsuttuja", "Vastausprosentti")) {
            cells.add(Cell.header(name));
        }
        SampleScores.MEASURES.forEach(measure -> cells.add(Cell.header(measure.name())));
        cells.add(Cell.header("Riski"));
        return cells;
    }

    private List<Cell> row(SampleUnit unit) {
        List<Respondent> answered = people.getOrDefault(unit.id(), List.of());
        int asked = invited.getOrDefault(unit.id(), 0);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(unit.id()));
        cells.add(Cell.text(unit.name()));
        cells.add(Cell.number(answered.size()));
        cells.add(Cell.number(asked));
        cells.add(Cell.share(thousandths((double) answered.size() / asked)));
        boolean isHidden = answered.size() < FEWEST;
        boolean isRaised = false;
        for (SampleScores measure : SampleScores.MEASURES) {
            OptionalDouble mean = isHidden ? OptionalDouble.empty() : measure.of(answered);
            cells.add(mean.isPresent() ? Cell.share(thousandths(mean.getAsDouble())) : Cell.text(HIDDEN));
            isRaised |= mean.orElse(1) < LIMITS.getOrDefault(measure.name(), 0.0);
        }
        String risk = isRaised ? "koholla" : "hallinnassa";
        cells.add(Cell.text(isHidden ? HIDDEN : risk));
        return cells;
    }

    private static int thousandths(double share) {
        return (int) Math.round(share * 1000);
    }
}
