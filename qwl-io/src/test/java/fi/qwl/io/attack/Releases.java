package fi.qwl.io.attack;

import fi.qwl.index.Results;
import fi.qwl.io.document.Documents;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All releases of a town, in order, and what an attacker reads of them. The only class that goes through the door. */
final class Releases {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 3);

    private final Town town;
    private final ReleaseStore store = ReleaseStore.inMemory();
    private final List<Released> all = new ArrayList<>();

    /** One document that has left, in the bytes that the door writes. */
    record Released(Town.Year year, int halves, PublishedResults results) {

        Reading reading() {
            return Reading.of(Documents.write(results), halves);
        }
    }

    private Releases(Town town) {
        this.town = town;
    }

    static List<Released> of(Town town) {
        Releases releases = new Releases(town);
        try {
            releases.publishAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return releases.all;
    }

    private void publishAll() throws IOException {
        Results before = null;
        for (Town.Year year : town.years.subList(0, town.years.size() - 1)) {
            Results results = town.results(year, 3);
            publish(year, 3, before == null ? results : results.comparedWith(before, UnitSuccession.none()), List.of());
            before = results;
        }
        Town.Year last = town.years.get(town.years.size() - 1);
        int first = town.kind == Town.Kind.LATE ? 2 : 3;
        Results results = town.results(last, first);
        Results compared = before == null ? results : results.comparedWith(before, UnitSuccession.none());
        publish(last, first, compared, groups(last));
        switch (town.kind) {
            case LATE -> publish(last, 3, town.results(last, 3), List.of());
            case WITHDRAWN -> publish(last, 2, town.results(last, 2), List.of());
            case RECUT -> {
                Town.Year recut = last.in(town.otherTree(last));
                publish(recut, 3, town.results(recut, 3), List.of());
            }
            default -> {}
        }
    }

    private void publish(Town.Year year, int halves, Results results, List<UnitGroup> groups) throws IOException {
        ReleaseRequest request = ReleaseRequest.on(DAY).withGroups(groups);
        all.add(new Released(
                year, halves, Publisher.release(results, request, store).results()));
    }

    /** Groups of any units, which overlap as they like, and classes within them. */
    private List<UnitGroup> groups(Town.Year year) {
        List<UnitGroup> groups = new ArrayList<>();
        for (int group = 0; town.kind == Town.Kind.GROUPS && group < 3; group++) {
            Set<UnitId> units = new TreeSet<>();
            for (int unit = 0; unit < 1 + town.random.nextInt(3); unit++) {
                units.add(new UnitId("u" + town.random.nextInt(year.parents().size())));
            }
            UnitGroup any = new UnitGroup("g" + group, "g" + group, units);
            groups.add(
                    town.random.nextBoolean() ? any : any.within("age", town.random.nextBoolean() ? "young" : "old"));
        }
        return groups;
    }

    /** An attack on each wave, with all that has left. */
    static List<JointAttack> attacks(Town town, List<Released> all) {
        List<JointAttack> attacks = new ArrayList<>();
        for (Town.Year year : town.years) {
            JointAttack attack = new JointAttack(town, year);
            List<Reading> readings = all.stream().map(Released::reading).toList();
            for (Reading reading : readings) {
                if (reading.wave().equals(year.wave().toString())) {
                    attack.read(reading);
                    readings.forEach(later -> attack.readChanges(later, reading));
                }
            }
            attacks.add(attack);
        }
        return attacks;
    }
}
