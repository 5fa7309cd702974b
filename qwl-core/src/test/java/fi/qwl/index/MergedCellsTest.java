package fi.qwl.index;

import static fi.qwl.index.ScatteredSurvey.bytes;
import static fi.qwl.index.ScatteredSurvey.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.AnswerBlock;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MergedCellsTest {

    @Property(tries = 60, seed = "20261128")
    void anyPartitionAndOrderOfMergesGivesTheSameBytes(
            @ForAll Random random,
            @ForAll @IntRange(max = 700) int people,
            @ForAll @IntRange(min = 1, max = 12) int parts)
            throws IOException {
        ScatteredSurvey scattered = new ScatteredSurvey(random, people);
        byte[] whole = bytes(Cells.of(ScatteredSurvey.model(), scattered.survey()));
        List<Cells> scored = scattered.parts(random, parts);
        assertThat(bytes(Cells.merge(scored))).isEqualTo(whole);
        assertThat(bytes(mergedAtRandom(scored, random))).isEqualTo(whole);
        CellsBuilder builder = Cells.builder(ScatteredSurvey.scorer(), ScatteredSurvey.WAVE, ScatteredSurvey.PROMISE);
        scored.forEach(builder::add);
        assertThat(bytes(builder.build())).isEqualTo(whole);
    }

    /** Two by two, each after a way through bytes, until one is left. */
    private static Cells mergedAtRandom(List<Cells> scored, Random random) throws IOException {
        List<Cells> left = new ArrayList<>(scored);
        while (left.size() > 1) {
            Cells first = left.remove(random.nextInt(left.size()));
            Cells second = left.remove(random.nextInt(left.size()));
            left.add(read(bytes(first)).merge(read(bytes(second))));
        }
        return left.get(0);
    }

    @Test
    void manyUnitsAreTheSameToTheBitAsFew() {
        // 30,000 units are more than a table of counts by place is made for; they come one after the other.
        RowScorer scorer = RowScorer.of(IndexModel.kano(), InventedSurvey.questionnaire());
        CellsBuilder together = Cells.builder(scorer, Wave.of(2026), DisclosurePolicy.standard());
        CellsBuilder first = Cells.builder(scorer, Wave.of(2026), DisclosurePolicy.standard());
        AnswerBlock block = scorer.newBlock();
        for (int unit = 0; unit < 30_000; unit++) {
            for (int item = 0; item < 15; item++) {
                block.answer(item, 1 + (unit * item) % 5);
            }
            block.unit("u" + unit).endRow();
            if (!block.hasRoom()) {
                together.add(block);
            }
        }
        together.add(block);
        block.unit("u7");
        for (int item = 0; item < 15; item++) {
            block.answer(item, 1 + (7 * item) % 5);
        }
        first.add(block.endRow());
        Cells cells = together.build();
        assertThat(cells.units()).hasSize(30_000);
        for (Factor factor : Factor.values()) {
            assertThat(cells.counts(new UnitId("u7"), factor))
                    .isEqualTo(first.build().counts(new UnitId("u7"), factor));
        }
    }

    @Test
    void thePromiseTravelsWithTheBytes() throws IOException {
        ScatteredSurvey scattered = new ScatteredSurvey(new Random(1), 5);
        assertThat(read(bytes(Cells.of(ScatteredSurvey.model(), scattered.survey())))
                        .promise())
                .isEqualTo(ScatteredSurvey.PROMISE);
        RowScorer scorer = RowScorer.of(IndexModel.kano(), Sample.questionnaire());
        for (DisclosurePolicy promise : List.of(
                DisclosurePolicy.standard(),
                DisclosurePolicy.strict(),
                DisclosurePolicy.builder("oma")
                        .minimumForMeans(7)
                        .minimumForComments(12)
                        .minimumIntervalWidth(12.5)
                        .build(),
                DisclosurePolicy.openData("invented"))) {
            Cells cells = Cells.builder(scorer, Wave.parse("2026-2"), promise).build();
            Cells back = Cells.readFrom(new ByteArrayInputStream(bytes(cells)), scorer);
            assertThat(back.promise()).isEqualTo(promise);
            assertThat(back.wave()).isEqualTo(Wave.parse("2026-2"));
        }
    }

    @Test
    void mergedCellsGiveTheResultsOfTheWhole() throws IOException {
        Survey survey = InventedSurvey.survey();
        Results whole = Results.of(
                Cells.of(IndexModel.kano(), survey), InventedSurvey.organisation(), ScoringOrder.PERSONS_FIRST);
        RowScorer scorer = RowScorer.of(IndexModel.kano(), survey.questionnaire());
        Cells nobody = Cells.builder(scorer, survey.wave(), survey.promise()).build();
        Cells merged = nobody.merge(Cells.of(IndexModel.kano(), survey)).merge(nobody);
        assertThat(bytes(merged)).isEqualTo(bytes(Cells.of(IndexModel.kano(), survey)));
        Results results = Results.of(merged, InventedSurvey.organisation(), ScoringOrder.PERSONS_FIRST);
        assertThat(results.snapshot()).isEqualTo(whole.snapshot());
        assertThat(results.items()).isEqualTo(whole.items());
    }

    @Test
    void whatWasPromisedOtherwiseOrAskedOtherwiseIsNotMerged() {
        RowScorer kano = RowScorer.of(IndexModel.kano(), Sample.questionnaire());
        RowScorer linear = RowScorer.of(IndexModel.linear(), Sample.questionnaire());
        DisclosurePolicy standard = DisclosurePolicy.standard();
        Cells cells = Cells.builder(kano, Wave.of(2026), standard).build();
        for (Cells other : List.of(
                Cells.builder(linear, Wave.of(2026), standard).build(),
                Cells.builder(kano, Wave.of(2025), standard).build(),
                Cells.builder(kano, Wave.of(2026), DisclosurePolicy.strict()).build())) {
            assertThatThrownBy(
                            () -> Cells.builder(kano, Wave.of(2026), standard).add(other))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> cells.merge(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("cells of one wave and definition are merged but these are of 2026 under")
                    .hasMessageEndingWith(
                            "\nMaybe another organisation's or another year's were meant to stay separate.");
        }
        assertThatThrownBy(() -> Cells.merge(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no cells to merge\nMaybe there were no answers; build empty cells.");
    }

    @Test
    void storedCellsHaveNoQuestionnaireToBeMergedBy() {
        Cells stored = Cells.restore(Wave.of(2026), DisclosurePolicy.standard(), IndexModel.kano(), Map.of(), Map.of());
        assertThatThrownBy(() -> stored.merge(stored))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cells that were stored in a document have no questionnaire"
                        + "\nMaybe merge or write them before they are stored, or keep the document.");
        assertThatThrownBy(() -> bytes(stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void mergingLeavesThePartsAsTheyAre() throws IOException {
        Cells first = Cells.of(
                IndexModel.kano(), Sample.of(2024).person("u", 10, 20, 30).build());
        Cells second = Cells.of(
                IndexModel.kano(), Sample.of(2024).person("u", 40, 50, 60).build());
        byte[] before = bytes(first);
        Cells merged = first.merge(second);
        assertThat(merged.respondents(new UnitId("u"))).isEqualTo(2);
        assertThat(bytes(first)).isEqualTo(before);
        assertThat(Cells.builder(ScatteredSurvey.scorer(), Wave.of(2024), DisclosurePolicy.standard()))
                .hasToString("CellsBuilder of 0 units in 2024");
    }
}
