package fi.qwl.io.mapping;

import fi.qwl.io.text.Keys;
import fi.qwl.model.ItemId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a tool's export is what: data, not code. Columns are found by their header, never by position; headers
 * are compared as {@link fi.qwl.io.text.Keys} does.
 *
 * <pre>{@code
 * SurveyMapping mapping = SurveyMapping.named("Finnish workbook")
 *         .withUnit("Yksikkö")
 *         .withItem(new ItemId("FE1"), "Voin puhua avoimesti")
 *         .withCodebook("agree5", Codebook.labels(Map.of("Täysin samaa mieltä", 5)));
 * }</pre>
 *
 * <p>Immutable; each {@code with} method gives a changed copy.
 */
public final class SurveyMapping {

    private final String name;
    private final @Nullable SurveyTool tool;
    private final List<String> sheets;
    private final @Nullable String respondent;
    private final List<String> units;
    private final @Nullable String unitSeparator;
    private final Map<String, String> unitNames;
    private final @Nullable String wave;
    private final List<RowRule> rows;
    private final @Nullable LongForm longForm;
    private final Map<String, String> backgrounds;
    private final Map<ItemId, List<String>> items;
    private final Map<String, Codebook> codebooks;

    private SurveyMapping(Draft draft) {
        this.name = draft.name;
        this.tool = draft.tool;
        this.sheets = List.copyOf(draft.sheets);
        this.respondent = draft.respondent;
        this.units = List.copyOf(draft.units);
        this.unitSeparator = draft.unitSeparator;
        this.unitNames = Collections.unmodifiableMap(draft.unitNames);
        this.wave = draft.wave;
        this.rows = List.copyOf(draft.rows);
        this.longForm = draft.longForm;
        this.backgrounds = Collections.unmodifiableMap(draft.backgrounds);
        this.items = Collections.unmodifiableMap(draft.items);
        this.codebooks = Collections.unmodifiableMap(draft.codebooks);
    }

    /**
     * A mapping without columns.
     *
     * @param name its name in messages
     * @return the mapping
     */
    public static SurveyMapping named(String name) {
        return new SurveyMapping(new Draft(name));
    }

    /**
     * Takes over what is known of a tool's exports: where the respondents' keys are, which rows count, and which codes
     * mean a missing answer. What the mapping itself declares comes first.
     *
     * @param known the tool
     * @return the changed copy
     */
    public SurveyMapping withTool(SurveyTool known) {
        Draft draft = new Draft(this);
        draft.tool = Objects.requireNonNull(known, "known");
        return new SurveyMapping(draft);
    }

    /**
     * Names the sheet, or several that are one survey; otherwise the first visible one is read.
     *
     * @param sheetNames the sheets' names
     * @return the changed copy
     */
    public SurveyMapping withSheet(String... sheetNames) {
        Draft draft = new Draft(this);
        draft.sheets = List.of(sheetNames);
        return new SurveyMapping(draft);
    }

    /**
     * Names the column of the respondents' keys, by which doubles are found. Keys are not kept.
     *
     * @param header the column's header
     * @return the changed copy
     */
    public SurveyMapping withRespondent(String header) {
        Draft draft = new Draft(this);
        draft.respondent = Objects.requireNonNull(header, "header");
        return new SurveyMapping(draft);
    }

    /**
     * Names the column of the respondents' home units, by id or by name; or several, from the highest level to the
     * lowest: the lowest that is filled is the home unit, and the others distinguish units of the same name.
     *
     * @param headers the columns' headers
     * @return the changed copy
     */
    public SurveyMapping withUnit(String... headers) {
        Draft draft = new Draft(this);
        draft.units = List.of(headers);
        draft.unitSeparator = null;
        return new SurveyMapping(draft);
    }

    /**
     * Names a column that holds the way from a high unit to the home unit, such as {@code Sivistys / Koulut / Rantakoulu}.
     *
     * @param header the column's header
     * @param separator what is between the names
     * @return the changed copy
     */
    public SurveyMapping withUnitPath(String header, String separator) {
        Draft draft = new Draft(this);
        draft.units = List.of(header);
        draft.unitSeparator = Objects.requireNonNull(separator, "separator");
        return new SurveyMapping(draft);
    }

    /**
     * Says which unit a text of the file means where that is not the unit's name: a near-miss is asked about, and this is the
     * answer.
     *
     * @param written what the file says; the names of levels or of a path joined by {@code " / "}
     * @param unit the unit's id or name in the organisation
     * @return the changed copy
     */
    public SurveyMapping withUnitName(String written, String unit) {
        Draft draft = new Draft(this);
        draft.unitNames.put(Keys.normalise(written), Objects.requireNonNull(unit, "unit"));
        return new SurveyMapping(draft);
    }

    /**
     * Names a column that is blank in rows of people who did not send their answers; these rows are left out, counted.
     *
     * @param header the column's header
     * @return the changed copy
     */
    public SurveyMapping withCompletion(String header) {
        return withRows(RowRule.sentWhenFilled(header));
    }

    /**
     * Adds a rule that says which rows count.
     *
     * @param rule the rule
     * @return the changed copy
     */
    public SurveyMapping withRows(RowRule rule) {
        Draft draft = new Draft(this);
        draft.rows.add(Objects.requireNonNull(rule, "rule"));
        return new SurveyMapping(draft);
    }

