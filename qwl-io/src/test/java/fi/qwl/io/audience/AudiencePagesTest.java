package fi.qwl.io.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.index.Results;
import fi.qwl.io.chart.Joenvarsi;
import fi.qwl.io.document.Documents;
import fi.qwl.io.page.Pages;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.page.Block;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.plan.page.PlanPages;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedGroup;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.Readership;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.words.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What pages may say: of the sample municipality, of one whose results are all hidden, and of one unit alone. A number with a
 * decimal is a result: each must be one that the publication released to the page's readers.
 */
class AudiencePagesTest {

    private static final Pattern DECIMAL = Pattern.compile("(?<![\\d.,:-])\\d{1,3}[.,]\\d(?![\\d.,:-])");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.(\\d{4})?|\\d{4}-\\d{2}-\\d{2}");
    /** The seed's limits, and a change of nothing: no results. */
    private static final Set<String> NO_RESULTS = Set.of("80.0", "75.0", "70.0", "0.0");

    private static final SampleYear SAMPLE = SampleYear.ofJoenvarsi();

    @Test
    void everyResultOnAPageWasReleasedToItsReaders() {
        for (SampleYear year : years()) {
            for (Language language : Language.values()) {
                year.pages(language).forEach((name, page) -> {
                    Set<String> released = new HashSet<>(NO_RESULTS);
                    year.narrowed(Audience.HR, root(year)).forEach(results -> addReleased(released, results));
                    assertThat(decimals(page)).as("%s in %s", name, language).isSubsetOf(released);
                });
            }
        }
    }

    /** What a browser shows is what the page says: no other number, and every one of its tables and charts. */
    @Test
    void aDocumentHasTheNumbersOfItsPage() {
        for (SampleYear year : years()) {
            year.pages(Language.FI).forEach((name, page) -> {
                String shown = Pages.document(page)
                        .replaceAll("(?s)<head>.*</head>|<footer.*</footer>", "")
                        .replaceAll("<[^>]*>", "\n");
                String cells =
                        tables(page).stream().flatMap(AudiencePagesTest::texts).collect(Collectors.joining("\n"));
                assertThat(decimals(shown)).as(name).isSubsetOf(decimals(page)).containsAll(decimals(cells));
            });
        }
    }

    @Test
    void aUnitsSheetHasOnlyResultsThatWereReleasedToIt() {
        for (Unit unit : SAMPLE.units()) {
            Set<String> released = new HashSet<>(NO_RESULTS);
            SAMPLE.narrowed(Audience.TEAM, unit.id()).forEach(results -> addReleased(released, results));
            assertThat(decimals(SAMPLE.sheet(unit.id(), Language.FI)))
                    .as(unit.toString())
                    .isNotEmpty()
                    .isSubsetOf(released);
        }
    }

    @Test
    void aFrontHasAtMostFifteenNumbersAndAHiddenTeamsSheetHasTheSameParts() {
        Set<List<String>> parts = new HashSet<>();
        for (Unit unit : SAMPLE.units()) {
            for (Language language : Language.values()) {
                Page sheet = SAMPLE.sheet(unit.id(), language);
                List<Block> front = sheet.blocks().stream()
                        .takeWhile(block -> !(block instanceof Block.PageBreak))
                        .toList();
                String numbers = front.stream()
                        .flatMap(AudiencePagesTest::texts)
                        .collect(Collectors.joining(" "))
                        .replaceAll("\\b20\\d\\d\\b|kano 1", "");
                // Names of units and the promise's own number (five) are in the sentence that says why a team is
                // hidden.
                assertThat(Pattern.compile("\\d+([.,]\\d+)?")
                                .matcher(withoutNames(numbers))
                                .results())
                        .as("%s %s: %s", unit, language, numbers)
                        .hasSizeLessThanOrEqualTo(15);
                parts.add(front.stream()
                        .filter(block -> block instanceof Block.KeyFigures || block instanceof Block.Callout)
                        .map(block -> block.getClass().getSimpleName())
                        .toList());
            }
        }
        assertThat(parts).containsExactly(List.of("KeyFigures", "KeyFigures", "Callout"));
    }

    private static String withoutNames(String text) {
        String without = text;
        for (Unit unit : SAMPLE.last().organisation().units()) {
            without = without.replace(unit.name(), "");
        }
        return without;
    }

    @Test
    void noPageRanksUnits() {
        List<String> order =
                SAMPLE.last().organisation().units().stream().map(Unit::name).toList();
        for (Map.Entry<String, Page> page : SAMPLE.pages(Language.FI).entrySet()) {
            for (Block.Table table : tables(page.getValue())) {
                List<Integer> places = table.rows().stream()
                        .map(row -> order.indexOf(row.get(0).strip().replace("\u00A0", "")))
                        .filter(place -> place >= 0)
                        .toList();
                assertThat(places).as(page.getKey() + ": " + table.header()).isSorted();
            }
        }
    }

