package fi.qwl.io.issue;

import fi.qwl.model.LocalText;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * The catalogue of issues in the readers' language: what a kind is called, what it means and what to do about it, and how
 * a place is written. It holds every kind of this library, and none of a third party's. The message of an issue says more,
 * in English, for developers. Immutable.
 *
 * <pre>{@code
 * IssueTexts texts = IssueTexts.in(Language.FI);
 * issues.forEach(issue -> log(texts.line(issue) + ". " + texts.remedy(issue.kind()).orElse("")));
 * }</pre>
 */
public final class IssueTexts {

    private static final LocalText SHEET = LocalText.of("taulukko", "blad", "sheet");
    private static final LocalText ROW = LocalText.of("rivi", "rad", "row");
    private static final LocalText COLUMN = LocalText.of("sarake", "kolumn", "column");

    private final Language language;
    private final Properties texts;

    private IssueTexts(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
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
     * An issue as one line: its title and its place.
     *
     * @param issue the issue
     * @return such as {@code Tuntematon yksikkö (2024.xlsx, taulukko Vastaukset, rivi 7, sarake B)}
     */
    public String line(ImportIssue issue) {
        return title(issue.kind()) + " (" + place(issue.location()) + ")";
    }

    /**
     * A place.
     *
     * @param location the place
     * @return such as {@code 2024.xlsx, rivi 7, sarake B}
     */
    public String place(SourceLocation location) {
        List<String> parts = new ArrayList<>(List.of(location.file()));
        location.sheet().ifPresent(sheet -> parts.add(SHEET.in(language) + " " + sheet));
        location.row().ifPresent(row -> parts.add(ROW.in(language) + " " + row));
        location.column()
                .ifPresent(column -> parts.add(column.startsWith("/") ? column : COLUMN.in(language) + " " + column));
        return String.join(", ", parts);
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
