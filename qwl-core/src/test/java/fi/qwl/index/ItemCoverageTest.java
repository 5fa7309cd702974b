package fi.qwl.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** "YI from 1 of 2 items" travels with the results. Answers are invented. */
class ItemCoverageTest {

    private static final Organisation TOWN = Organisation.of(List.of(Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY)));
    private static final Questionnaire ASKED = new Questionnaire(LocalText.of("Koe"), items());

    private static List<Item> items() {
        Scale scale = new Scale("s", 1, 5, PercentRule.RANGE);
        List<Item> items = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            for (int number = 1; number <= 2; number++) {
                ItemId id = new ItemId(factor.key() + number);
                items.add(new Item(id, LocalText.of("väittämä"), scale, false, Set.of(factor)));
            }
        }
        return items;
    }

    /** Twenty people; the fourth item, YI2, is in the file or is not. */
    private static Results results(int year, boolean isWhole) {
        Survey.Builder survey = Survey.builder(Wave.of(year), ASKED, DisclosurePolicy.standard());
        for (int row = 0; row < 20; row++) {
            for (int item = 0; item < 6; item++) {
                if (item == 3 && !isWhole) {
                    survey.missing(item, MissingReason.NOT_SHOWN);
                } else {
                    survey.answer(item, 1 + (row + item) % 5);
                }
            }
            survey.endRow();
        }
        return Results.of(Cells.of(IndexModel.kano(), survey.build()), TOWN, ScoringOrder.PERSONS_FIRST);
    }

    private static List<String> sentences(Results results, Measure measure, Language language) {
        return requireNonNull(results.items().get(measure)).sentences(measure).stream()
                .map(sentence -> sentence.in(language))
                .toList();
    }

    private static Map<Measure, ItemCoverage> published(Results results) throws IOException {
        ReleaseRequest request = ReleaseRequest.on(LocalDate.of(2024, 11, 1));
        return Publisher.release(results, request, ReleaseStore.inMemory())
                .results()
                .items();
    }

    @Test
    void aMeasureOfFewerItemsIsSaidToBeOneInEveryLanguage() {
        Results part = results(2024, false);

        assertThat(sentences(part, Factor.COLLABORATION, Language.EN))
                .containsExactly("YI: 1 of 2 items were asked, and the value is made of these only.");
        assertThat(sentences(part, Factor.COLLABORATION, Language.FI))
                .containsExactly("YI: väittämistä kysyttiin 1/2, ja arvo on laskettu vain niistä.");
        assertThat(sentences(part, WholeIndex.QWL, Language.SV))
                .containsExactly("QWL: 5 av 6 påståenden fanns med, och värdet räknas bara av dem.");
        assertThat(sentences(part, Factor.SAFETY, Language.EN)).isEmpty();
        assertThat(requireNonNull(part.items().get(Factor.COLLABORATION)).items())
                .containsExactly(new ItemId("YI1"));
    }

    @Test
    void aChangeOverOtherItemsIsSaidToBeOne() {
        Results compared = results(2024, false).comparedWith(results(2023, true), UnitSuccession.none());

        assertThat(sentences(compared, Factor.COLLABORATION, Language.EN))
                .containsExactly(
                        "YI: 1 of 2 items were asked, and the value is made of these only.",
                        "YI: the change since 2023 is between different items.");
        assertThat(sentences(compared, Factor.OBJECTIVES, Language.EN)).isEmpty();
        assertThat(sentences(
                        results(2024, true).comparedWith(results(2023, false), UnitSuccession.none()),
                        Factor.COLLABORATION,
                        Language.EN))
                .containsExactly("YI: the change since 2023 is between different items.");
    }

    @Test
    void explanationAndPublicationSayIt() throws IOException {
        Results part = results(2024, false);

        assertThat(IndexExplanation.ofUnit(part, new UnitId("1")).explain(Language.EN))
                .contains("YI: 1 of 2 items were asked, and the value is made of these only.");
        assertThat(published(part).keySet()).containsExactly(Factor.COLLABORATION, WholeIndex.QWL);
        assertThat(published(results(2024, true))).isEmpty();
    }

    @Test
    void whatNobodyAnsweredWasAskedAllTheSame() {
        Survey.Builder survey = Survey.builder(Wave.of(2024), ASKED, DisclosurePolicy.standard());
        survey.answer(0, 5).endRow();

        assertThat(survey.build().askedItems()).hasSize(6);
        assertThat(Survey.builder(Wave.of(2024), ASKED, DisclosurePolicy.standard())
                        .build()
                        .askedItems())
                .hasSize(6);
    }

    @Test
    void moreItemsThanThereAreAreRefused() {
        assertThatThrownBy(() -> new ItemCoverage(Set.of(new ItemId("a")), 0, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at most 0 items can have been asked but 1 were");
    }
}