    /**
     * Names the column that says to which wave a row belongs, such as {@code 2024} or {@code 2024-2}, or a date of its year; rows of other
     * waves than the one that is read are left out, counted.
     *
     * @param header the column's header
     * @return the changed copy
     */
    public SurveyMapping withWave(String header) {
        Draft draft = new Draft(this);
        draft.wave = Objects.requireNonNull(header, "header");
        return new SurveyMapping(draft);
    }

    /**
     * Says that the file has a row per answer. An item's header is then the text of its question.
     *
     * @param question the header of the questions' column
     * @param answer the header of the answers' column
     * @return the changed copy
     */
    public SurveyMapping withLongForm(String question, String answer) {
        Draft draft = new Draft(this);
        draft.longForm = new LongForm(question, answer);
        return new SurveyMapping(draft);
    }

    /**
     * Names a background column.
     *
     * @param background the background's name in the survey
     * @param header the column's header
     * @return the changed copy
     */
    public SurveyMapping withBackground(String background, String header) {
        Draft draft = new Draft(this);
        draft.backgrounds.put(background, Objects.requireNonNull(header, "header"));
        return new SurveyMapping(draft);
    }

    /**
     * Names an item's column; or its several ones, where the tool writes one per option: exactly one of them is filled.
     *
     * @param item the item
     * @param headers the columns' headers
     * @return the changed copy
     */
    public SurveyMapping withItem(ItemId item, String... headers) {
        Draft draft = new Draft(this);
        draft.items.put(item, List.of(headers));
        return new SurveyMapping(draft);
    }

    /**
     * Says how answers on a scale are read; a scale without a codebook is read as numbers.
     *
     * @param scale the scale's id
     * @param codebook how its answers are read
     * @return the changed copy
     */
    public SurveyMapping withCodebook(String scale, Codebook codebook) {
        Draft draft = new Draft(this);
        draft.codebooks.put(scale, Objects.requireNonNull(codebook, "codebook"));
        return new SurveyMapping(draft);
    }

    /** {@return the mapping's name} */
    public String name() {
        return name;
    }

    /** {@return what is known of the tool, if one is named} */
    public Optional<SurveyTool> tool() {
        return Optional.ofNullable(tool);
    }

    /** {@return the sheets to read; empty for the first visible one; unmodifiable} */
    public List<String> sheets() {
        return sheets;
    }

    /** {@return the header of the respondents' keys, if there are any} */
    public Optional<String> respondent() {
        return Optional.ofNullable(respondent);
    }

    /** {@return the headers of the home units' columns, the lowest level last; unmodifiable} */
    public List<String> units() {
        return units;
    }

    /** {@return what is between the names of a unit's path, if units are written as paths} */
    public Optional<String> unitSeparator() {
        return Optional.ofNullable(unitSeparator);
    }

    /** {@return which unit a text means, by normalised text, where it is not the unit's name; unmodifiable} */
    public Map<String, String> unitNames() {
        return unitNames;
    }

    /** {@return the header of the column that names each row's wave, if there is one} */
    public Optional<String> wave() {
        return Optional.ofNullable(wave);
    }

    /** {@return which rows count; unmodifiable} */
    public List<RowRule> rows() {
        return rows;
    }

    /** {@return where questions and answers stand, if the file has a row per answer} */
    public Optional<LongForm> longForm() {
        return Optional.ofNullable(longForm);
    }

    /** {@return the headers of background columns by background; unmodifiable} */
    public Map<String, String> backgrounds() {
        return backgrounds;
    }

    /** {@return the headers of item columns by item; unmodifiable} */
    public Map<ItemId, List<String>> items() {
        return items;
    }

    /** {@return how answers are read, by the scale's id, where that is declared; unmodifiable} */
    public Map<String, Codebook> codebooks() {
        return codebooks;
    }

    /**
     * How answers on a scale are read.
     *
     * @param scale the scale's id
     * @return its codebook; plain numbers where none was given
     */
    public Codebook codebook(String scale) {
        return codebooks.getOrDefault(scale, Codebook.numbers());
    }

    @Override
    public String toString() {
        return "SurveyMapping '" + name + "'";
    }

    /**
     * The columns of a file with a row per answer.
     *
     * @param question the header of the questions' column
     * @param answer the header of the answers' column
     */
    public record LongForm(String question, String answer) {

        public LongForm {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(answer, "answer");
        }
    }

    /** The parts of a mapping before it is fixed. */
    private static final class Draft {
        private final String name;
        private @Nullable SurveyTool tool;
        private List<String> sheets = List.of();
        private @Nullable String respondent;
        private List<String> units = List.of();
        private @Nullable String unitSeparator;
        private final Map<String, String> unitNames = new LinkedHashMap<>();
        private @Nullable String wave;
        private @Nullable LongForm longForm;
        private final List<RowRule> rows = new ArrayList<>();
        private final Map<String, String> backgrounds = new LinkedHashMap<>();
        private final Map<ItemId, List<String>> items = new LinkedHashMap<>();
        private final Map<String, Codebook> codebooks = new LinkedHashMap<>();

        Draft(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        Draft(SurveyMapping mapping) {
            name = mapping.name;
            tool = mapping.tool;
            sheets = mapping.sheets;
            respondent = mapping.respondent;
            units = mapping.units;
            unitSeparator = mapping.unitSeparator;
            unitNames.putAll(mapping.unitNames);
            wave = mapping.wave;
            longForm = mapping.longForm;
            rows.addAll(mapping.rows);
            backgrounds.putAll(mapping.backgrounds);
            items.putAll(mapping.items);
            codebooks.putAll(mapping.codebooks);
        }
    }
}
