package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.BackgroundCells;
import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ItemId;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of docs/privacy.md, run. */
class PrivacyGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "privacy.md");
    private static final Organisation SECTOR = Sample.organisation("sector", "A<sector", "B<sector");

    @Test
    void theDifferenceAttackOfTheGuideIsStopped() throws IOException {
        Results results = results(sector(0));
        ReleaseStore store = ReleaseStore.inMemory();
        LocalDate day = LocalDate.of(2024, 11, 15);
        Publication publication = Publisher.release(results, ReleaseRequest.on(day), store);
        assertThat(publication.results().unit(new UnitId("B")).value(Factor.SAFETY))
                .hasToString("Hidden[reason=PROTECTED]");
        assertThat(publication.results().nearestShown(new UnitId("B"), Factor.SAFETY))
                .contains(publication.results().unit(new UnitId("sector")));
        PublishedValue.Shown sector = (PublishedValue.Shown)
                publication.results().unit(new UnitId("sector")).value(Factor.SAFETY);
        assertThat(List.of(sector.n(), sector.mean())).isEqualTo(List.of(9L, 60.0));
        assertThat(results.unit(new UnitId("B"))
                        .find(Factor.SAFETY)
                        .orElseThrow()
                        .mean())
                .hasValue(70);
        assertGuideHolds("publication.results().nearestShown(new UnitId(\"B\"), Factor.SAFETY);");
        assertGuideHolds("Publication publication = Publisher.release(results, ReleaseRequest.on(day), store);");
        assertGuideHolds("9 answers  mean 60");
        assertGuideHolds("6 answers  mean 70");
    }

    @Test
    void withFourPeopleOfTheSectorsOwnTheLargerTeamIsShown() {
        Deciding.Made publication =
                Deciding.publish(results(sector(4)), DisclosurePolicy.standard(), ReleaseLedger.NOTHING);
        assertThat(publication
                        .results()
                        .unit(new UnitId("B"))
                        .value(Factor.SAFETY)
                        .isShown())
                .isTrue();
        assertThat(publication
                        .results()
                        .unit(new UnitId("sector"))
                        .findOthers(Factor.SAFETY)
                        .orElseThrow()
                        .n())
                .isEqualTo(7);
    }

    @Test
    void thePolicyOfTheGuideIsBuiltAsWritten() throws IOException {
        DisclosurePolicy promised = DisclosurePolicy.builder("joenvarsi")
                .minimumForMeans(7)
                .minimumForSpread(12)
                .minimumIntervalWidth(10)
                .build();
        assertThat(promised.isAtLeastAsStrictAs(DisclosurePolicy.standard())).isTrue();
        for (String line : List.of(
                "DisclosurePolicy.builder(\"joenvarsi\")",
                ".minimumForMeans(7)",
                ".minimumForSpread(12)",
                ".minimumIntervalWidth(10)",
                ".build();")) {
            assertGuideHolds(line);
        }
    }

    @Test
    void groupsItemsAndCommentsAreAskedForAsWritten() throws IOException {
        IndexModel model = IndexModel.linear();
        UnitId root = new UnitId("sector");
        Survey.Builder builder =
                Survey.builder(Wave.of(2024), Sample.questionnaire(), DisclosurePolicy.standard(), "age");
        List<CommentRelease.Comment> written = new ArrayList<>();
        for (int person = 0; person < 24; person++) {
            builder.answer(0, 20 + 3 * person)
                    .answer(1, 22 + 2 * person)
                    .answer(2, 71 - 2 * person)
                    .unit("A")
                    .background("age", person % 2 == 0 ? "young" : "old")
                    .endRow();
            written.add(new CommentRelease.Comment("person " + person, new UnitId("A"), "comment " + person));
        }
        Survey survey = builder.build();
        Results results = Results.of(Cells.of(model, survey), SECTOR, ScoringOrder.PERSONS_FIRST)
                .withBackgrounds(BackgroundCells.of(model, survey, List.of("age")));
        ReleaseStore store = ReleaseStore.inMemory();
        ReleaseRequest request =
                ReleaseRequest.on(LocalDate.of(2024, 11, 15)).withGroups(UnitGroup.ofClasses(results, "age", root));
        Publication publication = Publisher.release(results, request, store);
        PublishedItems items = Publisher.releaseItems(survey, results, request, store);
        CommentRelease comments = Publisher.releaseComments(written, results, request, store);
        assertThat(publication.results().groups())
                .allMatch(group -> group.value(Factor.SAFETY).isShown());
        assertThat(items.value(root, new ItemId("FE1")).isShown()).isTrue();
        assertThat(comments.published().comments(new UnitId("A"))).hasSize(24);
        assertThat(store.read().ledger().releases()).hasSize(3);
        for (String line : List.of(
                ".withBackgrounds(BackgroundCells.of(model, survey, List.of(\"age\")));",
                "ReleaseRequest request = ReleaseRequest.on(day)",
                ".withGroups(UnitGroup.ofClasses(results, \"age\", root));",
                "Publication publication = Publisher.release(results, request, store);",
                "PublishedItems items = Publisher.releaseItems(survey, results, request, store);",
                "CommentRelease comments = Publisher.releaseComments(written, results, request, store);")) {
            assertGuideHolds(line);
        }
    }

    @Test
    void lateAnswersAreReleasedAsWritten() throws IOException {
        ReleaseStore store = ReleaseStore.inMemory();
        ReleaseRequest request = ReleaseRequest.on(LocalDate.of(2024, 11, 15));
        Publisher.release(results(sector(4)), request, store);
        Results lateResults = results(sector(9));
        Publication later = Publisher.release(lateResults, request, store);
        assertThat(later.reductions()).containsExactly(Publication.Reduction.OTHER_ANSWERS);
        assertThat(later.results()
                        .unit(new UnitId("sector"))
                        .value(Factor.SAFETY)
                        .isShown())
                .isTrue();
        assertGuideHolds("Publication later = Publisher.release(lateResults, request, store);");
        assertGuideHolds("later.reductions();   // why less is shown: OTHER_ANSWERS");
    }

    private static void assertGuideHolds(String line) throws IOException {
        assertThat(Files.readString(GUIDE, StandardCharsets.UTF_8)).contains(line);
    }

    /** A's three answers have a mean of 40, B's six of 70; the sector's own are in the middle. */
    private static Survey sector(int own) {
        Sample sample = Sample.of(2024);
        for (int fe : List.of(30, 40, 50)) {
            sample.person("A", fe, 50, 50);
        }
        for (int fe : List.of(55, 60, 65, 75, 80, 85)) {
            sample.person("B", fe, 50, 50);
        }
        return sample.people("sector", own).build();
    }

    private static Results results(Survey survey) {
        return Results.of(Cells.of(IndexModel.linear(), survey), SECTOR, ScoringOrder.PERSONS_FIRST);
    }
}
