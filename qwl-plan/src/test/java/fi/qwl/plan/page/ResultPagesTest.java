package fi.qwl.plan.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fi.qwl.model.IndexModel;
import fi.qwl.page.Block;
import fi.qwl.page.KeyFigure;
import fi.qwl.page.Page;
import fi.qwl.page.Tone;
import fi.qwl.plan.Publications;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.words.Language;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of a unit's results. Values are those of {@link Publications}; limits are the seed's 80, 75 and 70. */
class ResultPagesTest {

    private static final PublishedResults TWO_YEARS = Publications.of(
            Publications.row(40, 81, 80, 75, 70, 71),
            Publications.row(12, 70, 76, 71, 66, 60),
            Publications.row(12, 74.4, 77.4, 69, 68, 61));

    @Test
    void theFrontShowsFactorsWithLimitLastYearAndStatus() {
        assertThat(keyFigures(ResultPages.front(TWO_YEARS, Publications.UNIT, Language.FI)))
                .filteredOn(figure -> figure.remark().contains("riskiraja"))
                .extracting(KeyFigure::value, KeyFigure::remark, KeyFigure::tone)
                .containsExactly(
                        tuple("74,4 %", "riskiraja 80 · viimeksi 70,0", Tone.RISK),
                        tuple("77,4 %", "riskiraja 75 · viimeksi 76,0", Tone.GOOD),
                        tuple("69,0 %", "riskiraja 70 · viimeksi 71,0", Tone.RISK));
    }

    @Test
    void theFrontHasAtMostFifteenNumbersInEveryLanguage() {
        for (Language language : Language.values()) {
            for (PublishedResults results : List.of(TWO_YEARS)) {
                String figures = Shown.of(ResultPages.front(results, Publications.UNIT, language));
                String withoutNames = figures.replaceAll("20\\d\\d|linear \\d", "");
                assertThat(Pattern.compile("\\d+([.,]\\d+)?")
                                .matcher(withoutNames)
                                .results())
                        .as(figures)
                        .hasSizeBetween(8, 15);
            }
        }
    }

    @Test
    void whatToTakeUpFirstIsTheFactorFarthestBelowItsLimit() {
        assertThat(callout(ResultPages.front(TWO_YEARS, Publications.UNIT, Language.FI)))
                .isEqualTo("Ottakaa ensin puheeksi: Fyysinen ja emotionaalinen turvallisuus: riskirajan alla ja"
                        + " rajastaan kauimpana. Mistä se arjessa näkyy?");
    }

    @Test
    void aHiddenTeamReadsWhyInOneSentenceAndTheFiguresOfTheUnitAboveNamedAsSuch() {
        Page front = ResultPages.front(TWO_YEARS, Publications.TEAM, Language.FI);

        assertThat(Shown.of(front))
                .contains(
                        "Oma tulos: Ei näytetä, koska vastaajia on alle 5. Luvut ovat lähimmän julkaistun tason: Keittiö.")
                .contains("74,4 %")
                .contains("Onko teillä samoin?");
        assertThat(keyFigures(front))
                .hasSize(keyFigures(ResultPages.front(TWO_YEARS, Publications.UNIT, Language.FI))
                        .size());
    }

    @Test
    void theBackComparesWithTheUnitAboveAndTheMunicipality() {
        Page back = ResultPages.back(TWO_YEARS, Publications.TEAM, Language.EN);

        assertThat(back.blocks().get(0)).isInstanceOfSatisfying(Block.Table.class, table -> {
            assertThat(table.header()).containsExactly("Result, %", "Keittiö", "Change", "Kunta");
            assertThat(table.rows().get(1)).containsExactly("Physical and emotional safety", "74.4", "+4.4", "81.0");
        });
    }

    @Test
    void aPublicationThatDoesNotSayItIsForTheUnitIsRefused() {
        PublishedResults board = TWO_YEARS.narrowedTo(
                Audience.BOARD, TWO_YEARS.organisation().root().id());

        assertThatThrownBy(() -> ResultPages.front(board, Publications.UNIT, Language.FI))
                .hasMessage("The results of unit 10 are not for these readers."
                        + "\nMaybe narrow the whole publication to another audience.");
    }

    @Test
    void withoutAnyPublishedResultThePageIsAboutTheUnitsOwnWork() {
        PublishedResults hidden = Publications.of(
                IndexModel.linear(), Publications.row(3, 20, 20, 20, 20, 20), Publications.row(2, 20, 20, 20, 20, 20));

        assertThat(Shown.of(ResultPages.front(hidden, Publications.TEAM, Language.EN)))
                .contains("No results of the levels above are published either.")
                .contains("Your own everyday work: what carries you, and what is a strain?")
                .doesNotContain("20.0");
    }

    private static List<KeyFigure> keyFigures(Page page) {
        return page.blocks().stream()
                .filter(Block.KeyFigures.class::isInstance)
                .flatMap(block -> ((Block.KeyFigures) block).figures().stream())
                .toList();
    }

    private static String callout(Page page) {
        return page.blocks().stream()
                .filter(Block.Callout.class::isInstance)
                .map(block -> ((Block.Callout) block).title() + ": " + ((Block.Callout) block).text())
                .findFirst()
                .orElse("");
    }
}
