package fi.qwl.io.document;

import fi.qwl.index.ItemCoverage;
import fi.qwl.index.Origin;
import fi.qwl.model.Capability;
import fi.qwl.model.IndexModel;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedGroup;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.Readership;
import fi.qwl.privacy.ReleaseMark;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a publication looks.
 *
 * @param id the publication's name: wave, policy, origin and model
 * @param wave which round it is
 * @param release with which release it left
 * @param origin whether the values were computed or reported
 * @param order whether persons or means came first in the index
 * @param readers for whom it was narrowed, one audience after the other
 * @param reductions why less is shown than a first release of the units alone would show
 * @param policy the policy that was kept
 * @param capabilities the names of a municipality's own capabilities, by key
 * @param measures the measures, in reading order
 * @param items of which items measures were made, where not all were asked or others in a wave that is compared with
 * @param model the model, as a separate document
 * @param units every unit of the tree, parents before their children
 * @param groups what is said of groups across the tree
 * @param merged what is said of hidden neighbours that are shown together
 */
record ResultsShape(
        String id,
        Wave wave,
        ReleaseMark release,
        Origin origin,
        ScoringOrder order,
        List<Readership> readers,
        Set<Publication.Reduction> reductions,
        DisclosurePolicy policy,
        Map<String, LocalText> capabilities,
        List<Measure> measures,
        Map<Measure, ItemCoverage> items,
        IndexModel model,
        List<UnitShape> units,
        List<GroupShape> groups,
        List<GroupShape> merged) {

    /** As readers are given it: of a publication that was not narrowed, what anybody may read. */
    static ResultsShape of(PublishedResults results) {
        return of(results, results);
    }

    /** The host's own copy, of which every audience can be given its part later. */
    static ResultsShape of(Publication publication) {
        PublishedResults results = publication.results();
        UnitId root = results.organisation().root().id();
        return of(results, results.narrowedTo(Audience.HR, root));
    }

    private static ResultsShape of(PublishedResults results, PublishedResults part) {
        Map<UnitId, PublishedUnit> read = new HashMap<>();
        part.units().forEach(unit -> read.put(unit.unit().id(), unit));
        return new ResultsShape(
                results.id(),
                results.wave(),
                results.release(),
                results.origin(),
                results.order(),
                results.readers(),
                results.reductions(),
                results.policy(),
                own(results.measures()),
                results.measures(),
                results.items(),
                results.model(),
                results.organisation().units().stream()
                        .map(unit -> Optional.ofNullable(read.get(unit.id()))
                                .map(published -> UnitShape.of(published, part))
                                .orElseGet(() -> UnitShape.of(unit)))
                        .toList(),
                groups(part.groups(), results.model()),
                groups(part.merged(), results.model()));
    }

    private static List<GroupShape> groups(List<PublishedGroup> groups, IndexModel model) {
        return groups.stream().map(group -> GroupShape.of(group, model)).toList();
    }

    /** The names of capabilities that are not known without a definition, by key. */
    static Map<String, LocalText> own(Collection<? extends Measure> measures) {
        Map<String, LocalText> own = new LinkedHashMap<>();
        for (Measure measure : measures) {
            if (measure instanceof Capability capability
                    && !Capability.standard().contains(capability)) {
                own.put(capability.key(), capability.label());
            }
        }
        return own;
    }

    PublishedResults results() {
        Organisation organisation = organisation(units);
        PublishedResults.Facts facts = new PublishedResults.Facts(
                wave, organisation, model, origin, order, policy, measures, reductions, readers, release, items);
        List<Optional<PublishedUnit>> said = LocatedRefusal.all(
                "/units",
                units,
                unit -> unit.values().isEmpty() ? Optional.empty() : Optional.of(unit.published(this)));
        return PublishedResults.restore(
                facts,
                new PublishedResults.Part(
                        said.stream().flatMap(Optional::stream).toList(),
                        LocatedRefusal.all("/groups", groups, group -> group.published(measures)),
                        LocatedRefusal.all("/merged", merged, group -> group.published(measures))));
    }

    /** The tree that a document's units make. */
    static Organisation organisation(List<UnitShape> units) {
        List<Unit> all = LocatedRefusal.all("/units", units, UnitShape::unit);
        return LocatedRefusal.at("/units", () -> Organisation.of(all));
    }

    /**
     * How a group looks.
     *
     * @param id the group's id
     * @param name its name for people
     * @param units its units, each with all that is below it
     * @param classes the class by background, where only people of that class are meant
     * @param values what is said by measure
     */
    record GroupShape(
            String id, String name, Set<UnitId> units, Map<String, String> classes, Map<Measure, ValueShape> values) {

        private static GroupShape of(PublishedGroup published, IndexModel model) {
            UnitGroup group = published.group();
            Map<Measure, ValueShape> values = new LinkedHashMap<>();
            published
                    .values()
                    .forEach((measure, value) -> values.put(
                            measure, ValueShape.of(value, ValueShape.Display.of(measure, model), Optional.empty())));
            return new GroupShape(group.id(), group.name(), group.units(), group.classes(), values);
        }

        private PublishedGroup published(List<Measure> measures) {
            return new PublishedGroup(new UnitGroup(id, name, units, classes), ValueShape.values(values, measures));
        }
    }
}
