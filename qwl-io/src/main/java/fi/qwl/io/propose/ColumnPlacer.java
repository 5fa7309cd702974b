package fi.qwl.io.propose;

import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.propose.MappingSuggestion.Column;
import fi.qwl.io.propose.MappingSuggestion.Role;
import fi.qwl.io.rows.Header;
import fi.qwl.io.rows.HeaderRecords;
import fi.qwl.io.rows.Similarity;
import fi.qwl.io.text.Keys;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Places the columns of one header by their texts. For one proposal and one thread. */
final class ColumnPlacer {

    private static final double SAME_PART = 0.95;

    /** Below this, two texts are not the same question; above it, a person should look. */
    private static final double LEAST_SIMILARITY = 0.75;

    /** Two places for a column, or two columns for a place, are ambiguous if they are no further apart. */
    private static final double MARGIN = 0.05;

    private static final String PERSONAL =
            "~.*(e-?mail|sähköposti|e-post|\\bip\\b|ip-?addr|etunimi|sukunimi|first ?name|last ?name|förnamn|efternamn"
                    + "|puhelin|phone|telefon|latitude|longitude|token).*";

    private static final Map<String, Set<String>> WORDS = words();

    private final List<SurveyDetection> tools;
    private final Questionnaire questionnaire;
    private final Header header;

    ColumnPlacer(List<SurveyDetection> tools, Questionnaire questionnaire, Header header) {
        this.tools = tools;
        this.questionnaire = questionnaire;
        this.header = header;
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put(
                "unit",
                Set.of("yksikkö", "yksikko", "työyksikkö", "tiimi", "enhet", "arbetsenhet", "unit", "work unit"));
        words.put(
                "supervisor", Set.of("esihenkilö", "esimies", "lähiesihenkilö", "chef", "närmaste chef", "supervisor"));
        words.put("respondent", Set.of("vastaaja", "vastaajan tunnus", "svarande", "respondent", "respondent id"));
        words.put("age", Set.of("ikä", "ikäryhmä", "ikaryhma", "ålder", "åldersgrupp", "age", "age group"));
        words.put("gender", Set.of("sukupuoli", "kön", "gender"));
        words.put("service", Set.of("palvelusaika", "palvelusvuodet", "anställningstid", "years of service"));
        words.put("contract", Set.of("työsuhde", "palvelussuhde", "anställningsform", "contract"));
        words.put("language", Set.of("kieli", "äidinkieli", "språk", "modersmål", "language"));
        return words;
    }

    /** Texts by which the header is distinguished from titles above it. */
    static List<String> knownTexts(Questionnaire questionnaire) {
        List<String> texts = new ArrayList<>();
        questionnaire.items().forEach(item -> texts.addAll(texts(item)));
        WORDS.values().forEach(texts::addAll);
        return texts;
    }

    private static List<String> texts(Item item) {
        return Stream.concat(Stream.of(item.id().value()), item.text().texts().values().stream())
                .distinct()
                .toList();
    }

    MappingSuggestion place() {
        Set<Integer> personal = personal();
        List<Column> candidates = new ArrayList<>();
        Set<String> ambiguous = new HashSet<>();
        List<String> unplaced = new ArrayList<>();
        for (int column = 0; column < header.names().size(); column++) {
            String name = header.names().get(column);
            if (name.isEmpty() || personal.contains(column)) {
                continue;
            }
            List<Column> fitting = fitting(column, name);
            if (fitting.isEmpty()) {
                unplaced.add(name);
            } else if (fitting.size() > 1 && isClose(fitting.get(0), fitting.get(1))) {
                ambiguous.add(name);
            } else {
                candidates.add(fitting.get(0));
            }
        }
        List<Column> placed = candidates.stream()
                .filter(column -> isAlone(column, candidates, ambiguous))
                .toList();
        candidates.stream()
                .filter(column -> !placed.contains(column) && !ambiguous.contains(column.header()))
                .forEach(column -> unplaced.add(column.header()));
        return new MappingSuggestion(tools, placed, ambiguous.stream().sorted().toList(), unplaced, missing(placed));
    }

