package fi.qwl.io.mapping;

import fi.qwl.model.ItemId;
import java.util.Collections;
import java.util.LinkedHashMap;
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
    private final @Nullable String sheet;
    private final @Nullable String respondent;
    private final @Nullable String unit;
    private final @Nullable String completion;
    private final Map<String, String> backgrounds;
    private final Map<ItemId, String> items;
    private final Map<String, Codebook> codebooks;

    private SurveyMapping(Draft draft) {
        this.name = draft.name;
        this.sheet = draft.sheet;
        this.respondent = draft.respondent;
        this.unit = draft.unit;
        this.completion = draft.completion;
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
     * Names the sheet; otherwise the first visible one is read.
     *
     * @param sheetName the sheet's name
     * @return the changed copy
     */
    public SurveyMapping withSheet(String sheetName) {
        Draft draft = new Draft(this);
        draft.sheet = Objects.requireNonNull(sheetName, "sheetName");
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
     * Names the column of the respondents' home units, by id or by name.
     *
     * @param header the column's header
     * @return the changed copy
     */
    public SurveyMapping withUnit(String header) {
        Draft draft = new Draft(this);
        draft.unit = Objects.requireNonNull(header, "header");
        return new SurveyMapping(draft);
    }

    /**
     * Names a column that is blank in rows of people who did not send their answers; these rows are left out, counted.
     *
     * @param header the column's header
     * @return the changed copy
     */
    public SurveyMapping withCompletion(String header) {
        Draft draft = new Draft(this);
        draft.completion = Objects.requireNonNull(header, "header");
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
     * Names an item's column.
     *
     * @param item the item
     * @param header the column's header
     * @return the changed copy
     */
    public SurveyMapping withItem(ItemId item, String header) {
        Draft draft = new Draft(this);
        draft.items.put(item, Objects.requireNonNull(header, "header"));
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

    /** {@return the sheet to read, if it is named} */
    public Optional<String> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** {@return the header of the respondents' keys, if there are any} */
    public Optional<String> respondent() {
        return Optional.ofNullable(respondent);
    }

    /** {@return the header of the home units, if there are any} */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** {@return the header of the column that is blank in unfinished rows, if there is one} */
    public Optional<String> completion() {
        return Optional.ofNullable(completion);
    }

    /** {@return the headers of background columns by background; unmodifiable} */
    public Map<String, String> backgrounds() {
        return backgrounds;
    }

    /** {@return the headers of item columns by item; unmodifiable} */
    public Map<ItemId, String> items() {
        return items;
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

    /** The parts of a mapping before it is fixed. */
    private static final class Draft {
        private final String name;
        private @Nullable String sheet;
        private @Nullable String respondent;
        private @Nullable String unit;
        private @Nullable String completion;
        private final Map<String, String> backgrounds = new LinkedHashMap<>();
        private final Map<ItemId, String> items = new LinkedHashMap<>();
        private final Map<String, Codebook> codebooks = new LinkedHashMap<>();

        Draft(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        Draft(SurveyMapping mapping) {
            name = mapping.name;
            sheet = mapping.sheet;
            respondent = mapping.respondent;
            unit = mapping.unit;
            completion = mapping.completion;
            backgrounds.putAll(mapping.backgrounds);
            items.putAll(mapping.items);
            codebooks.putAll(mapping.codebooks);
        }
    }
}
