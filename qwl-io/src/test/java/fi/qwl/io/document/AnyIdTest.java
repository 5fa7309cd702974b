package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.calendar.FollowUpCalendar;
import fi.qwl.io.chart.Charts;
import fi.qwl.io.page.Pages;
import fi.qwl.io.plan.PlanWorkbook;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.store.FilePlanStore;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.page.Block;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseLedger;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Any text that is not blank is a legal id, through every output. */
class AnyIdTest {

    private static final Instant NOW = Instant.parse("2024-11-15T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 5, 30);

    @Provide
    Arbitrary<String> ids() {
        Arbitrary<String> any = Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(point -> Character.isDefined(point) && (point < 0xD800 || point > 0xDFFF))
                .map(Character::toString)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(points -> String.join("", points));
        Arbitrary<String> awkward = Arbitraries.of(
                "Päiväkoti Kuusikko",
                "../../etc/passwd",
                "CON",
                "a/b\\c:d*e?f\"g<h>i|j",
                "x;y,z",
                "]]><script>&amp;",
                "=1+1",
                "ÅBO\u0001\u0085\u2028",
                "\u202Eabc",
                "%41",
                "a\nb\r\nc",
                "k".repeat(400));
        return Arbitraries.oneOf(any, awkward).filter(text -> !text.isBlank());
    }

    @Property(tries = 60, seed = "20261128")
    void resultsOfAUnitOfAnyIdLeaveByEveryDocumentTableAndChart(@ForAll("ids") String id)
            throws IOException, ParserConfigurationException, SAXException {
        Results results = results(id);
        ReleaseStore store = ReleaseStore.inMemory();
        Publication publication = Released.into(store, results);
        ReleaseLedger ledger = store.read().ledger();
        Results read = Documents.read(DocumentSource.of("r", Documents.write(results)), Results.class)
                .orElseThrow();

        assertThat(read.unit(new UnitId(id)).unit().name()).isEqualTo(id);
        assertThat(Documents.read(DocumentSource.of("l", Documents.write(ledger)), ReleaseLedger.class)
                        .orElseThrow())
                .isEqualTo(ledger);
        assertThat(new String(Documents.write(publication), StandardCharsets.UTF_8))
                .contains("qwl-results/1");
        assertThat(Pages.text(
                        ResultsTable.of(publication.results(), Language.FI).page(), 80))
                .isNotEmpty();
        Charts charts = Charts.in(Language.FI);
        requireXml(charts.factorBars(publication.results(), new UnitId(id)));
        requireXml(charts.heatMap(publication.results()));
    }

    @Property(tries = 60, seed = "20261128")
    void aPlanOfAnyIdsIsKeptWrittenAndScheduled(@ForAll("ids") String id) throws IOException {
        DevelopmentPlan plan = plan(id);

        assertThat(Json.read(Json.pretty(plan), DevelopmentPlan.class)).isEqualTo(plan);
        String calendar = FollowUpCalendar.builder(Language.FI, "qwl.example", NOW)
                .plan("x", plan)
                .build()
                .text();
        assertThat(Biweekly.parse(calendar).first().getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getUid().getValue())
                        .doesNotContain(" ", "/", ",", ";")
                        .endsWith("@qwl.example"));
        assertThat(PlanWorkbook.of(plan, "x", Language.FI, person -> Optional.empty())
                        .bytes())
                .isNotEmpty();
        Path folder = Files.createTempDirectory("plans");
        FilePlanStore store = FilePlanStore.in(folder, aside -> {
            throw new AssertionError(aside.reason());
        });
        store.save(plan);
        assertThat(store.ids()).containsExactly(plan.id());
        assertThat(store.find(plan.id())).hasValue(plan);
        assertThat(store.purgeBefore(NOW.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void twoIdsThatDifferInSignsAloneHaveTwoEntries() {
        DevelopmentPlan one = plan("a b");
        DevelopmentPlan other = plan("a%20b");
        assertThat(FollowUpCalendar.builder(Language.FI, "qwl.example", NOW)
                        .plan("x", one)
                        .plan("y", other)
                        .build()
                        .text())
                .contains("UID:a%20b.", "UID:a%252520b.");
    }

    private static DevelopmentPlan plan(String id) {
        Action action = Action.builder(new ActionId(id + "1"))
                .text("x")
                .responsible(Responsible.of(Role.SUPERVISOR, new PersonId(id)))
                .due(DAY)
                .build();
        return DevelopmentPlan.draft(
                        new PlanId(id),
                        new UnitId(id),
                        List.of(DevelopmentArea.builder(new AreaId(id), "x")
                                .actions(List.of(action))
                                .build()),
                        Responsible.of(Role.COORDINATOR),
                        NOW)
                .toBuilder()
                .agreedOn(DAY.minusMonths(3))
                .build();
    }

    private static Results results(String id) {
        Survey.Builder survey =
                Survey.builder(Wave.of(2024), InventedAnswers.survey().questionnaire(), DisclosurePolicy.standard());
        for (int person = 0; person < 40; person++) {
            for (int item = 0; item < 3; item++) {
                survey.answer(item, (person * 37 + item * 29 + 11) % 89 + 5);
            }
            survey.unit(person < 20 ? id : "root").endRow();
        }
        Organisation organisation = Organisation.of(List.of(
                Unit.of("root", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of(id, id, UnitLevel.UNIT).withParent("root")));
        return Results.of(Cells.of(IndexModel.linear(), survey.build()), organisation, ScoringOrder.PERSONS_FIRST);
    }

    private static void requireXml(Block.Figure chart) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(chart.svg().getBytes(StandardCharsets.UTF_8)));
    }
}
