package fi.qwl.io.issue;

import fi.qwl.page.Page;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue of issues in the readers' language: what a kind is called, what was found, what it means, what to do about
 * it, and how a place is written. It holds every kind of this library, and none of a third party's. The message of an issue
 * is for developers and in English. Immutable.
 *
 * <pre>{@code
 * IssueTexts texts = IssueTexts.in(Language.FI);
 * String shown = Pages.html(texts.page(issues));
 * }</pre>
 */
public final class IssueTexts {

    private final Properties texts;
    private final FoundText found;
    private final Language language;

    private IssueTexts(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
        this.found = new FoundText(texts, language);
    }

    /**
     * The catalogue in a language.
     *
     * @param language the readers' language
     * @return the texts
     */
    public static IssueTexts in(Language language) {
        return new IssueTexts(language, read("issues_" + language.code() + ".properties"));
    }

    /**
     * What a kind of issue is called.
     *
     * @param kind the kind
     * @return its title; its code where the catalogue does not have it
     */
    public String title(IssueCode kind) {
        return find(kind, "title").orElse(kind.code());
    }

    /**
     * What a kind of issue means.
     *
     * @param kind the kind
     * @return one sentence; empty where the catalogue does not have the kind
     */
    public Optional<String> meaning(IssueCode kind) {
        return find(kind, "meaning");
    }

    /**
     * What to do about a kind of issue.
     *
     * @param kind the kind
     * @return one sentence; empty where the catalogue does not have the kind
     */
    public Optional<String> remedy(IssueCode kind) {
        return find(kind, "remedy");
    }

    private Optional<String> find(IssueCode kind, String part) {
        return Optional.ofNullable(texts.getProperty(kind.code() + "." + part));
    }

    /**
     * What was found and what it means.
     *
     * @param issue the issue
     * @return some sentences without the place; the message for developers where the catalogue does not have the kind
     */
    public String body(ImportIssue issue) {
        Optional<String> meaning = meaning(issue.kind());
        if (meaning.isEmpty()) {
            return issue.message();
        }
        String sentences = find(issue.kind(), "found")
                .map(template -> found.fill(template, issue.attributes()))
                .orElse("");
        return sentences.isEmpty() ? meaning.get() : sentences + " " + meaning.get();
    }

    /**
     * An issue as one line: its title and its place.
     *
     * @param issue the issue
     * @return such as {@code Tuntematon yksikkö (2024.xlsx, taulukko Vastaukset, rivi 7, sarake B)}
     */
    public String line(ImportIssue issue) {
        return title(issue.kind()) + " (" + place(issue.location()) + ")";
    }

    /**
     * The sums of a reading as one line: how much was read, and what was left out for which reasons.
     *
     * @param sums the sums
     * @return such as {@code Tiedostoja luettu 1/1, taulukoita 1/1. Rivejä 12 = laskettu 11 + jätetty pois 1. Pois jätetty:
     *     Sama vastaaja kahdesti (1).}
     */
    public String line(Reconciliation sums) {
        Map<String, String> numbers = new TreeMap<>();
        numbers.put("files", String.valueOf(sums.files().size()));
        numbers.put(
                "files-read",
                String.valueOf(sums.files().size() - sums.filesNotRead().size()));
        numbers.put("sheets", String.valueOf(sums.sheets().size()));
        numbers.put(
                "sheets-read",
                String.valueOf(sums.sheets().size() - sums.sheetsNotRead().size()));
        numbers.put("records", String.valueOf(sums.records()));
        numbers.put("counted", String.valueOf(sums.counted()));
        numbers.put("left", String.valueOf(sums.leftOut()));
        String reasons = sums.leftOutByReason().stream()
                .map(left -> title(left.reason()) + " (" + left.records() + ")")
                .collect(Collectors.joining(", "));
        String notRead = Stream.concat(
                        sums.filesNotRead().stream(),
                        sums.sheetsNotRead().stream().map(this::place))
                .collect(Collectors.joining("; "));
        return Stream.of(
                        found.fill(texts.getProperty("sums.all"), numbers),
                        found.fill(texts.getProperty("sums.reasons"), Map.of("reasons", reasons)),
                        found.fill(texts.getProperty("sums.not-read"), Map.of("places", notRead)))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * Issues as points of a list: what each is called, its place and code, what was found, what it means and what to do.
     *
     * @param issues the issues
     * @return a text for each, in their order; unmodifiable
     */
    public List<String> lines(List<ImportIssue> issues) {
        return issues.stream()
                .map(issue -> line(issue) + " [" + issue.code() + "]: " + body(issue)
                        + remedy(issue.kind()).map(remedy -> " → " + remedy).orElse(""))
                .toList();
    }

    /**
     * Issues as a page.
     *
     * @param issues the issues
     * @return the page; it says so where there is none
     */
    public Page page(List<ImportIssue> issues) {
        return Page.builder(texts.getProperty("page.title"), language)
                .paragraph(issues.isEmpty() ? texts.getProperty("page.none") : "")
                .points(lines(issues))
                .build();
    }

    /**
     * A place.
     *
     * @param location the place
     * @return such as {@code 2024.xlsx, rivi 7, sarake B}
     */
    public String place(SourceLocation location) {
        List<String> parts = new ArrayList<>(List.of(location.file()));
        location.sheet().ifPresent(sheet -> parts.add(place("sheet", sheet)));
        location.row().ifPresent(row -> parts.add(place("row", String.valueOf(row))));
        location.column().ifPresent(column -> parts.add(place(column.startsWith("/") ? "field" : "column", column)));
        location.slide().ifPresent(slide -> parts.add(place("slide", String.valueOf(slide))));
        location.shape().ifPresent(shape -> parts.add(place("shape", shape)));
        location.paragraph().ifPresent(paragraph -> parts.add(place("paragraph", String.valueOf(paragraph))));
        return String.join(", ", parts);
    }

    private String place(String part, String name) {
        return texts.getProperty("place." + part) + " " + name;
    }

    private static Properties read(String resource) {
        Properties texts = new Properties();
        InputStream stream = Objects.requireNonNull(IssueTexts.class.getResourceAsStream(resource), resource);
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the library's own " + resource + " cannot be read", e);
        }
        return texts;
    }
}
