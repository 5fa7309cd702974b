package fi.qwl.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The means of others that a municipality has entered, as one document ({@code qwl-references/1}). The library ships none.
 * Immutable.
 *
 * <pre>{@code
 * ReferenceValues entered = Documents.read(DocumentSource.of(file), ReferenceValues.class).orElseThrow();
 * ReferenceValues comparable = entered.byRuleOf(definition.questionnaire());
 * Page page = ResultPages.references(published, unit, comparable, Language.FI);
 * }</pre>
 *
 * @param values the values, in order; no two of the same population, measure and year; unmodifiable
 */
public record ReferenceValues(List<ReferenceValue> values) {

    /** Rejects two values of the same population, measure and year. */
    public ReferenceValues {
        values = List.copyOf(values);
        Set<List<Object>> seen = new HashSet<>();
        for (ReferenceValue value : values) {
            if (!seen.add(List.of(value.population(), value.measure(), value.year()))) {
                throw new IllegalArgumentException(
                        "there are two reference values of " + value.measure().key() + " in " + value.year()
                                + " of the same population\nMaybe one of them was entered twice.");
            }
        }
    }

    /**
     * The values that can be compared with own answers: those by whose rule these become percentages.
     *
     * @param questionnaire what was asked
     * @return the values, in the same order
     */
    public ReferenceValues byRuleOf(Questionnaire questionnaire) {
        return new ReferenceValues(
                values.stream().filter(value -> value.isByRuleOf(questionnaire)).toList());
    }

    /** {@return how many there are} */
    @Override
    public String toString() {
        return "ReferenceValues, " + values.size();
    }
}
