package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        byte[] filled = OfficeTemplate.standard(language).fill(TemplateSample.data(language));
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
        byte[] filled = OfficeTemplate.standard(Language.FI).fill(TemplateSample.data(Language.FI));
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
        byte[] filled = OfficeTemplate.standard(Language.FI).fill(Filled.data(results, Language.FI));
        assertThat(OfficeValidator.problems(filled)).isEmpty();
        try (XMLSlideShow deck = new XMLSlideShow(new ByteArrayInputStream(filled))) {
            Set<String> titles = new HashSet<>();
            deck.getSlides().forEach(slide -> titles.add(slide.getPlaceholder(0).getText()));
            results.units()
                    .forEach(unit -> assertThat(titles).contains(unit.unit().name()));
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
                .isThrownBy(() -> TemplateData.of(team, new UnitId("3"), Language.FI))
                .withMessageContaining("are not for these readers");
    }
}
