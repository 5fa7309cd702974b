package fi.qwl.risk;

import fi.qwl.model.Dispersion;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexClasses;
import fi.qwl.model.IndexModel;
import fi.qwl.model.RiskRules;
import fi.qwl.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a unit's numbers mean: statuses, individual risks in words, spread, class, result category, and three to six
 * sentences that say so. It takes only what its {@link RiskInput} holds, so made of a publication it reveals nothing more
 * than that.
 *
 * <pre>{@code
 * RiskProfile profile = RiskProfile.of(model, input);
 * profile.sentences(Language.FI).forEach(System.out::println);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class RiskProfile {

    private final IndexModel model;
    private final RiskInput input;

    private RiskProfile(IndexModel model, RiskInput input) {
        this.model = Objects.requireNonNull(model, "model");
        this.input = Objects.requireNonNull(input, "input");
    }

    /**
     * Judges what may be said.
     *
     * @param model whose limits and rules apply
     * @param input what may be said of the unit
     * @return the profile
     */
    public static RiskProfile of(IndexModel model, RiskInput input) {
        return new RiskProfile(model, input);
    }

    /** {@return what the profile rests on} */
    public RiskInput input() {
        return input;
    }

    /** {@return the model whose limits and rules apply} */
    public IndexModel model() {
        return model;
    }

    /**
     * Where a factor stands.
     *
     * @param factor the factor
     * @return its status; empty where it is not shown
     */
    public Optional<RiskStatus> status(Factor factor) {
        return Optional.ofNullable(input.factors().get(factor)).map(RiskInput.FactorLevel::status);
    }

    /** {@return the class of the whole index, where classes may be applied} */
    public Optional<IndexClasses.IndexClass> indexClass() {
        return input.classifiedIndex().isPresent()
                ? Optional.of(
                        model.riskRules().classes().of(input.classifiedIndex().getAsDouble()))
                : Optional.empty();
    }

    /** {@return what the spread between respondents is called, where it is shown} */
    public Optional<Dispersion> spread() {
        return input.spread();
    }

    /** {@return what is shown of individual risks; unmodifiable} */
    public List<IndividualRiskVerdict> individualRisks() {
        return input.individualRisks();
    }

    /**
     * The result category. Near the limit is below it; individual risks that are not shown do not count.
     *
     * @return the category; empty unless all three factors are shown
     */
    public Optional<ResultCategory> category() {
        Map<Factor, RiskInput.FactorLevel> factors = input.factors();
        if (factors.size() < Factor.values().length) {
            return Optional.empty();
        }
        RiskRules.CategoryCriteria criteria = model.riskRules().category();
        long farBelow = factors.entrySet().stream()
                .filter(entry -> criteria.isFarBelow(
                        entry.getValue().mean(), model.limits().of(entry.getKey())))
                .count();
        if (farBelow >= criteria.poorFactors()) {
            return Optional.of(ResultCategory.POOR);
        }
        boolean isAllUnderControl =
                factors.values().stream().allMatch(level -> level.status() == RiskStatus.UNDER_CONTROL);
        boolean isAnyElevated = individualRisks().stream().anyMatch(IndividualRiskVerdict::isElevated);
        return Optional.of(isAllUnderControl && !isAnyElevated ? ResultCategory.POSITIVE : ResultCategory.MIDDLING);
    }

    /**
     * The profile in words: what is under control, near, and below; individual risks; the spread; what changed; and what
     * that does not mean. Numbers stand as the tables show them.
     *
     * @param language the language
     * @return three to six sentences
     */
    public List<String> sentences(Language language) {
        return new Narrative(this, Objects.requireNonNull(language, "language")).sentences();
    }

    /** {@return the number of factors that are shown, never a value} */
    @Override
    public String toString() {
        return "RiskProfile of " + input.factors().size() + " factors";
    }
}