    /** A place that several columns want goes to the one that fits clearly best, or to none. */
    private boolean isAlone(Column column, List<Column> candidates, Set<String> ambiguous) {
        List<Column> rivals = candidates.stream()
                .filter(other -> other.role() == column.role()
                        && other.target().equals(column.target())
                        && other.index() != column.index())
                .toList();
        boolean isSameHeader = header.find(column.header()).size() > 1;
        if (isSameHeader || rivals.stream().anyMatch(other -> isClose(other, column))) {
            ambiguous.add(column.header());
            return false;
        }
        return rivals.stream().allMatch(other -> other.confidence() < column.confidence());
    }

    private static boolean isClose(Column a, Column b) {
        return Math.abs(a.confidence() - b.confidence()) < MARGIN - 1e-9;
    }

    private Set<Integer> personal() {
        Set<Integer> personal = new HashSet<>(header.findLike(PERSONAL));
        for (SurveyDetection detection : tools) {
            detection.tool().personal().forEach(like -> personal.addAll(header.findLike(like)));
        }
        return personal;
    }

    private List<Column> fitting(int column, String name) {
        List<String> ways = new ArrayList<>(HeaderRecords.partsOf(name));
        header.parts().forEach((part, columns) -> {
            if (columns.contains(column)) {
                ways.add(part);
            }
        });
        List<Column> fitting = new ArrayList<>();
        for (Item item : questionnaire.items()) {
            double confidence = texts(item).stream()
                    .mapToDouble(text -> confidence(text, name, ways))
                    .max()
                    .orElse(0);
            if (confidence >= LEAST_SIMILARITY) {
                fitting.add(new Column(column, name, Role.ITEM, item.id().value(), confidence));
            }
        }
        WORDS.forEach((target, words) -> {
            if (words.contains(Keys.normalise(name))
                    || ways.stream().map(Keys::normalise).anyMatch(words::contains)) {
                fitting.add(new Column(column, name, role(target), target, SAME_PART));
            }
        });
        if (isRespondent(column)) {
            fitting.removeIf(other -> other.role() == Role.RESPONDENT);
            fitting.add(new Column(column, name, Role.RESPONDENT, "respondent", 1));
        }
        fitting.sort(Comparator.comparingDouble(Column::confidence).reversed());
        return fitting;
    }

    private boolean isRespondent(int column) {
        return tools.stream()
                .limit(1)
                .map(SurveyDetection::tool)
                .flatMap((SurveyTool tool) -> tool.respondent().stream())
                .anyMatch(like -> header.findLike(like).equals(List.of(column)));
    }

    private static double confidence(String text, String name, List<String> ways) {
        String key = Keys.normalise(text);
        if (key.equals(Keys.normalise(name))) {
            return 1;
        }
        if (ways.stream().map(Keys::normalise).anyMatch(key::equals)) {
            return SAME_PART;
        }
        // Codes differ by a digit and mean something else: only sentences may be similar.
        if (key.indexOf(' ') < 0) {
            return 0;
        }
        double most = Stream.concat(Stream.of(name), ways.stream())
                .mapToDouble(way -> Similarity.of(text, way))
                .max()
                .orElse(0);
        return most * 0.9;
    }

    private static Role role(String target) {
        return switch (target) {
            case "unit", "supervisor", "respondent" -> Role.valueOf(target.toUpperCase(Locale.ROOT));
            default -> Role.BACKGROUND;
        };
    }

    private List<ItemId> missing(List<Column> placed) {
        Set<String> found = new HashSet<>();
        placed.stream().filter(column -> column.role() == Role.ITEM).forEach(column -> found.add(column.target()));
        return questionnaire.items().stream()
                .map(Item::id)
                .filter(id -> !found.contains(id.value()))
                .toList();
    }
}
