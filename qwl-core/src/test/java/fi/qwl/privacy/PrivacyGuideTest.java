package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of docs/privacy.md, run. */
class PrivacyGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "privacy.md");
    private static final Organisation SECTOR = Sample.organisation("sector", "A<sector", "B<sector");

    @Test
    void theDifferenceAttackOfTheGuideIsStopped() throws IOException {
        Results results = results(sector(0));
        Publication publication = Publisher.publish(results, DisclosurePolicy.standard(), ReleaseLedger.empty());
        assertThat(publication.results().unit(new UnitId("B")).value(Factor.FE))
                .hasToString("Hidden[reason=PROTECTED]");
        assertThat(publication.results().nearestShown(new UnitId("B"), Factor.FE))
                .contains(publication.results().unit(new UnitId("sector")));
        PublishedValue.Shown sector = (PublishedValue.Shown)
                publication.results().unit(new UnitId("sector")).value(Factor.FE);
        assertThat(List.of(sector.n(), sector.mean())).isEqualTo(List.of(9L, 60.0));
        assertThat(results.unit(new UnitId("B")).find(Factor.FE).orElseThrow().mean())
                .hasValue(70);
        assertGuideHolds("publication.results().nearestShown(new UnitId(\"B\"), Factor.FE);");
        assertGuideHolds("Publisher.publish(results, DisclosurePolicy.standard(), ReleaseLedger.empty());");
        assertGuideHolds("9 answers  mean 60");
        assertGuideHolds("6 answers  mean 70");
    }

    @Test
    void withFourPeopleOfTheSectorsOwnTheLargerTeamIsShown() {
        Publication publication =
                Publisher.publish(results(sector(4)), DisclosurePolicy.standard(), ReleaseLedger.empty());
        assertThat(publication.results().unit(new UnitId("B")).value(Factor.FE).isShown())
                .isTrue();
        assertThat(publication
                        .results()
                        .unit(new UnitId("sector"))
                        .findOthers(Factor.FE)
                        .orElseThrow()
                        .n())
                .isEqualTo(7);
    }

    @Test
    void thePolicyOfTheGuideIsBuiltAsWritten() throws IOException {
        DisclosurePolicy promised = DisclosurePolicy.builder("joenvarsi")
                .fewestForMeans(7)
                .fewestForSpread(12)
                .boundsWidth(10)
                .build();
        assertThat(promised.isAtLeastAsStrictAs(DisclosurePolicy.standard())).isTrue();
        for (String line : List.of(
                "DisclosurePolicy.builder(\"joenvarsi\")",
                ".fewestForMeans(7)",
                ".fewestForSpread(12)",
                ".boundsWidth(10)",
                ".build();")) {
            assertGuideHolds(line);
        }
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