    @Test
    void boardCommitteeAndPersonnelReportNameNoUnitBelowSectors() {
        List<String> below = SAMPLE.last().organisation().units().stream()
                .filter(unit -> unit.level() == UnitLevel.UNIT || unit.level() == UnitLevel.TEAM)
                .map(Unit::name)
                .toList();
        for (Language language : Language.values()) {
            Map<String, Page> pages = SAMPLE.pages(language);
            for (String name : List.of("board", "committee", "personnel-report")) {
                String all = all(page(pages, name));
                assertThat(below).as(name).noneMatch(all::contains);
                assertThat(all).doesNotContain("Sijaisten saatavuus").doesNotContain("Rauha työhön");
            }
            assertThat(all(page(pages, "wider"))).contains("Sijaisten saatavuus");
        }
    }

    @Test
    void everyPageCarriesOwnerDayAndHandling() {
        Map<String, Page> pages = SAMPLE.pages(Language.SV);
        pages.forEach((name, page) -> assertThat(page.imprint())
                .as(name)
                .hasValueSatisfying(
                        imprint -> assertThat(imprint.line(Language.SV)).contains("Joenvarren kunta", "20.1.2025")));
        assertThat(page(pages, "board").imprint().orElseThrow().handling()).isEqualTo(Handling.PUBLIC);
        assertThat(page(pages, "hr").imprint().orElseThrow().handling()).isEqualTo(Handling.INTERNAL);
        assertThat(page(pages, "board").imprint().orElseThrow().publications()).hasSize(3);
    }

    @Test
    void thePosterHasNoFiguresOfTheSurvey() {
        for (Language language : Language.values()) {
            assertThat(decimals(page(SAMPLE.pages(language), "poster"))).isEmpty();
            assertThat(decimals(page(SAMPLE.pages(language), "outcome-poster"))).isEmpty();
        }
    }

    @Test
    void hrReadsWhereItIsNeededByStepsWithoutScores() {
        String hr = all(page(SAMPLE.pages(Language.EN), "hr"));

        assertThat(hr)
                .contains("Kunnan johto ja kehittäminen: a conflict or crisis")
                .contains("No results meeting in time (")
                .contains("1 need: 0 answered, 1 late.")
                .doesNotContain("points");
    }

    @Test
    void mailsHoldNoResultAndACalendarEntry() {
        for (Language language : Language.values()) {
            List<Mail> mails = SAMPLE.mails(language);
            assertThat(mails).allSatisfy(mail -> {
                assertThat(decimals(mail.text())).isEmpty();
                assertThat(mail.calendar()).contains("BEGIN:VEVENT");
                assertThat(mail.subject()).doesNotContain("\n");
            });
        }
    }

    @Test
    void aSupervisorOfSeveralUnitsReadsThemOnOnePageAndTogether() throws IOException {
        Results results = Joenvarsi.results().get(2);
        Organisation organisation = results.organisation();
        ReleaseRequest request =
                ReleaseRequest.on(LocalDate.of(2024, 11, 15)).withGroups(UnitGroup.ofSupervisors(organisation));
        PublishedResults published =
                Publisher.release(results, request, ReleaseStore.inMemory()).results();
        PublishedGroup together = published.groups().get(0);
        SupervisorId supervisor = new SupervisorId(together.group().id());
        PublishedResults read = published.narrowedTo(Readership.ofSupervisor(organisation, supervisor));

        Page page = UnitPages.supervisor(read, SampleYear.ISSUER, Language.EN);
        Block.Table table = page.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(table.rows()).hasSize(read.units().size() + 1);
        assertThat(table.rows().get(table.rows().size() - 1).get(0))
                .isEqualTo(together.group().name());
        assertThat(Documents.read(DocumentSource.of("results.json", Documents.write(read)), PublishedResults.class)
                        .orElseThrow())
                .isEqualTo(read);
    }

    @Test
    void refusesPublicationsForOtherReaders() {
        PublishedResults whole = Joenvarsi.last();
        UnitId root = whole.organisation().root().id();
        UnitId unit = SAMPLE.units().get(0).id();
        UnitId other = SAMPLE.units().get(1).id();

        assertThatThrownBy(() -> UnitPages.sheet(List.of(whole), unit, SampleYear.ISSUER, Language.FI))
                .hasMessageContaining("is not narrowed\nMaybe narrow it first");
        assertThatThrownBy(() -> UnitPages.sheet(
                        List.of(whole.narrowedTo(Audience.TEAM, other)), unit, SampleYear.ISSUER, Language.FI))
                .hasMessageEndingWith(
                        "is for readers of [" + other + "]\nMaybe narrow the whole publication to this unit.");
        assertThatThrownBy(() -> HrPages.results(
                        List.of(whole.narrowedTo(Audience.BOARD, root)), SampleYear.ISSUER, Language.FI))
                .hasMessageContaining("the page is for [HR] but publication")
                .hasMessageContaining("is for BOARD");
    }

