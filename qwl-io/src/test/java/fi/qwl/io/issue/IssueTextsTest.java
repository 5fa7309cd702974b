package fi.qwl.io.issue;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueTextsTest {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\{([a-z-]+)(?::([a-z]+))?(?:\\|[^{}]*)?}");
    private static final Pattern FILE_KIND = Pattern.compile("\"(an? [^\"\\\\{}%]*[a-z)])\"");
    private static final Map<String, String> VALUES = Map.of(
            "file", "a PDF document",
            "limit", "ROWS",
            "delimiter", "tab",
            "json", "a number",
            "cell", "DATE",
            "level", "TEAM",
            "status", "DONE");

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
        Properties texts = properties(language);
        Set<String> keys = new HashSet<>();
        AllIssues.kinds().forEach(kind -> {
            List.of("title", "meaning", "remedy").forEach(part -> keys.add(kind.code() + "." + part));
            if (!kind.attributes().isEmpty()) {
                keys.add(kind.code() + ".found");
            }
        });

        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> !key.matches("(word|place|page|sums)\\..*"))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everyLanguageHasTheSameVocabulariesAndNamesOfPlaces() throws IOException {
        Set<String> english = properties(Language.EN).stringPropertyNames();
        for (Language language : Language.values()) {
            assertThat(properties(language).stringPropertyNames())
                    .as(language.code())
                    .isEqualTo(english);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasFoundNamesEveryAttributeOfItsKindAndNoOther(Language language) throws IOException {
        Properties texts = properties(language);

        assertThat(AllIssues.kinds().filter(kind -> !kind.attributes().isEmpty()))
                .allSatisfy(kind -> assertThat(ATTRIBUTE
                                .matcher(texts.getProperty(kind.code() + ".found"))
                                .results()
                                .map(place -> place.group(1))
                                .collect(Collectors.toSet()))
                        .as(kind.code())
                        .containsAll(withoutLineOfPlace(kind))
                        .isSubsetOf(kind.attributes()));
    }

    /** The place of an issue says the line too. */
    private static List<String> withoutLineOfPlace(IssueCode kind) {
        return kind.attributes().stream().filter(name -> !name.equals("line")).toList();
    }

    /** An attribute of a vocabulary takes the vocabulary's first word, others the attribute's name in angle quotes. */
    @ParameterizedTest
    @EnumSource
    void everyKindIsRenderedWithAllItsAttributesAndNothingIsLeftUnfilled(Language language) throws IOException {
        IssueTexts texts = IssueTexts.in(language);
        Properties english = properties(Language.EN);
        SourceLocation file = SourceLocation.ofFile("k.csv");

        assertThat(AllIssues.kinds()).allSatisfy(kind -> {
            String template = english.getProperty(kind.code() + ".found", "");
            List<Object> attributes = new ArrayList<>();
            Set<String> shown = new TreeSet<>();
            ATTRIBUTE.matcher(template).results().forEach(place -> {
                String value = place.group(2) == null ? "‹" + place.group(1) + "›" : VALUES.get(place.group(2));
                attributes.addAll(List.of(place.group(1), value));
                if (place.group(2) == null) {
                    shown.add(value);
                }
            });

            String body = texts.body(kind.at(file, "English for developers.", attributes.toArray()));
            assertThat(shown).as(kind.code()).allMatch(body::contains);
            assertThat(body)
                    .as(kind.code())
                    .doesNotContain("{", "}", "|", "English")
                    .endsWith(texts.meaning(kind).orElseThrow());
        });
    }

    @Test
    void everyLimitAndCellKindAndKindOfFileHasAWord() throws IOException {
        Set<String> words = properties(Language.EN).stringPropertyNames();

        assertThat(ReadLimit.values()).allMatch(limit -> words.contains("word.limit." + key(limit.name())));
        assertThat(CellKind.values()).allMatch(kind -> words.contains("word.cell." + key(kind.name())));
        for (String source : List.of("bytes/FileKind", "excel/Workbooks", "excel/XlsxDocument")) {
            String code = Files.readString(
                    Path.of("src", "main", "java", "fi", "qwl", "io").resolve(source + ".java"),
                    StandardCharsets.UTF_8);
            assertThat(FILE_KIND.matcher(code).results().map(found -> "word.file." + key(found.group(1))))
                    .as(source)
                    .isNotEmpty()
                    .isSubsetOf(words);
        }
    }

    private static String key(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }

    @Test
    void aSentenceWhoseAttributesAreNotThereIsLeftOut() {
        IssueTexts texts = IssueTexts.in(Language.FI);
        SourceLocation file = SourceLocation.ofFile("k.csv");

        assertThat(texts.body(UnitIssue.UNIT_UNKNOWN.at(file, "Unknown.", "name", "Kirjsto", "cells", 3)))
                .isEqualTo("Tiedostossa on ”Kirjsto”. Soluja: 3. Organisaatiossa ei ole tämän nimistä yksikköä.");
        assertThat(texts.body(UnitIssue.UNIT_UNKNOWN.at(file, "Unknown.", "name", "Kirjsto")))
                .isEqualTo("Tiedostossa on ”Kirjsto”. Organisaatiossa ei ole tämän nimistä yksikköä.");
        assertThat(texts.body(UnitIssue.UNIT_UNKNOWN.at(file, "Unknown.")))
                .isEqualTo("Organisaatiossa ei ole tämän nimistä yksikköä.");
    }

    @Test
    void aMissingHeaderIsShownWithTheHeadersThatAreThereInstead() {
        assertThat(IssueTexts.in(Language.FI)
                        .body(RowIssue.COLUMNS_MISSING.at(
                                SourceLocation.ofFile("k.csv"),
                                "Missing.",
                                "headers",
                                List.of("Yksikkö"),
                                "found",
                                List.of("Työpaikka", "Ikä"))))
                .startsWith("Puuttuvat otsikot: Yksikkö. Niiden sijasta taulukossa on: Työpaikka, Ikä. ");
    }

    private static Properties properties(Language language) throws IOException {
        Properties texts = new Properties();
        String resource = "issues_" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(IssueTexts.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
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
        assertThat(texts.body(HostIssue.LEDGER_LOST.at(SourceLocation.ofFile("k.csv"), "The ledger is lost.")))
                .isEqualTo("The ledger is lost.");
        assertThat(texts.meaning(HostIssue.LEDGER_LOST)).isEmpty();
        assertThat(texts.remedy(HostIssue.LEDGER_LOST)).isEmpty();
    }
}
