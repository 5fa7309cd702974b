package fi.qwl.service;

import fi.qwl.io.page.Pages;
import fi.qwl.page.Page;
import fi.qwl.words.Language;
import fi.qwl.words.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page on the screen: the library's pages, with a bar above them and sections of links and forms below. For one use.
 */
final class Screen {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String RULES = rules();

    private final Visit visit;
    private final String title;
    private final List<Page> pages;
    private final Markup below = new Markup();
    private int sections;

    private Screen(Visit visit, String title, List<Page> pages) {
        this.visit = visit;
        this.title = title;
        this.pages = pages;
    }

    static Screen of(Visit visit, String title, List<Page> pages) {
        return new Screen(visit, title, pages);
    }

    static Screen of(Visit visit, Page page) {
        return new Screen(visit, page.title(), List.of(page));
    }

    /** A section below the pages. */
    Screen section(Text heading, Markup content) {
        sections++;
        String id = "section-" + sections;
        below.open("section", "class", "sheet", "aria-labelledby", id)
                .line("h2", heading.in(visit.language()), "id", id)
                .add(content)
                .close("section");
        return this;
    }

    /** A section of links, by their paths. */
    Screen links(Text heading, Map<String, String> links) {
        if (links.isEmpty()) {
            return this;
        }
        Markup list = new Markup().open("ul", "class", "links");
        links.forEach(
                (path, text) -> list.open("li").line("a", text, "href", path).close("li"));
        return section(heading, list.close("ul"));
    }

    ResponseEntity<String> ok() {
        return answer(HttpStatusCode.valueOf(200));
    }

    /** The page of something that has versions. */
    ResponseEntity<String> ok(int version) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .eTag(String.valueOf(version))
                .body(html());
    }

    ResponseEntity<String> answer(HttpStatusCode status) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html());
    }

    /** Every text is escaped, so that the document has each of these tags once. */
    private String html() {
        String document = Pages.document(title, pages);
        return new StringBuilder(document)
                .insert(document.indexOf("</main>"), below)
                .insert(document.indexOf("</a>", document.indexOf("<a class=\"skip\"")) + "</a>".length(), bar())
                .insert(document.indexOf("</style>"), RULES)
                .toString();
    }

    private Markup bar() {
        Language language = visit.language();
        Markup bar = new Markup()
                .open("nav", "class", "bar", "aria-label", Wording.NAVIGATION.in(language))
                .line("a", Wording.HOME.in(language), "href", "/")
                .open("div", "class", "choices");
        for (Language other : Language.values()) {
            if (other != language) {
                bar.add(Form.post(visit, "language-" + other.code(), "/language")
                        .hidden(VisitResolver.LANGUAGE, other.code())
                        .submit(Wording.valueOf("IN_" + other.name())));
            }
        }
        visit.guest()
                .ifPresent(member -> bar.line("span", name(member))
                        .add(Form.post(visit, "logout", "/logout").submit(Wording.LOG_OUT)));
        return bar.close("div").close("nav");
    }

    private String name(StaffMember member) {
        String role = member.role().label().in(visit.language());
        return member.role() == StaffRole.SUPERVISOR
                ? role + " " + member.login().toUpperCase(Locale.ROOT)
                : role;
    }

    private static String rules() {
        try (InputStream rules = Screen.class.getResourceAsStream("forms.css")) {
            if (rules == null) {
                throw new IllegalStateException("forms.css is missing");
            }
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("forms.css cannot be read", e);
        }
    }
}
