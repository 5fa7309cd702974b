package fi.qwl.io.template;

import fi.qwl.io.mapping.Codebook;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;
import fi.qwl.io.workbook.TemplateFormat;
import fi.qwl.model.Item;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A blank workbook for a survey that no tool carries: a row per respondent, a column per item, answers chosen from lists. The
 * first record holds the questions, the second the keys by which columns are found. A hidden sheet says what the columns and
 * choices are, so that {@link fi.qwl.io.survey.SurveyReader} reads it with the definition alone, whatever its mappings. Immutable.
 *
 * <pre>{@code
 * SurveyTemplate template = SurveyTemplate.of(definition.questionnaire(), Language.FI)
 *         .withLabels("agree5", List.of("täysin eri mieltä", "…", "täysin samaa mieltä"))
 *         .withMissing("agree5", "en osaa sanoa", MissingReason.DONT_KNOW)
 *         .withUnits(organisation);
 * Files.write(folder.resolve("vastaukset.xlsx"), template.bytes());
 * // … and when it comes back filled in:
 * SurveyReader.of(definition).read(filledIn, wave, organisation);
 * }</pre>
 *
 * <p>A filled-in workbook holds people's answers: it stays inside the host.
 */
public final class SurveyTemplate {

    private enum Key implements Phrase {
        HELP,
        SHEET,
        UNIT_HEADER,
        CHOOSE,
        TITLE
    }

    private static final String UNIT = "unit";

    private static final int ITEM_WIDTH = 22;
    private static final int WIDE = 30;
    private static final int HEADER_POINTS = 90;

    private final Questionnaire questionnaire;
    private final Language language;
    private final Map<String, List<String>> labels;
    private final Map<String, Map<String, MissingReason>> missing;
    /** Ids by what is offered. */
    private final Map<String, String> units;

    private final Map<String, Background> backgrounds;

    /** What is asked, and what can be chosen. */
    private record Background(String question, List<String> classes) {}

