package fi.qwl.io.report;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.model.Language;
import fi.qwl.model.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * What import issues and their places are called in the readers' language. The message of an issue says more, in English,
 * for developers. Immutable.
 */
public final class IssueTitles {

    private static final String RESOURCE = "issue-titles.properties";

    private static final LocalText SHEET = LocalText.of("taulukko", "blad", "sheet");
    private static final LocalText ROW = LocalText.of("rivi", "rad", "row");
    private static final LocalText COLUMN = LocalText.of("sarake", "kolumn", "column");

    private final Language language;
    private final Properties titles;

    private IssueTitles(Language language, Properties titles) {
        this.language = language;
        this.titles = titles;
    }

    /**
     * Titles in a language.
     *
     * @param language the readers' language
     * @return the titles
     */
    public static IssueTitles in(Language language) {
        return new IssueTitles(Objects.requireNonNull(language, "language"), read());
    }

    /**
     * What an issue is called.
     *
     * @param code the issue's code
     * @return its title; the code itself where it has none, as may be with a third party's format
     */
    public String title(String code) {
        return titles.getProperty(code + "." + language.code(), code);
    }

    /**
     * An issue as one line: its title and its place.
     *
     * @param issue the issue
     * @return such as {@code Tuntematon yksikkö (2024.xlsx, taulukko Vastaukset, rivi 7, sarake B)}
     */
    public String line(ImportIssue issue) {
        return title(issue.code()) + " (" + place(issue.location()) + ")";
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

    private static Properties read() {
        Properties titles = new Properties();
        InputStream resource = Objects.requireNonNull(IssueTitles.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            titles.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the library's own " + RESOURCE + " cannot be read", e);
        }
        return titles;
    }
}
