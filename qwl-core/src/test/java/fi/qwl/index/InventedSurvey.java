package fi.qwl.index;

import fi.qwl.model.Factor;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The invented survey of {@code examples/data/invented}, whose figures were computed in R. */
public final class InventedSurvey {

    private static final Path FOLDER = Path.of("../examples/data/invented");

    private InventedSurvey() {}

    /** As its {@code definition.json} says: 15 items on 1–5, the third reversed. */
    static Questionnaire questionnaire() {
        Scale scale = new Scale("agree5", 1, 5, PercentRule.RANGE);
        List<Item> items = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            for (int number = 1; number <= 5; number++) {
                String id = factor.key() + number;
                items.add(new Item(
                        new ItemId(id), LocalText.of("väittämä " + id), scale, id.equals("FE3"), Set.of(factor)));
            }
        }
        return new Questionnaire(LocalText.of("Keksitty kysely"), items);
    }

    /** The survey with its rows as in the file. */
    public static Survey survey() {
        return survey(rows("survey.csv"));
    }

    /** The survey with its rows in another order. */
    static Survey survey(List<Map<String, String>> rows) {
        Questionnaire questionnaire = questionnaire();
        Survey.Builder builder = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard());
        for (Map<String, String> row : rows) {
            builder.unit(Objects.requireNonNull(row.get("unit")));
            for (int item = 0; item < questionnaire.items().size(); item++) {
                String answer = row.get(questionnaire.items().get(item).id().value());
                if (answer != null && !answer.isEmpty()) {
                    builder.answer(item, Integer.parseInt(answer));
                }
            }
            builder.endRow();
        }
        return builder.build();
    }

    /** Twelve units under one municipality. */
    public static Organisation organisation() {
        List<Unit> units = new ArrayList<>();
        units.add(Unit.of("municipality", "Keksittylä", UnitLevel.MUNICIPALITY));
        for (String id : survey().units().categories()) {
            units.add(Unit.of(id, id, UnitLevel.UNIT).withParent("municipality"));
        }
        return Organisation.of(units);
    }

    /** A file's rows by column name; its cells hold no commas. */
    public static List<Map<String, String>> rows(String file) {
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(file));
            List<String> names = cells(lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                List<String> cells = cells(line);
                for (int column = 0; column < names.size(); column++) {
                    row.put(names.get(column), cells.get(column));
                }
                rows.add(row);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    public static double number(Map<String, String> row, String column) {
        String text = Objects.requireNonNull(row.get(column), column);
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    private static List<String> cells(String line) {
        return List.of(line.replace("\"", "").split(",", -1));
    }
}