    private SurveyTemplate(
            Questionnaire questionnaire,
            Language language,
            Map<String, List<String>> labels,
            Map<String, Map<String, MissingReason>> missing,
            Map<String, String> units,
            Map<String, Background> backgrounds) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.labels = Collections.unmodifiableMap(labels);
        this.missing = Collections.unmodifiableMap(missing);
        this.units = Collections.unmodifiableMap(units);
        this.backgrounds = Collections.unmodifiableMap(backgrounds);
    }

    /**
     * A template whose answers are the points of the scales.
     *
     * @param questionnaire what is asked
     * @param language of the questions, and of the first instructions
     * @return the template
     */
    public static SurveyTemplate of(Questionnaire questionnaire, Language language) {
        return new SurveyTemplate(
                Objects.requireNonNull(questionnaire, "questionnaire"),
                Objects.requireNonNull(language, "language"),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    /**
     * Offers labels instead of a scale's points.
     *
     * @param scaleId the scale
     * @param texts a label per point, from the lowest up
     * @return the changed copy
     * @throws IllegalArgumentException if no item has the scale, the labels are not one per point and all
     *     different, or a label is the number of another point
     */
    public SurveyTemplate withLabels(String scaleId, List<String> texts) {
        Scale scale = scale(scaleId);
        int points = scale.max() - scale.min() + 1;
        // As they are compared when they are read: case and invisible characters make no difference.
        long different = texts.stream()
                .map(Keys::normalise)
                .filter(key -> !key.isEmpty())
                .distinct()
                .count();
        if (texts.size() != points || different != points) {
            throw new IllegalArgumentException("scale '" + scaleId + "' needs " + points
                    + " labels, from the lowest point up, that differ in more than case, but got " + different);
        }
        for (int at = 0; at < points; at++) {
            double number = NumberText.codes().parse(texts.get(at));
            if (!Double.isNaN(number) && number != scale.min() + at) {
                throw new IllegalArgumentException("the label of point " + (scale.min() + at) + " of scale '" + scaleId
                        + "' is another number, so that the point would be ambiguous");
            }
        }
        Map<String, List<String>> changed = new LinkedHashMap<>(labels);
        changed.put(scaleId, List.copyOf(texts));
        return new SurveyTemplate(questionnaire, language, changed, missing, units, backgrounds);
    }

    /**
     * Offers a choice that means a missing answer, below a scale's points.
     *
     * @param scaleId the scale
     * @param label the choice, such as {@code en osaa sanoa}
     * @param reason what it means
     * @return the changed copy
     * @throws IllegalArgumentException if no item has the scale, or the choice is one of its points
     */
    public SurveyTemplate withMissing(String scaleId, String label, MissingReason reason) {
        Scale scale = scale(scaleId);
        double number = NumberText.codes().parse(label);
        boolean isPoint = number == Math.rint(number) && scale.contains((int) number);
        if (isPoint || labels.getOrDefault(scaleId, List.of()).stream().anyMatch(text -> isSame(text, label))) {
            throw new IllegalArgumentException("'" + label + "' is a point of scale '" + scaleId + "' already");
        }
        Map<String, MissingReason> more = new LinkedHashMap<>(missing.getOrDefault(scaleId, Map.of()));
        more.put(Objects.requireNonNull(label, "label"), Objects.requireNonNull(reason, "reason"));
        Map<String, Map<String, MissingReason>> changed = new LinkedHashMap<>(missing);
        changed.put(scaleId, more);
        return new SurveyTemplate(questionnaire, language, labels, changed, units, backgrounds);
    }

    private Scale scale(String scaleId) {
        return questionnaire.items().stream()
                .map(Item::scale)
                .filter(each -> each.id().equals(scaleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item has the scale '" + scaleId + "'"));
    }

    /**
     * Offers the names of an organisation's units: those that people belong to, which have no units below or invited people of
     * their own. Where several have a name, the name of the unit above is added.
     *
     * @param organisation the organisation
     * @return the changed copy
     */
    public SurveyTemplate withUnits(Organisation organisation) {
        Map<String, Long> called = organisation.units().stream()
                .collect(Collectors.groupingBy(unit -> Keys.normalise(unit.name()), Collectors.counting()));
        List<Unit> offered = organisation.units().stream()
                .filter(unit -> unit.invited().orElse(0) > 0 || organisation.isLeaf(organisation.indexOf(unit.id())))
                .toList();
        Map<String, String> shown = new LinkedHashMap<>();
        for (Unit unit : offered) {
            boolean isShared = called.getOrDefault(Keys.normalise(unit.name()), 0L) > 1;
            String above =
                    unit.parent().flatMap(organisation::find).map(Unit::name).orElse("");
            String name = isShared ? unit.name() + " (" + above + ")" : unit.name();
            boolean isTaken = shown.keySet().stream().anyMatch(other -> isSame(other, name));
            shown.put(
                    isTaken ? unit.name() + " (" + unit.id() + ")" : name,
                    unit.id().value());
        }
        return new SurveyTemplate(questionnaire, language, labels, missing, shown, backgrounds);
    }

    private static boolean isSame(String a, String b) {
        return Keys.normalise(a).equals(Keys.normalise(b));
    }

    /**
     * Asks a background question.
     *
     * @param name its name in the survey, such as {@code age}
     * @param question what people are asked, such as {@code Ikäryhmä}
     * @param classes the classes to choose from
     * @return the changed copy
     * @throws IllegalArgumentException if there are no classes, or an item or the unit has the name
     */
    public SurveyTemplate withBackground(String name, String question, List<String> classes) {
        String key = Keys.normalise(name);
        boolean isTaken = key.isEmpty()
                || key.equals(UNIT)
                || questionnaire.items().stream()
                        .anyMatch(item -> Keys.normalise(item.id().value()).equals(key));
        if (isTaken || classes.isEmpty()) {
            throw new IllegalArgumentException(
                    "a background question needs its own name and at least one class but was '" + name + "' with "
                            + classes.size());
        }
        Map<String, Background> changed = new LinkedHashMap<>(backgrounds);
        changed.put(name, new Background(Objects.requireNonNull(question, "question"), List.copyOf(classes)));
        return new SurveyTemplate(questionnaire, language, labels, missing, units, changed);
    }

    /**
     * A definition that reads this template too where its hidden sheet is lost, as in a text file made of it.
     *
     * @param definition the survey's definition
     * @return the same with one more mapping
     * @throws IllegalArgumentException if the definition asks other questions
     */
    public SurveyDefinition readableBy(SurveyDefinition definition) {
        if (!definition.questionnaire().equals(questionnaire)) {
            throw new IllegalArgumentException(
                    "the template asks other questions than the definition\nMaybe make it from definition.questionnaire().");
        }
        List<SurveyMapping> mappings = new ArrayList<>(definition.mappings());
        mappings.add(mapping());
        return new SurveyDefinition(
                questionnaire,
                definition.model(),
                definition.order(),
                definition.policy(),
                mappings,
                definition.root());
    }

    /** {@return how the filled-in workbook is read} */
    public SurveyMapping mapping() {
        SurveyMapping mapping = SurveyMapping.named("QWL template").withUnit(UNIT);
        for (String background : backgrounds.keySet()) {
            mapping = mapping.withBackground(background, background);
        }
        for (Map.Entry<String, String> unit : units.entrySet()) {
            mapping = mapping.withUnitName(unit.getKey(), unit.getValue());
        }
        for (Item item : questionnaire.items()) {
            mapping = mapping.withItem(item.id(), item.id().value());
            mapping = mapping.withCodebook(item.scale().id(), codebook(item.scale()));
        }
        return mapping;
    }

    private Codebook codebook(Scale scale) {
        Codebook codebook = Codebook.labels(points(scale));
        for (Map.Entry<String, MissingReason> label :
                missing.getOrDefault(scale.id(), Map.of()).entrySet()) {
            codebook = codebook.withMissing(label.getKey(), label.getValue());
        }
        return codebook;
    }

    /** A scale's labels with their points; empty where the points themselves are offered. */
    private Map<String, Integer> points(Scale scale) {
        List<String> texts = labels.getOrDefault(scale.id(), List.of());
        Map<String, Integer> points = new LinkedHashMap<>();
        for (int at = 0; at < texts.size(); at++) {
            points.put(texts.get(at), scale.min() + at);
        }
        return points;
    }

    /** What the reader needs to know of columns and choices. */
    private List<List<String>> description() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(TemplateFormat.FORMAT));
        rows.add(List.of(TemplateFormat.ANSWERS, Key.SHEET.in(language)));
        rows.add(List.of(TemplateFormat.UNIT, UNIT));
        units.forEach((shown, id) -> rows.add(List.of(TemplateFormat.UNIT_NAME, shown, id)));
        backgrounds.keySet().forEach(name -> rows.add(List.of(TemplateFormat.BACKGROUND, name, name)));
        for (Item item : questionnaire.items()) {
            String id = item.id().value();
            rows.add(List.of(TemplateFormat.ITEM, id, id));
        }
        for (Scale scale :
                questionnaire.items().stream().map(Item::scale).distinct().toList()) {
            points(scale)
                    .forEach((label, point) ->
                            rows.add(List.of(TemplateFormat.LABEL, scale.id(), label, point.toString())));
            missing.getOrDefault(scale.id(), Map.of())
                    .forEach((label, reason) ->
                            rows.add(List.of(TemplateFormat.MISSING, scale.id(), label, TemplateFormat.code(reason))));
        }
        return rows;
    }

    /** {@return the bytes of an .xlsx file; the same for the same template} */
    public byte[] bytes() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TemplateSheets sheets = new TemplateSheets(workbook, language, Key.SHEET, 2);
            int column = 0;
            sheets.column(column, WIDE, Key.UNIT_HEADER.in(language), UNIT);
            if (!units.isEmpty()) {
                sheets.offer(column, List.copyOf(units.keySet()), Key.CHOOSE);
            }
            column++;
            for (Map.Entry<String, Background> background : backgrounds.entrySet()) {
                sheets.column(column, ITEM_WIDTH, background.getValue().question(), background.getKey());
                sheets.offer(column, background.getValue().classes(), Key.CHOOSE);
                column++;
            }
            for (Item item : questionnaire.items()) {
                sheets.column(
                        column, ITEM_WIDTH, item.text().in(language), item.id().value());
                sheets.offer(column, answers(item.scale()), Key.CHOOSE);
                column++;
            }
            sheets.headerHeight(HEADER_POINTS);
            sheets.instruct(Key.TITLE, Words.list(Key.HELP));
            sheets.describe(TemplateFormat.SHEET, description());
            return sheets.bytes(questionnaire.name().in(language));
        } catch (IOException e) {
            throw new IllegalStateException("a workbook in memory cannot be broken", e);
        }
    }

    private List<String> answers(Scale scale) {
        List<String> points = labels.getOrDefault(
                scale.id(),
                IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToObj(Integer::toString)
                        .toList());
        List<String> answers = new ArrayList<>(points);
        answers.addAll(missing.getOrDefault(scale.id(), Map.of()).keySet());
        return answers;
    }
}
