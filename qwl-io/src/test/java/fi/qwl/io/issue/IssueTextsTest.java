package fi.qwl.io.issue;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.words.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueTextsTest {

    /** A kind of a host's own. */
    private enum HostIssue implements IssueCode {
        LEDGER_LOST;

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public List<String> attributes() {
            return List.of();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCatalogueHasTheTextsOfEveryKindAndNoOthers(Language language) throws IOException {
        Properties texts = new Properties();
        String resource = "issues_" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(IssueTexts.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Set<String> keys = new HashSet<>();
        AllIssues.kinds()
                .forEach(kind ->
                        List.of("title", "meaning", "remedy").forEach(part -> keys.add(kind.code() + "." + part)));

        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @EnumSource
    void titlesAreHeadingsAndMeaningsAndRemediesAreSentences(Language language) {
        IssueTexts texts = IssueTexts.in(language);

        assertThat(AllIssues.kinds()).allSatisfy(kind -> {
            assertThat(texts.title(kind)).as(kind.code()).isNotBlank().doesNotEndWith(".");
            assertThat(texts.meaning(kind).orElseThrow())
                    .as(kind.code())
                    .endsWith(".")
                    .hasSizeGreaterThan(15);
            assertThat(texts.remedy(kind).orElseThrow()).as(kind.code()).endsWith(".");
        });
    }

    @ParameterizedTest
    @EnumSource
    void placesAreWrittenInTheReadersLanguage(Language language) {
        ImportIssue issue = UnitIssue.UNIT_UNKNOWN.at(
                SourceLocation.ofFile("a.xlsx").withSheet("S").withRow(7).withColumn(1), "Unknown.");
        String expected = switch (language) {
            case FI -> "Tuntematon yksikkö (a.xlsx, taulukko S, rivi 7, sarake B)";
            case SV -> "Okänd enhet (a.xlsx, blad S, rad 7, kolumn B)";
            case EN -> "Unknown unit (a.xlsx, sheet S, row 7, column B)";
        };

        assertThat(IssueTexts.in(language).line(issue)).isEqualTo(expected);
    }

    @Test
    void aHostsOwnKindIsCalledByItsCode() {
        IssueTexts texts = IssueTexts.in(Language.FI);

        assertThat(texts.title(HostIssue.LEDGER_LOST)).isEqualTo("ledger-lost");
        assertThat(texts.meaning(HostIssue.LEDGER_LOST)).isEmpty();
        assertThat(texts.remedy(HostIssue.LEDGER_LOST)).isEmpty();
    }
}
