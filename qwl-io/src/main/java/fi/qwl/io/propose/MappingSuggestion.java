package fi.qwl.io.propose;

import fi.qwl.io.mapping.Codebook;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.text.Keys;
import fi.qwl.model.ItemId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A proposal of which column of a file is what, made by {@link UnknownTableReader#mapping} from the headers alone, to be looked through by a person. Nothing
 * is read with it unless the host turns it into a mapping.
 *
 * <pre>{@code
 * MappingSuggestion proposal = UnknownTableReader.standard().mapping(DocumentSource.of(path), questionnaire).orElseThrow();
 * proposal.columns().forEach(column -> show(column.header(), column.role(), column.confidence()));
 * SurveyMapping mapping = proposal.toMapping("our export");
 * }</pre>
 *
 * @param tools which survey tools the file may come from, the likeliest first; unmodifiable
 * @param columns what was placed, in the order of the file; unmodifiable
 * @param ambiguous headers that fit several places, or share one with another header, and so are not placed; unmodifiable
 * @param unplaced headers that fit nothing and are left alone; those of personal data are not among them; unmodifiable
 * @param missing items for which no column was found; unmodifiable
 */
public record MappingSuggestion(
        List<SurveyDetection> tools,
        List<Column> columns,
        List<String> ambiguous,
        List<String> unplaced,
        List<ItemId> missing) {

    /** What a column may hold. */
    public enum Role {
        /** Answers to an item. */
        ITEM,
        /** The home unit. */
        UNIT,
        /** The supervisor; of use as a background. */
        SUPERVISOR,
        /** The respondent's key. */
        RESPONDENT,
        /** A background such as the age group. */
        BACKGROUND
    }

    /**
     * A column that was placed.
     *
     * @param index its index from 0
     * @param header its header, by which a mapping finds it
     * @param role what it may hold
     * @param target the item's id or the background's name; else the role in lower case
     * @param confidence 1 for the same key, 0.95 for the same key in a part of the header, less for similar texts
     */
    public record Column(int index, String header, Role role, String target, double confidence) {

        public Column {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(target, "target");
        }
    }

    public MappingSuggestion {
        tools = List.copyOf(tools);
        columns = List.copyOf(columns);
        ambiguous = List.copyOf(ambiguous);
        unplaced = List.copyOf(unplaced);
        missing = List.copyOf(missing);
    }

    /**
     * The proposal as a mapping that keeps what is declared: of the mapping that asks for most of the file's headers, the
     * codebooks, the other names of units, and the backgrounds that are in the file.
     *
     * @param name the mapping's name in messages
     * @param declared the mappings of a definition; none for a proposal of headers alone
     * @return the mapping of everything that was placed or declared
     */
    public SurveyMapping toMapping(String name, List<SurveyMapping> declared) {
        Set<String> there = Stream.of(columns.stream().map(Column::header), ambiguous.stream(), unplaced.stream())
                .flatMap(headers -> headers)
                .map(Keys::normalise)
                .collect(Collectors.toSet());
        SurveyMapping mapping = toMapping(name);
        Optional<SurveyMapping> nearest = declared.stream()
                .max(Comparator.comparingLong((SurveyMapping each) -> headersOf(each)
                        .filter(header -> there.contains(Keys.normalise(header)))
                        .count()));
        if (nearest.isEmpty()) {
            return mapping;
        }
        SurveyMapping kept = nearest.get();
        for (Map.Entry<String, Codebook> codebook : kept.codebooks().entrySet()) {
            mapping = mapping.withCodebook(codebook.getKey(), codebook.getValue());
        }
        for (Map.Entry<String, String> unit : kept.unitNames().entrySet()) {
            mapping = mapping.withUnitName(unit.getKey(), unit.getValue());
        }
        for (Map.Entry<String, String> background : kept.backgrounds().entrySet()) {
            if (there.contains(Keys.normalise(background.getValue()))) {
                mapping = mapping.withBackground(background.getKey(), background.getValue());
            }
        }
        return mapping;
    }

    private static Stream<String> headersOf(SurveyMapping mapping) {
        return Stream.of(
                        mapping.units().stream(),
                        mapping.backgrounds().values().stream(),
                        mapping.items().values().stream().flatMap(List::stream))
                .flatMap(headers -> headers);
    }

    /**
     * The proposal as a mapping, for those who have looked it through. Codebooks are never guessed: add them.
     *
     * @param name the mapping's name in messages
     * @return the mapping of everything that was placed
     */
    public SurveyMapping toMapping(String name) {
        SurveyMapping mapping = SurveyMapping.named(name);
        Optional<SurveyTool> tool = tools.stream().findFirst().map(SurveyDetection::tool);
        mapping = tool.isPresent() ? mapping.withTool(tool.get()) : mapping;
        for (Column column : columns) {
            mapping = switch (column.role()) {
                case ITEM -> mapping.withItem(new ItemId(column.target()), column.header());
                case UNIT -> mapping.withUnit(column.header());
                case RESPONDENT -> mapping.withRespondent(column.header());
                case SUPERVISOR, BACKGROUND -> mapping.withBackground(column.target(), column.header());
            };
        }
        return mapping;
    }
}
