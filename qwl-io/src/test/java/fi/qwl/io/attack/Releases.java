package fi.qwl.io.attack;

import fi.qwl.index.Results;
import fi.qwl.io.document.Documents;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseLedger;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All releases of a town, in order, and what an attacker reads of them. The only class that goes through the door. */
final class Releases {

    private final Town town;
    private final DisclosurePolicy policy;
    private ReleaseLedger ledger = ReleaseLedger.empty();
    private final List<Released> all = new ArrayList<>();

    /** One document that has left, in the bytes that the door writes. */
    record Released(Town.Year year, int halves, PublishedResults results) {

        Reading reading() {
            return Reading.of(Documents.write(results), halves);
        }
    }

    private Releases(Town town, DisclosurePolicy policy) {
        this.town = town;
        this.policy = policy;
    }

    static List<Released> of(Town town) {
        return of(town, DisclosurePolicy.standard());
    }

    static List<Released> of(Town town, DisclosurePolicy policy) {
        Releases releases = new Releases(town, policy);
        releases.publishAll();
        return releases.all;
    }

    private void publishAll() {
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
            case LATE -> publishAgain(last, 3, compared);
            case WITHDRAWN -> publishAgain(last, 2, compared);
            case RECUT -> publishAgain(last.in(town.otherTree(last)), 3, compared);
            default -> {}
        }
    }

    private void publishAgain(Town.Year year, int halves, Results first) {
        Publication publication = Publisher.publish(
                town.results(year, halves), ReleaseRequest.of(policy, ledger).withEarlierRelease(first));
        add(year, halves, publication);
    }

    private void publish(Town.Year year, int halves, Results results, List<UnitGroup> groups) {
        add(
                year,
                halves,
                Publisher.publish(results, ReleaseRequest.of(policy, ledger).withGroups(groups)));
    }

    private void add(Town.Year year, int halves, Publication publication) {
        ledger = publication.ledger();
        all.add(new Released(year, halves, publication.results()));
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
