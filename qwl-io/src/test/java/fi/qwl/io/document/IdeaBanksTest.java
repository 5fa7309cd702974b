package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.page.Pages;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.page.PackPages;
import fi.qwl.plan.page.WorkshopPages;
import fi.qwl.plan.questions.IdeaBank;
import fi.qwl.plan.questions.SharedIdea;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdeaBanksTest {

    private final IdeaBank bank = IdeaBanks.standard();

    @Test
    void ourIdeasAreInThreeLanguagesAndClaimNoOutcome() {
        assertThat(bank.ideas()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(idea -> {
            assertThat(idea.deed().texts()).containsOnlyKeys(Language.values());
            assertThat(idea.howItWent()).isEmpty();
            assertThat(idea.serves()).isNotEmpty();
        });
    }

    @Test
    void anAreaGetsIdeasByItsMeasuresAndItsWords() {
        DevelopmentArea flow = DevelopmentArea.builder(new AreaId("a1"), "Viikkopalaveri")
                .measure(Factor.COLLABORATION)
                .build();
        DevelopmentArea learning = DevelopmentArea.builder(new AreaId("a2"), "x")
                .measure(Capability.COMPETENCE)
                .build();

        assertThat(bank.pick(flow, 3))
                .hasSize(3)
                .allSatisfy(idea -> assertThat(idea.serves()).containsAnyOf(Factor.COLLABORATION, Factor.SAFETY));
        assertThat(bank.pick(learning, 3)).extracting(SharedIdea::id).containsExactly("pair-learning");
        assertThat(bank.pick(DevelopmentArea.builder(new AreaId("a3"), "x").build(), 3))
                .isEmpty();
    }

    @Test
    void aMunicipalitysOwnIdeasSayHowItWent() throws IOException {
        String document = """
                {"format": "qwl-ideas/1", "ideas": [
                  {"id": "ours-1", "deed": {"fi": "Aamukierros joka päivä."}, "howItWent": {"fi": "Jäi käyttöön."},
                   "serves": ["YI"]}]}""";
        IdeaBank ours = Documents.read(
                        DocumentSource.of("ideas.json", document.getBytes(StandardCharsets.UTF_8)), IdeaBank.class)
                .orElseThrow();
        IdeaBank both = bank.withBank(ours);

        assertThat(both.ideas()).hasSize(bank.ideas().size() + 1);
        assertThat(Pages.text(WorkshopPages.ideas("Tiedonkulku", ours.ideas(), Language.FI), 120))
                .contains("Ideoita avuksi: Tiedonkulku", "Aamukierros joka päivä. Miten kävi: Jäi käyttöön.");
        assertThatThrownBy(() -> both.withBank(ours)).hasMessageContaining("two ideas have the id ours-1\nMaybe");
        assertThat(both).isEqualTo(bank.withBank(new IdeaBank(List.copyOf(ours.ideas()))));
    }

    @Test
    void ideasOfEachFactorAreAPageOfTheMeetingPack() {
        Page page = PackPages.ideas(IdeaBanks.standard(), Language.EN);

        assertThat(page.blocks().stream().filter(Block.Heading.class::isInstance))
                .hasSize(Factor.values().length);
        assertThat(Pages.text(page, 120)).contains("Choose yourselves what you do");
    }
}
