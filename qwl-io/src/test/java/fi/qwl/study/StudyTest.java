package fi.qwl.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.page.Pages;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Factor;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Strength;
import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyTest {

    private static final Path SAMPLE = Path.of("../examples/data/joenvarsi");
    private static final LocalDate DAY = LocalDate.of(2024, 11, 15);
    private static final ZonedDateTime NOW = ZonedDateTime.of(2024, 11, 18, 9, 0, 0, 0, ZoneId.of("Europe/Helsinki"));

    private ReleaseStore store = ReleaseStore.inMemory();

    @Test
    void aYearIsReadPublishedAndComparedInAFewLines() throws IOException {
        Study study = withUnits()
                .withReported(file("2022-raportti.xlsx"), Wave.of(2022))
                .withAnswers(file("2023.csv"), Wave.of(2023))
                .withAnswers(file("2024.xlsx"), Wave.of(2024));

        List<Publication> years = study.publish(ReleaseRequest.on(DAY));

        assertThat(years)
                .extracting(publication -> publication.results().wave())
                .containsExactly(Wave.of(2022), Wave.of(2023), Wave.of(2024));
        assertThat(years.get(2).results().units())
                .anyMatch(unit -> unit.value(Factor.SAFETY) instanceof PublishedValue.Shown shown
                        && shown.change().isPresent());
        assertThat(study.publish(ReleaseRequest.on(DAY.plusDays(3)))).isEqualTo(years);
        assertThat(store.read().revision()).isEqualTo(3);
    }

    @Test
    void lastYearsFileTakenForThisYearsBlocksUntilSomebodyAcceptsIt() throws IOException {
        withUnits().withAnswers(file("2023.csv"), Wave.of(2023)).publish(ReleaseRequest.on(DAY));
        Study wrong = withUnits().withAnswers(file("2023.csv"), Wave.of(2024));

        Readiness readiness = wrong.readiness();
        assertThat(readiness.blocking()).extracting(Finding::kind).contains(FindingKind.SAME_AS_OTHER_WAVE);
        assertThatThrownBy(() -> wrong.publish(ReleaseRequest.on(DAY)))
                .isInstanceOfSatisfying(
                        StudyBlockedException.class,
                        blocked -> assertThat(blocked.readiness().blocking()).hasSameSizeAs(readiness.blocking()))
                .hasMessageContaining("Maybe");
        assertThat(store.read().revision()).isEqualTo(1);

        Study accepted = wrong;
        for (Finding blocking : readiness.blocking()) {
            accepted = accepted.accept(blocking.kind(), "a test of the export", "HR");
        }
        PublishedResults judged =
                accepted.publish(ReleaseRequest.on(DAY)).get(0).results();
        // Nothing is shown that was not shown of 2023.
        PublishedResults last =
                store.read().findLast(Wave.of(2023)).orElseThrow().results();
        judged.units()
                .forEach(unit -> unit.values().forEach((measure, value) -> {
                    if (value instanceof PublishedValue.Shown shown) {
                        assertThat(last.unit(unit.unit().id()).value(measure))
                                .isInstanceOfSatisfying(
                                        PublishedValue.Shown.class,
                                        then -> assertThat(shown.mean()).isEqualTo(then.mean()));
                    }
                }));
        assertThat(judged.units()).anyMatch(unit -> unit.value(Factor.SAFETY).isShown());
    }

    @Test
    void halfTheUnitsMisspeltBlocksAndOneAcceptanceCoversWhatWasThereThen() throws IOException {
        String text = Files.readString(SAMPLE.resolve("2023.csv"), Charset.forName("windows-1252"));
        Study misspelt = withUnits().withAnswers(source(misspelt(text, 2)), Wave.of(2023));

        Study accepted = misspelt.accept(FindingKind.UNITS_UNKNOWN, "harmless in this test", "HR");

        assertThat(misspelt.readiness().isBlocked()).isTrue();
        assertThat(accepted.readiness().isBlocked()).isFalse();
        assertThat(accepted.readiness().notes())
                .filteredOn(finding -> finding.kind() == FindingKind.UNITS_UNKNOWN)
                .singleElement()
                .satisfies(finding -> assertThat(finding.acceptance())
                        .hasValueSatisfying(
                                acceptance -> assertThat(acceptance.by()).isEqualTo("HR")));
        assertThat(accepted.publish(ReleaseRequest.on(DAY)).get(0).results().units())
                .allSatisfy(
                        unit -> assertThat(unit.participation().responseRate()).isEmpty());
        assertThatThrownBy(() -> misspelt.accept(FindingKind.RATE_LOW, "x", "HR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void anInputWithAnErrorBlocksAndCannotBeAccepted() throws IOException {
        Study broken = withUnits().withAnswers(source("x;y\n1;2\n"), Wave.of(2024));

        assertThat(broken.readiness().blocking()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.INPUT_UNUSABLE);
            assertThat(finding.issues()).isNotEmpty();
        });
        assertThatThrownBy(() -> broken.accept(FindingKind.INPUT_UNUSABLE, "x", "HR"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> broken.publish(ReleaseRequest.on(DAY))).isInstanceOf(StudyBlockedException.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readinessIsAPageInEveryLanguage(Language language) throws IOException {
        Study study = withUnits().withAnswers(file("2023.csv"), Wave.of(2023));

        String page = Pages.text(study.readiness().page(language), 80);

        assertThat(page).contains("2023").doesNotContain("{", "null");
        assertThat(page.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void noFollowUpFallsIntoTheWeeksThatAUnitHasBlocked() throws IOException {
        OrganisationPeriods open = OrganisationReader.standard()
                .readPeriods(file("organisation.csv"))
                .orElseThrow();
        Study published = published(open);
        UnitId unit =
                published.drafts(Responsible.of(Role.COORDINATOR), NOW).get(0).unit();
        LocalDate first = plan(published, unit).followUps().get(0).date();
        BlockedPeriod week = BlockedPeriod.once(new DateRange(first.minusDays(6), first), "closed");

        store = ReleaseStore.inMemory();
        Study closed =
                published(new OrganisationPeriods(open.history(), Map.of(Wave.of(2024), Map.of(unit, List.of(week)))));

        assertThat(plan(closed, unit).followUps())
                .isNotEmpty()
                .noneSatisfy(
                        followUp -> assertThat(week.covers(followUp.date())).isTrue());
    }

    private Study published(OrganisationPeriods units) throws IOException {
        Study study = Study.read(file("definition.json"), store)
                .orElseThrow()
                .withOrganisation(units)
                .withAnswers(file("2024.xlsx"), Wave.of(2024));
        study.publish(ReleaseRequest.on(DAY));
        return study;
    }

    private static DevelopmentPlan plan(Study study, UnitId unit) throws IOException {
        PlanChoices choices = PlanChoices.builder(unit, NOW.toLocalDate())
                .strength(Strength.of("Autamme toisiamme", ""))
                .build();
        return study.plan(choices, FinnishWorkingDays.standard(), Responsible.of(Role.COORDINATOR), NOW);
    }

    @Test
    void draftsAreEmptyFormsForUnitsWithoutUnitsBelow() throws IOException {
        Study study = withUnits().withAnswers(file("2024.xlsx"), Wave.of(2024));
        assertThatThrownBy(() -> study.drafts(Responsible.of(Role.COORDINATOR), NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("publish");
        study.publish(ReleaseRequest.on(DAY));

        List<DevelopmentPlan> drafts = study.drafts(Responsible.of(Role.COORDINATOR), NOW);

        assertThat(drafts).isNotEmpty().allSatisfy(draft -> {
            assertThat(draft.isDraft()).isTrue();
            assertThat(draft.areas()).isEmpty();
            assertThat(draft.followUps()).isEmpty();
        });
    }

    @Test
    void theFrontDoorHasAtMostFifteenMethods() {
        assertThat(Arrays.stream(Study.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> !method.getName().equals("toString"))
                        .map(Method::toGenericString)
                        .collect(Collectors.toSet()))
                .hasSizeLessThanOrEqualTo(15);
    }

    private Study withUnits() throws IOException {
        return Study.read(file("definition.json"), store).orElseThrow().withOrganisation(file("organisation.csv"));
    }

    private static DocumentSource file(String name) {
        return DocumentSource.of(SAMPLE.resolve(name));
    }

    private static DocumentSource source(String text) {
        return DocumentSource.of("answers.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Every n-th row's unit with letters before it. */
    private static String misspelt(String text, int every) {
        List<String> lines = text.lines().toList();
        int column = List.of(lines.get(0).split(";", -1)).indexOf("Yksikkö");
        StringBuilder out = new StringBuilder(lines.get(0)).append('\n');
        for (int row = 1; row < lines.size(); row++) {
            String[] cells = lines.get(row).split(";", -1);
            if (row % every == 0 && cells.length > column) {
                cells[column] = "Ei ole " + row;
            }
            out.append(String.join(";", cells)).append('\n');
        }
        return out.toString();
    }
}
