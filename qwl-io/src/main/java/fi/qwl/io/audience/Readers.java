package fi.qwl.io.audience;

import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Readership;
import fi.qwl.survey.UnitId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses publications that are not for the readers of a page. */
final class Readers {

    private Readers() {}

    /** The publication must have been narrowed to one of the audiences last. */
    static void require(PublishedResults results, Audience first, Audience... others) {
        Set<Audience> allowed = EnumSet.of(first, others);
        List<Readership> readers = results.readers();
        if (readers.isEmpty()
                || !allowed.contains(readers.get(readers.size() - 1).audience())) {
            String narrowed = readers.isEmpty()
                    ? "is not narrowed"
                    : "is for " + readers.get(readers.size() - 1).audience();
            throw new IllegalArgumentException("the page is for " + allowed + " but publication " + results.id() + " "
                    + narrowed + "\nMaybe narrow it first: results.narrowedTo(Audience." + first + ", unit).");
        }
    }

    /** The publications must have been narrowed to readers of a unit, the last one to those of this unit. */
    static void requireOfUnit(List<PublishedResults> waves, UnitId unit) {
        waves.forEach(results -> require(results, Audience.TEAM, Audience.SUPERVISOR, Audience.HR));
        PublishedResults last = last(waves);
        Readership reader = last.readers().get(last.readers().size() - 1);
        if (reader.audience() != Audience.HR && !reader.homes().contains(unit)) {
            throw new IllegalArgumentException("the page is of unit " + unit + " but publication " + last.id()
                    + " is for readers of " + reader.homes() + "\nMaybe narrow the whole publication to this unit.");
        }
    }

    /** The waves in order; they must be of one organisation, one publication each. */
    static List<PublishedResults> inOrder(List<PublishedResults> waves) {
        List<PublishedResults> sorted = waves.stream()
                .sorted(Comparator.comparing(PublishedResults::wave))
                .toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a page of results needs at least one publication but was given none");
        }
        PublishedResults last = sorted.get(sorted.size() - 1);
        UnitId root = last.organisation().root().id();
        Set<Object> seen = new HashSet<>();
        for (PublishedResults results : sorted) {
            if (!seen.add(results.wave())) {
                throw new IllegalArgumentException("there are two publications of wave " + results.wave()
                        + "\nMaybe one of them is of another policy or a part.");
            }
            UnitId other = results.organisation().root().id();
            if (!other.equals(root)) {
                throw new IllegalArgumentException("the waves are not of one organisation: " + results.wave()
                        + " is of " + other + ", " + last.wave() + " of " + root
                        + "\nMaybe a file of another organisation was read.");
            }
        }
        return sorted;
    }

    static PublishedResults last(List<PublishedResults> waves) {
        return waves.get(waves.size() - 1);
    }
}
