package fi.qwl.io.audience;

import fi.qwl.model.Factor;
import fi.qwl.plan.clock.ClockEvent;
import fi.qwl.plan.clock.ClockEventKind;
import fi.qwl.privacy.PublishedProfiles;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.risk.ResultCategory;
import fi.qwl.risk.RiskInput;
import fi.qwl.risk.RiskProfile;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Labelled;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why HR may be needed in a unit. The reasons stand side by side: none weighs more than another, and no unit has a score.
 * What is hidden gives no reason.
 */
enum SupportReason implements Labelled {
    /** People have named a conflict or a crisis. */
    CRISIS,
    /** Several factors are far below their limits. */
    POOR,
    /** A factor fell, and chance does not easily give that. */
    WORSE,
    /** Most of those invited did not answer. */
    LOW_RATE,
    /** No results meeting by the day that the annual clock gives. */
    NO_MEETING,
    /** Something else of the annual clock is late. */
    LATE;

    /** Whether it is about the calendar alone. */
    boolean isOfClock() {
        return this == NO_MEETING || this == LATE;
    }

    static List<SupportReason> of(DevelopmentYear year, UnitId id) {
        Set<SupportReason> reasons = EnumSet.noneOf(SupportReason.class);
        if (year.record(id)
                .filter(record -> record.backgroundKind() == ResultCategory.Background.CONFLICT_OR_CRISIS)
                .isPresent()) {
            reasons.add(CRISIS);
        }
        addOfResults(reasons, year.results().unit(id), PublishedProfiles.of(year.results(), id));
        List<ClockEvent> late = year.clock().late(id);
        if (late.stream().anyMatch(event -> event.kind() == ClockEventKind.RESULTS_MEETING)) {
            // What follows the meeting is late with it.
            reasons.add(NO_MEETING);
        } else if (!late.isEmpty()) {
            reasons.add(LATE);
        }
        return new ArrayList<>(reasons);
    }

    private static void addOfResults(Set<SupportReason> reasons, PublishedUnit unit, RiskProfile profile) {
        if (unit.participation().isMinority()) {
            reasons.add(LOW_RATE);
        }
        if (profile.input().substitute().isPresent()) {
            return;
        }
        if (profile.category().filter(ResultCategory.POOR::equals).isPresent()) {
            reasons.add(POOR);
        }
        Map<Factor, RiskInput.Difference> changes = profile.input().changes();
        if (changes.values().stream()
                .anyMatch(change -> change.points() < 0 && change.verdict() == ChangeVerdict.CHANGED)) {
            reasons.add(WORSE);
        }
    }
}
