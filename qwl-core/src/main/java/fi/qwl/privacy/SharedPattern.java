package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Chooses which units are shown on measures of the same answers: one pattern for all of them, by the smallest number of
 * answers. A cell hidden in one measure and shown in another would say something of the value; and the index beside two
 * factors gives the third. Invited people count as people: where nobody of a few answered, the numbers of answers around
 * them would reveal it.
 */
final class SharedPattern {

    private final Organisation organisation;
    private final List<ProtectionInput> inputs;
    private final int fewest;
    private final boolean isComputed;

    SharedPattern(Results results, List<ProtectionInput> inputs, int fewest) {
        this.organisation = results.organisation();
        this.inputs = inputs;
        this.fewest = fewest;
        this.isComputed = inputs.stream().allMatch(ProtectionInput::isComputed);
    }

    /**
     * The units to show.
     *
     * @param isCandidate which may be
     * @param wasShown which were last year
     * @param isReleased which have been released and must be shown again
     * @return by index; empty if no choice is safe together with what has been released
     */
    Optional<boolean[]> choose(IntPredicate isCandidate, IntPredicate wasShown, IntPredicate isReleased) {
        return new TreeProtection(
                        organisation,
                        fewest,
                        this::home,
                        this::isOccupied,
                        unit -> isCandidate.test(unit) && isPublishable(unit),
                        wasShown,
                        isReleased,
                        this::home)
                .choose();
    }

    private boolean isPublishable(int unit) {
        return isComputed
                ? inputs.stream().allMatch(input -> input.isPublishable(unit))
                : inputs.stream().anyMatch(input -> input.isPublishable(unit));
    }

    /**
     * The fewest answers that a unit's own people gave to any of the measures. A report leaves out what its maker hid, and
     * what it leaves out is not shown; where a report has few answers to every measure, these people count in the units
     * above.
     */
    long home(int unit) {
        return fewestAnswers(unit, input -> isComputed || input.n(unit) == 0 || input.n(unit) >= fewest)
                .orElse(fewestAnswers(unit, input -> true).orElse(0));
    }

    private OptionalLong fewestAnswers(int unit, Predicate<ProtectionInput> isCounted) {
        return inputs.stream()
                .filter(isCounted)
                .mapToLong(input -> input.home(unit))
                .min();
    }

    /** Whether a unit has people of its own who answered or were invited. */
    boolean isOccupied(int unit) {
        Unit known = organisation.units().get(unit);
        return inputs.stream().anyMatch(input -> input.home(unit) > 0)
                || (isComputed && known.invited().orElse(0) > 0);
    }
}
