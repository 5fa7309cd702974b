package fi.qwl.io.fill;

import fi.qwl.io.chart.Charts;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.page.Block;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.meeting.MeetingTopic;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What templates are filled with: what a publication says to its audience of a unit, of the units below it, of the one
 * above and of the whole, and the units' plans. It takes publications and plans only, so nothing that stays inside can get
 * into a template.
 *
 * <pre>{@code
 * TemplateData data = TemplateData.builder(publication.results().narrowedTo(Audience.SUPERVISOR, unit), unit, Language.FI)
 *         .withPlans(List.of(plan))
 *         .build();
 * byte[] deck = OfficeTemplate.read(DocumentSource.of(Path.of("deck.pptx"))).orElseThrow().fill(data);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class TemplateData {

    private final Scope scope;
    private final Language language;
    private final PublishedResults results;

    private TemplateData(Scope scope, Language language, PublishedResults results) {
        this.scope = scope;
        this.language = language;
        this.results = results;
    }

    /**
     * Begins with a publication.
     *
     * @param results the publication, narrowed to its audience
     * @param unit the unit that the slides or the document are about
     * @param language the readers' language
     * @return a builder
     * @throws IllegalArgumentException if the unit is not in the organisation, or not for the audience
     */
    public static Builder builder(PublishedResults results, UnitId unit, Language language) {
        return new Builder(results, results.unit(unit), Objects.requireNonNull(language, "language"));
    }

    Scope scope() {
        return scope;
    }

    Language language() {
        return language;
    }

    PublishedResults results() {
        return results;
    }

    /** {@return the publication's id, never a value} */
    @Override
    public String toString() {
        return "TemplateData of " + results.id();
    }

    /** Collects what a template is filled with. Not safe for use by several threads. */
    public static final class Builder {

        /** So many rows fit on a slide. */
        private static final int ROWS_OF_A_PAGE = 12;

        private final PublishedResults results;
        private final PublishedUnit home;
        private final Language language;
        private final List<PublishedResults> before = new ArrayList<>();
        private final Map<UnitId, DevelopmentPlan> plans = new LinkedHashMap<>();
        private PersonNames names = PersonNames.none();

        private Builder(PublishedResults results, PublishedUnit home, Language language) {
            this.results = results;
            this.home = home;
            this.language = language;
        }

        /**
         * The publications of earlier waves, for trends.
         *
         * @param publications of waves before, narrowed to the same audience, in any order
         * @return this builder
         */
        public Builder withEarlier(List<PublishedResults> publications) {
            before.addAll(publications);
            return this;
        }

        /**
         * The units' plans.
         *
         * @param more the plans; those of units that are not for the audience are left out
         * @return this builder
         */
        public Builder withPlans(List<DevelopmentPlan> more) {
            more.forEach(plan -> plans.put(plan.unit(), plan));
            return this;
        }

        /**
         * The names of people in plans; without them, only roles are shown.
         *
         * @param people the host's names
         * @return this builder
         */
        public Builder withNames(PersonNames people) {
            names = Objects.requireNonNull(people, "people");
            return this;
        }

        /** {@return what templates are filled with} */
        public TemplateData build() {
            List<PublishedResults> waves = new ArrayList<>(before);
            waves.add(results);
            waves.sort(Comparator.comparing(PublishedResults::wave));
            UnitFields fields = new UnitFields(waves, language);
            Map<UnitId, Map<String, FieldValue>> units = new LinkedHashMap<>();
            results.units()
                    .forEach(unit -> units.put(unit.unit().id(), Map.of(FieldWord.UNIT.normal(), fields.unit(unit))));
            Map<UnitId, Map<String, FieldValue>> whole = new LinkedHashMap<>();
            for (PublishedUnit unit : results.units()) {
                whole.put(unit.unit().id(), unitScope(unit, units, fields));
            }
            Map<String, FieldValue> root =
                    new LinkedHashMap<>(whole.get(home.unit().id()));
            Unit top = results.organisation().root();
            UnitFields.put(root, FieldWord.MUNICIPALITY, group(units, top, fields));
            List<PublishedUnit> own =
                    results.units().stream().filter(this::isAtOrBelow).toList();
            UnitFields.put(
                    root,
                    FieldWord.UNITS,
                    new FieldValue.Items(own.stream()
                            .map(unit -> whole.get(unit.unit().id()))
                            .toList()));
            UnitFields.put(root, FieldWord.PAGES, new FieldValue.Items(pages(own, whole)));
            UnitFields.put(
                    root,
                    FieldWord.RATES,
                    new FieldValue.Picture(() -> Charts.in(language).responseRates(results, ids(own), "")));
            putWhole(root);
            return new TemplateData(new Scope(root), language, results);
        }

        private Map<String, FieldValue> unitScope(
                PublishedUnit unit, Map<UnitId, Map<String, FieldValue>> units, UnitFields fields) {
            Map<String, FieldValue> scope =
                    new LinkedHashMap<>(units.get(unit.unit().id()));
            Organisation organisation = results.organisation();
            int above = organisation.parentOf(organisation.indexOf(unit.unit().id()));
            UnitFields.put(
                    scope,
                    FieldWord.PARENT,
                    group(units, above < 0 ? unit.unit() : organisation.units().get(above), fields));
            scope.putAll(fields.lists(unit));
            scope.putAll(
                    PlanFields.lists(Optional.ofNullable(plans.get(unit.unit().id())), language, names));
            return scope;
        }

        /** A unit's fields; those of a unit that is not for the audience say that nothing is shown. */
        private FieldValue group(Map<UnitId, Map<String, FieldValue>> units, Unit unit, UnitFields fields) {
            return Optional.ofNullable(units.get(unit.id()))
                    .map(found -> found.get(FieldWord.UNIT.normal()))
                    .orElseGet(() -> fields.without(unit));
        }

        private boolean isAtOrBelow(PublishedUnit unit) {
            Organisation organisation = results.organisation();
            int at = organisation.indexOf(unit.unit().id());
            int from = organisation.indexOf(home.unit().id());
            return from <= at && at < organisation.endOf(from);
        }

        private static List<UnitId> ids(List<PublishedUnit> units) {
            return units.stream().map(unit -> unit.unit().id()).toList();
        }

        /** The units a page at a time: those of different units right below the whole are on different pages. */
        private List<Map<String, FieldValue>> pages(
                List<PublishedUnit> own, Map<UnitId, Map<String, FieldValue>> whole) {
            List<Map<String, FieldValue>> pages = new ArrayList<>();
            for (Sector sector : Sector.of(results.organisation(), home.unit(), own, ROWS_OF_A_PAGE)) {
                String name = sector.name().isEmpty() ? FieldText.OVERVIEW.in(language) : sector.name();
                Map<String, FieldValue> page = new LinkedHashMap<>();
                UnitFields.put(
                        page,
                        FieldWord.PAGE,
                        FieldValue.Group.of(Map.of(FieldWord.NAME.normal(), new FieldValue.Words(name))));
                UnitFields.put(
                        page,
                        FieldWord.UNITS,
                        new FieldValue.Items(sector.units().stream()
                                .map(unit -> whole.get(unit.unit().id()))
                                .toList()));
                UnitFields.put(
                        page,
                        FieldWord.RATES,
                        new FieldValue.Picture(
                                () -> Charts.in(language).responseRates(results, ids(sector.units()), name)));
                pages.add(page);
            }
            return pages;
        }

        private void putWhole(Map<String, FieldValue> root) {
            UnitFields.put(
                    root, FieldWord.WAVE, new FieldValue.Words(results.wave().toString()));
            Map<String, FieldValue> publication = new LinkedHashMap<>();
            UnitFields.put(
                    publication,
                    FieldWord.DAY,
                    new FieldValue.Day(
                            Formats.in(language).day(results.release().day()),
                            results.release().day()));
            UnitFields.put(
                    publication,
                    FieldWord.POLICY,
                    new FieldValue.Words(results.policy().name()));
            ResultsTable table = ResultsTable.of(results, language);
            UnitFields.put(
                    publication,
                    FieldWord.BASIS,
                    new FieldValue.Words(table.heading().replace("\n", " · ")));
            UnitFields.put(
                    root,
                    FieldWord.PUBLICATION,
                    new FieldValue.Group(Optional.of(new FieldValue.Words(results.id())), publication));
            UnitFields.put(
                    root,
                    FieldWord.READING,
                    new FieldValue.Items(table.page().blocks().stream()
                            .filter(Block.Note.class::isInstance)
                            .map(note -> named(FieldWord.RULE, FieldWord.TEXT, ((Block.Note) note).text()))
                            .toList()));
            List<Map<String, FieldValue>> steps = new ArrayList<>();
            for (MeetingTopic topic : MeetingTopic.values()) {
                steps.add(named(
                        FieldWord.STEP,
                        FieldWord.NAME,
                        Formats.in(language).sentence(topic.label().in(language))));
            }
            UnitFields.put(root, FieldWord.STEPS, new FieldValue.Items(steps));
        }

        private static Map<String, FieldValue> named(FieldWord group, FieldWord part, String text) {
            return Map.of(group.normal(), FieldValue.Group.of(Map.of(part.normal(), new FieldValue.Words(text))));
        }
    }
}
