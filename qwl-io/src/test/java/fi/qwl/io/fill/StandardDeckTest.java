package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class StandardDeckTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void ourOwnDeckIsATemplateLikeAnyOther(Language language) throws IOException {
        byte[] filled = OfficeTemplate.in(language).fill(TemplateSample.data(language));
        assertThat(OfficeValidator.problems(filled)).isEmpty();
        try (XMLSlideShow deck = new XMLSlideShow(new ByteArrayInputStream(filled))) {
            assertThat(deck.getSlides())
                    .hasSize(10)
                    .allSatisfy(slide -> assertThat(slide.getNotes()).isNotNull());
            assertThat(deck.getCharts()).hasSize(3);
        }
    }

    @Test
    void everyDrawingAndTableHasATextAlternative() throws IOException {
        byte[] filled = OfficeTemplate.in(Language.FI).fill(TemplateSample.data(Language.FI));
        OfficePackage office = OfficePackage.read(filled, 1_000, 1L << 26);
        List<String> alternatives = new ArrayList<>();
        for (String part : office.names()) {
            if (part.matches("ppt/slides/slide\\d+\\.xml")) {
                for (Element frame :
                        PartXml.all(PartXml.parse(office.require(part)).getDocumentElement(), "graphicFrame")) {
                    alternatives.add(PartXml.all(frame, "cNvPr").get(0).getAttribute("descr"));
                }
            }
        }
        assertThat(alternatives)
                .hasSize(8)
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{{"));
    }

    @Test
    void everyUnitHasASlideAndIsInATable() throws IOException {
        PublishedResults results = Filled.results(45, 20, "Yksikkö");
        byte[] filled = OfficeTemplate.in(Language.FI).fill(Filled.data(results, Language.FI));
        assertThat(OfficeValidator.problems(filled)).isEmpty();
        try (XMLSlideShow deck = new XMLSlideShow(new ByteArrayInputStream(filled))) {
            Set<String> titles = new HashSet<>();
            deck.getSlides().forEach(slide -> titles.add(slide.getPlaceholder(0).getText()));
            results.units()
                    .forEach(unit -> assertThat(titles).contains(unit.unit().name()));
        }
    }

    @Test
    void whatWasNotMeasuredSaysSo() throws IOException {
        UnitId town = new UnitId("1");
        ReportedResults reported = new ReportedResults(
                Wave.of(2024),
                DisclosurePolicy.standard(),
                Map.of(town, ReportedResults.Row.empty().withRespondents(24).withMean(Factor.SAFETY, 81.2)));
        Organisation organisation = Organisation.of(List.of(Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY)));
        PublishedResults results = Released.first(Results.of(reported, organisation, IndexModel.kano()))
                .results();
        assertThat(results.measures()).containsExactly(Factor.SAFETY);
        TemplateData data = TemplateData.builder(results, town, Language.EN).build();

        assertThat(OfficeValidator.problems(OfficeTemplate.in(Language.EN).fill(data)))
                .isEmpty();
        byte[] allFields = OfficeTemplate.read(DocumentSource.of("all.docx", TemplateFields.document(Language.EN)))
                .orElseThrow()
                .fill(data);
        assertThat(OfficeValidator.problems(allFields)).isEmpty();
        byte[] own = Templates.deck("{{unit.FE}} / {{unit.YI}}").bytes();
        byte[] filled = OfficeTemplate.read(DocumentSource.of("own.pptx", own))
                .orElseThrow()
                .fill(data);
        try (XMLSlideShow deck = new XMLSlideShow(new ByteArrayInputStream(filled))) {
            assertThat(deck.getSlides().get(0).getPlaceholder(0).getText()).isEqualTo("81.2 / not reported");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTemplateOfAllFieldsIsRight(Language language) throws IOException {
        assertThat(OfficeTemplate.read(DocumentSource.of("kaikki.docx", TemplateFields.document(language)))
                        .issues())
                .isEmpty();
    }

    @Test
    void aNameMeansTheSameInEveryLanguage() {
        Set<String> words = new HashSet<>();
        for (FieldWord word : FieldWord.values()) {
            for (Language language : Language.values()) {
                String written = word.in(language);
                assertThat(written).as("letters only").matches("[a-zåäö]+");
                assertThat(FieldWord.normal(written)).isEqualTo(word.normal());
                words.add(written);
            }
        }
        assertThat(words).isNotEmpty();
    }

    @Test
    void whoMayNotSeeAUnitCannotFillIt() {
        PublishedResults all = Filled.results(45, 20, "Yksikkö");
        PublishedResults team = all.narrowedTo(Audience.TEAM, new UnitId("2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TemplateData.builder(team, new UnitId("3"), Language.FI))
                .withMessageContaining("are not for these readers");
    }
}