    @Test
    void refusesAPlanOfAnotherUnitAndWavesOfTwoOrganisations() {
        Unit unit = SAMPLE.units().get(0);
        Unit other = SAMPLE.units().get(1);

        assertThatThrownBy(() -> PlanPages.poster(SAMPLE.plan(unit), other, SampleYear.ISSUER, Language.FI))
                .hasMessageStartingWith("plan 2024-" + unit.id() + " is of unit " + unit.id()
                        + " but the page is of unit " + other.id());
        PublishedResults own = Joenvarsi.last().narrowedTo(Audience.HR, root(SAMPLE));
        PublishedResults foreign = SampleYear.ofOneUnit(2023).last().narrowedTo(Audience.HR, new UnitId("1"));
        assertThatThrownBy(() -> HrPages.results(List.of(own, foreign), SampleYear.ISSUER, Language.FI))
                .hasMessage("the waves are not of one organisation: 2023 is of 1, 2024 of 1000"
                        + "\nMaybe a file of another organisation was read.");
    }

    private static List<SampleYear> years() {
        return List.of(SAMPLE, SampleYear.ofOneUnit(2024), SampleYear.allHidden());
    }

    private static UnitId root(SampleYear year) {
        return year.last().organisation().root().id();
    }

    private static void addReleased(Set<String> released, PublishedResults results) {
        for (PublishedUnit unit : results.units()) {
            unit.values().forEach((measure, value) -> addReleased(released, results, measure, value));
        }
        for (PublishedGroup group : results.merged()) {
            group.values().forEach((measure, value) -> addReleased(released, results, measure, value));
        }
    }

    private static void addReleased(
            Set<String> released, PublishedResults results, Measure measure, PublishedValue value) {
        double[] limits = measure instanceof Factor factor
                ? new double[] {results.model().limits().of(factor)}
                : new double[0];
        if (value instanceof PublishedValue.Shown shown) {
            released.add(text(shown.mean(), limits));
            shown.interval().ifPresent(bounds -> {
                released.add(text(bounds.lower()));
                released.add(text(bounds.upper()));
            });
            shown.sd().ifPresent(sd -> released.add(text(sd)));
            shown.change().ifPresent(change -> {
                released.add(text(change.baseMean(), limits));
                released.add(text(Math.abs(change.difference())));
            });
        }
    }

    private static String text(double value, double... limits) {
        return DisplayRounding.text(DisplayRounding.round(value, limits), Language.EN);
    }

    private static Set<String> decimals(Page page) {
        return decimals(all(page));
    }

    private static Set<String> decimals(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = DECIMAL.matcher(DAY.matcher(text).replaceAll(""));
        while (matcher.find()) {
            found.add(matcher.group().replace(',', '.'));
        }
        return found;
    }

    private static String all(Page page) {
        return page.title() + "\n"
                + page.blocks().stream().flatMap(AudiencePagesTest::texts).collect(Collectors.joining("\n"));
    }

    private static List<Block.Table> tables(Page page) {
        List<Block.Table> tables = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block instanceof Block.Table table) {
                tables.add(table);
            } else if (block instanceof Block.Figure figure) {
                tables.add(figure.data());
            }
        }
        return tables;
    }

    /** All that a block says, the texts in a drawing and its alternative included. */
    private static Stream<String> texts(Block block) {
        if (block instanceof Block.Heading heading) {
            return Stream.of(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        } else if (block instanceof Block.Note note) {
            return Stream.of(note.text());
        } else if (block instanceof Block.Points points) {
            return points.items().stream();
        } else if (block instanceof Block.Table table) {
            return Stream.concat(
                    Stream.concat(Stream.of(table.caption()), table.header().stream()),
                    table.rows().stream().flatMap(List::stream));
        } else if (block instanceof Block.KeyFigures figures) {
            return figures.figures().stream()
                    .flatMap(figure -> Stream.of(figure.label(), figure.value(), figure.status(), figure.remark()));
        } else if (block instanceof Block.Callout callout) {
            return Stream.of(callout.title(), callout.text());
        } else if (block instanceof Block.Figure figure) {
            String drawn = figure.svg().replaceAll("<[^>]*>", "\n");
            return Stream.concat(Stream.of(figure.caption(), figure.textAlternative(), drawn), texts(figure.data()));
        }
        return Stream.of();
    }

    private static Page page(Map<String, Page> pages, String name) {
        return Objects.requireNonNull(pages.get(name), name);
    }
}
