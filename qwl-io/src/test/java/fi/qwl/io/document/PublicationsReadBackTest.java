package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.chart.Charts;
import fi.qwl.io.chart.Joenvarsi;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.page.Pages;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.io.report.TidyTables;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baselines;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.outcome.ChangeRule;
import fi.qwl.plan.outcome.PlanOutcome;
import fi.qwl.plan.page.ResultPages;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedComments;
import fi.qwl.privacy.PublishedItems;
import fi.qwl.privacy.PublishedProfiles;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.privacy.ReleaseMark;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A host keeps what left, and works on with it: everything made of a publication is the same when it was read back. */
class PublicationsReadBackTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void whatIsMadeOfAPublicationIsMadeOfItsDocument() throws IOException {
        List<PublishedResults> read = new ArrayList<>();
        for (PublishedResults published : Joenvarsi.publications()) {
            PublishedResults again = again(published);
            assertThat(again).isEqualTo(published).hasSameHashCodeAs(published);
            assertThat(Documents.write(again)).isEqualTo(Documents.write(published));
            read.add(again);
        }
        assertThat(outputs(read)).isEqualTo(outputs(Joenvarsi.publications()));
    }

    @Test
    void narrowingWorksOnWhatWasRead() throws IOException {
        PublishedResults published = Joenvarsi.last();
        // The host's own copy holds every audience's part; the results as anybody is given them do not.
        PublishedResults again =
                again(Publication.restore(published), Publication.class).results();
        for (Audience audience : Audience.values()) {
            for (Unit unit : published.organisation().units()) {
                PublishedResults narrowed = published.narrowedTo(audience, unit.id());
                assertThat(again.narrowedTo(audience, unit.id())).isEqualTo(narrowed);
            }
            UnitId home = published.organisation().units().get(7).id();
            PublishedResults narrowed = published.narrowedTo(audience, home);
            PublishedResults kept = again(narrowed);
            assertThat(kept).isEqualTo(narrowed);
            assertThat(kept.readers()).hasSize(1);
            assertThat(outputs(List.of(kept))).isEqualTo(outputs(List.of(narrowed)));
        }
    }

    @Test
    void everyPolicyIsReadBackWithCoarseAndHiddenValues() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (DisclosurePolicy policy : List.of(
                DisclosurePolicy.standard(),
                DisclosurePolicy.preset("kunta10"),
                DisclosurePolicy.strict(),
                DisclosurePolicy.openData("invented"))) {
            for (Results results : List.of(
                    InventedAnswers.results(InventedAnswers.survey(policy)),
                    PublishedSamples.ofOwnCapability(policy))) {
                PublishedResults published = Released.first(results).results();
                assertThat(again(published)).isEqualTo(published);
                assertThat(outputs(List.of(again(published)))).isEqualTo(outputs(List.of(published)));
                published
                        .units()
                        .forEach(unit -> unit.values()
                                .values()
                                .forEach(value -> kinds.add(value.getClass().getSimpleName())));
            }
        }
        assertThat(kinds).containsExactly("Banded", "Hidden", "Ranged", "Shown");
    }

    @Test
    void groupsReductionsAndTheReleaseAreReadBack() throws IOException {
        Results results = InventedAnswers.results();
        ReleaseRequest request =
                ReleaseRequest.on(Released.DAY).withGroups(UnitGroup.ofClasses(results, "age", new UnitId("0")));
        Publication published = Released.into(ReleaseStore.inMemory(), results, request);
        Publication again = again(published, Publication.class);
        assertThat(again).isEqualTo(published);
        assertThat(again.results().groups()).hasSize(2);
        assertThat(again.reductions()).isNotEmpty().isEqualTo(published.reductions());
        assertThat(again.results().release()).isEqualTo(new ReleaseMark(1, Released.DAY));
        PublishedResults narrowed = published.results().narrowedTo(Audience.HR, new UnitId("0"));
        assertThat(Json.places(new String(Documents.write(narrowed), StandardCharsets.UTF_8), Publication.class))
                .containsExactly("definition-invalid ");
    }

    @Test
    void aNameOfOnesOwnCapabilityIsReadBack() throws IOException {
        PublishedResults published = Released.first(PublishedSamples.ofOwnCapability(DisclosurePolicy.standard()))
                .results();
        Measure own = again(published).measures().get(1);
        assertThat(own.key()).isEqualTo("recovery");
        assertThat(own.label().in(Language.SV)).isEqualTo("återhämtning");
    }

    @Test
    void itemsAndCommentsAreReadBack() throws IOException {
        PublishedItems items = PublishedSamples.items();
        PublishedItems narrowed = items.narrowedTo(Audience.TEAM, new UnitId("A"));
        assertThat(again(items, PublishedItems.class)).isEqualTo(items);
        assertThat(again(narrowed, PublishedItems.class)).isEqualTo(narrowed);
        PublishedComments comments = PublishedSamples.comments();
        assertThat(again(comments, PublishedComments.class)).isEqualTo(comments);
    }

    @Test
    void anOutcomeIsReadBack() throws IOException {
        PlanOutcome outcome = PublishedSamples.outcome();
        assertThat(again(outcome, PlanOutcome.class)).isEqualTo(outcome);
        assertThat(new String(Documents.write(outcome), StandardCharsets.UTF_8))
                .contains("\"kind\":\"compared\"", "\"kind\":\"not-publishable\"", "\"kind\":\"not-comparable\"");
    }

    @Test
    void headcountsThatAreNotShownDoNotLeaveWithTheTree() {
        Organisation counted = Organisation.of(InventedAnswers.organisation().units().stream()
                .map(unit -> unit.withInvited(unit.id().value().equals("C") ? 3 : 30))
                .toList());
        Results results = Results.of(
                Cells.of(IndexModel.linear(), InventedAnswers.survey()), counted, ScoringOrder.PERSONS_FIRST);
        PublishedResults published = Released.first(results).results();
        assertThat(published.organisation().units())
                .allMatch(unit -> unit.invited().isEmpty());
        assertThat(published.units()).allMatch(unit -> unit.unit().invited().isEmpty());
    }

    @Test
    void storageMayOrderNamesAndWriteNumbersAnotherWay() throws IOException {
        PublishedResults published = Joenvarsi.last();
        JsonNode stored = reordered(MAPPER.readTree(Documents.write(published)));
        PublishedResults again = Documents.read(
                        DocumentSource.of("stored.json", MAPPER.writeValueAsBytes(stored)), PublishedResults.class)
                .orElseThrow();
        assertThat(again).isEqualTo(published);
        assertThat(Documents.write(again)).isEqualTo(Documents.write(published));
    }

    @Test
    void noFieldCanBeChangedOrTakenAwayUnnoticed() throws IOException {
        PublishedResults published = Released.first(
                        PublishedSamples.ofOwnCapability(DisclosurePolicy.preset("kunta10")))
                .results();
        JsonNode document = MAPPER.readTree(Documents.write(published));
        List<String> pointers = new ArrayList<>();
        SchemaWalk.fields(document, "", pointers);
        // What a capability is called is a name and no fact: capabilities are equal by their keys.
        pointers.removeIf(pointer -> pointer.startsWith("/capabilities/recovery/"));
        assertThat(pointers).hasSizeGreaterThan(150);
        for (String pointer : pointers) {
            assertThat(isReadAs(published, SchemaWalk.withAnotherKind(document, pointer)))
                    .as(pointer + " of another kind")
                    .isFalse();
            assertThat(isReadAs(published, SchemaWalk.without(document, pointer)))
                    .as("without " + pointer)
                    .isFalse();
        }
    }

    @Test
    void whatNoReleaseCanHaveSaidIsRefusedAtItsPlace() throws IOException {
        PublishedResults published = Released.first(InventedAnswers.results()).results();
        // An exact mean, and a mean of four.
        assertThat(fault(published, "/units/1/values/FE/mean", "50.0625"))
                .isEqualTo("This cannot be used: a value must be rounded as released ones are. Maybe the stored"
                        + " publication is damaged.");
        assertThat(fault(published, "/units/1/values/FE/n", "4"))
                .startsWith("This cannot be used: a value must be of as many answers as the policy asks for");
        assertThat(fault(published, "/units/1/values/FE/display", "\"100.0\""))
                .isEqualTo("Expected what follows from the other fields but found something else. Maybe the document"
                        + " was changed by hand.");
        assertThat(fault(published, "/units/1/values/FE/status", "\"perfect\""))
                .startsWith("Expected one of under-control, near-limit, below but found another text.");
        assertThat(fault(published, "/wave", "null")).isEqualTo("Expected a value but found null.");
    }

    private static String fault(PublishedResults published, String pointer, String value) throws IOException {
        JsonNode document = MAPPER.readTree(Documents.write(published));
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) document.at(pointer.substring(0, slash)))
                .set(pointer.substring(slash + 1), MAPPER.readTree(value));
        ImportResult<PublishedResults> read =
                Documents.read(DocumentSource.of("p.json", MAPPER.writeValueAsBytes(document)), PublishedResults.class);
        assertThatThrownBy(read::orElseThrow).hasMessageContaining("definition-invalid");
        assertThat(read.issues().get(0).location().column()).contains(pointer);
        return read.issues().get(0).message();
    }

    private static boolean isReadAs(PublishedResults published, JsonNode document) throws IOException {
        ImportResult<PublishedResults> read =
                Documents.read(DocumentSource.of("p.json", MAPPER.writeValueAsBytes(document)), PublishedResults.class);
        return read.value().filter(published::equals).isPresent();
    }

    private static PublishedResults again(PublishedResults published) throws IOException {
        return again(published, PublishedResults.class);
    }

    private static <T> T again(T value, Class<T> type) throws IOException {
        return Documents.read(DocumentSource.of("p.json", Documents.write(value)), type)
                .orElseThrow();
    }

    /** Everything that is made of publications. */
    private static List<String> outputs(List<PublishedResults> publications) {
        List<String> outputs = new ArrayList<>();
        TidyTables tables = TidyTables.of(publications);
        outputs.addAll(List.of(tables.values(), tables.units(), tables.risks(), tables.codebook(Language.EN)));
        PublishedResults last = publications.get(publications.size() - 1);
        for (Language language : Language.values()) {
            ResultsTable table = ResultsTable.of(last, language);
            outputs.addAll(List.of(table.heading(), Pages.markdown(table.page())));
            Charts charts = Charts.in(language);
            outputs.add(charts.heatMap(last).svg());
            outputs.add(charts.responseRates(last).svg());
            last.measures()
                    .forEach(measure ->
                            outputs.add(charts.spreadStrips(last, measure).svg()));
        }
        for (PublishedUnit unit : last.units()) {
            outputs.addAll(ofUnit(publications, last, unit));
        }
        return outputs;
    }

    private static List<String> ofUnit(
            List<PublishedResults> publications, PublishedResults last, PublishedUnit published) {
        UnitId unit = published.unit().id();
        Charts charts = Charts.in(Language.FI);
        List<String> outputs = new ArrayList<>();
        outputs.add(charts.factorBars(last, unit).svg());
        for (Measure measure : last.measures()) {
            if (published.value(measure) instanceof PublishedValue.Shown) {
                outputs.add(charts.trend(publications, unit, measure).svg());
            }
        }
        for (Language language : Language.values()) {
            outputs.add(Pages.text(
                    ResultPages.inShort(
                            PublishedProfiles.of(last, unit), published.unit().name(), language),
                    80));
        }
        List<DevelopmentArea> areas = Arrays.stream(Factor.values())
                .map(factor -> DevelopmentArea.builder(new AreaId(factor.key()), factor.key())
                        .measure(factor)
                        .build())
                .map(area -> Baselines.addTo(last, unit, area))
                .toList();
        areas.forEach(area -> outputs.add(area + " " + area.topic() + area.baselines()));
        DevelopmentPlan plan = DevelopmentPlan.draft(
                new PlanId("d"), unit, areas, Responsible.of(Role.COORDINATOR), Instant.parse("2024-11-15T10:00:00Z"));
        PlanOutcome outcome = PlanOutcome.of(plan, last, UnitSuccession.none(), ChangeRule.tested());
        outputs.add(outcome.areas().toString());
        return outputs;
    }

    /** Names the other way round, and whole numbers without a point. */
    private static JsonNode reordered(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = MAPPER.createArrayNode();
            array.forEach(element -> copy.add(reordered(element)));
            return copy;
        }
        if (!node.isObject()) {
            return node.isDouble() && node.doubleValue() == Math.rint(node.doubleValue())
                    ? MAPPER.getNodeFactory().numberNode(node.longValue())
                    : node;
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> names.add(0, name));
        ObjectNode copy = MAPPER.createObjectNode();
        names.forEach(name -> copy.set(name, reordered(node.get(name))));
        return copy;
    }
}
