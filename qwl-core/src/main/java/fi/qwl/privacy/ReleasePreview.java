package fi.qwl.privacy;

import fi.qwl.model.Measure;
import fi.qwl.survey.UnitId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a release would show, before it is made: decisions and counts, no values. Two previews with values around one late
 * answer would give it away, and nothing would be recorded; so there is nothing in it to pass on. Nothing is recorded, and
 * whoever releases meanwhile may change what the release will show. Immutable.
 *
 * <pre>{@code
 * ReleasePreview preview = Publisher.preview(results, ReleaseRequest.on(day), store);
 * preview.lost();   // how many values of the last release would be missing
 * }</pre>
 */
public final class ReleasePreview {

    private final transient Map<UnitId, Map<Measure, Outcome>> outcomes;
    private final transient Map<UnitId, Map<Measure, HiddenReason>> reasons;
    private final transient Set<Publication.Reduction> reductions;
    private final transient long lost;

    private ReleasePreview(Publication publication, Optional<Publication> last) {
        Map<UnitId, Map<Measure, Outcome>> byUnit = new LinkedHashMap<>();
        Map<UnitId, Map<Measure, HiddenReason>> why = new LinkedHashMap<>();
        for (PublishedUnit unit : publication.results().units()) {
            Map<Measure, Outcome> ofUnit = new LinkedHashMap<>();
            Map<Measure, HiddenReason> whyOfUnit = new LinkedHashMap<>();
            unit.values().forEach((measure, value) -> {
                ofUnit.put(measure, Outcome.of(value, unit.keptFrom().isPresent()));
                if (value instanceof PublishedValue.Hidden hidden) {
                    whyOfUnit.put(measure, hidden.reason());
                }
            });
            byUnit.put(unit.unit().id(), Collections.unmodifiableMap(ofUnit));
            why.put(unit.unit().id(), whyOfUnit);
        }
        this.outcomes = Collections.unmodifiableMap(byUnit);
        this.reasons = why;
        Set<Publication.Reduction> copy = EnumSet.noneOf(Publication.Reduction.class);
        copy.addAll(publication.reductions());
        this.reductions = Collections.unmodifiableSet(copy);
        this.lost = last.map(this::lostSince).orElse(0L);
    }

    static ReleasePreview of(Publication publication, Optional<Publication> last) {
        return new ReleasePreview(publication, last);
    }

    /** What becomes of a value. */
    public enum Outcome {
        /** Its mean is shown. */
        SHOWN,
        /** A range is shown. */
        CODED,
        /** What was released before is shown again, marked with its day. */
        KEPT,
        /** It is hidden. */
        HIDDEN;

        private static Outcome of(PublishedValue value, boolean isKept) {
            if (value instanceof PublishedValue.Hidden) {
                return HIDDEN;
            }
            if (isKept) {
                return KEPT;
            }
            return value.isShown() ? SHOWN : CODED;
        }
    }

    private long lostSince(Publication last) {
        return last.results().units().stream()
                .flatMap(unit -> unit.values().entrySet().stream()
                        .filter(entry -> !(entry.getValue() instanceof PublishedValue.Hidden))
                        .filter(entry -> outcome(unit.unit().id(), entry.getKey()) == Outcome.HIDDEN))
                .count();
    }

    /** {@return what becomes of each unit's values, by measure, in the order of the organisation's units; unmodifiable} */
    public Map<UnitId, Map<Measure, Outcome>> outcomes() {
        return outcomes;
    }

    /**
     * What becomes of a value.
     *
     * @param unit the unit
     * @param measure the measure
     * @return the outcome; hidden where there is no such unit or measure
     */
    public Outcome outcome(UnitId unit, Measure measure) {
        return outcomes.getOrDefault(unit, Map.of()).getOrDefault(measure, Outcome.HIDDEN);
    }

    /**
     * Why a value would be hidden.
     *
     * @param unit the unit
     * @param measure the measure
     * @return the reason; none where it is not hidden
     */
    public Optional<HiddenReason> findReason(UnitId unit, Measure measure) {
        return Optional.ofNullable(reasons.getOrDefault(unit, Map.of()).get(measure));
    }

    /**
     * How many values have an outcome.
     *
     * @param outcome the outcome
     * @return the number of values of all units and measures
     */
    public long count(Outcome outcome) {
        return outcomes.values().stream()
                .flatMap(ofUnit -> ofUnit.values().stream())
                .filter(each -> each == outcome)
                .count();
    }

    /** {@return how many values of the wave's last release, ranges included, would be hidden now; 0 for a first release} */
    public long lost() {
        return lost;
    }

    /** {@return why less would be shown than by a first release; unmodifiable} */
    public Set<Publication.Reduction> reductions() {
        return reductions;
    }

    /** {@return the numbers of outcomes} */
    @Override
    public String toString() {
        return "ReleasePreview: " + count(Outcome.SHOWN) + " shown, " + count(Outcome.CODED) + " coded, "
                + count(Outcome.KEPT) + " kept, " + count(Outcome.HIDDEN) + " hidden";
    }
}
