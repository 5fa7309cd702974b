package fi.qwl.io.audience;

import fi.qwl.io.page.Pages;
import fi.qwl.io.page.SamplePages;
import fi.qwl.page.Page;
import fi.qwl.survey.Unit;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages for every reader as documents of HTML, by file name, to be looked at. */
public final class AudienceDocuments {

    private static final int SHEETS = 6;

    private AudienceDocuments() {}

    /** Every kind of block, and every kind of page of an organisation whose units are hidden. */
    public static Map<String, String> few(Language language) {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put(
                "all.html",
                Pages.document("all", List.copyOf(SamplePages.in(language).values())));
        documents.put("year.html", of(SampleYear.allHidden(), language));
        return documents;
    }

    /** Units' sheets, and what is printed to be written on or hung up. */
    public static Map<String, String> onOwnSheets(Language language) {
        SampleYear year = SampleYear.ofJoenvarsi();
        List<Page> pages = new ArrayList<>(year.units().stream()
                .limit(SHEETS)
                .map(unit -> year.sheet(unit.id(), language))
                .toList());
        year.pages(language).forEach((name, page) -> {
            if (name.endsWith("poster") || name.matches("pack-[2-7]")) {
                pages.add(page);
            }
        });
        return Map.of("sheets.html", Pages.document("sheets", pages));
    }

    /** Every kind of page of four organisations, mails, and a document of 300 units. */
    public static Map<String, String> all(Language language) {
        SampleYear sample = SampleYear.ofJoenvarsi();
        Map<String, String> documents = few(language);
        sample.pages(language).forEach((name, page) -> documents.put(name + ".html", Pages.document(page)));
        documents.put("sample.html", of(sample, language));
        documents.put("one-unit.html", of(SampleYear.ofOneUnit(2024), language));
        documents.put("long-names.html", of(SampleYear.ofLongNames(), language));
        documents.put(
                "mails.html",
                Pages.document(
                        "mails", sample.mails(language).stream().map(Mail::text).toList()));
        documents.put("units-300.html", Pages.document("units", SamplePages.units(300, language)));
        return documents;
    }

    private static String of(SampleYear year, Language language) {
        List<Page> pages = new ArrayList<>(year.pages(language).values());
        for (Unit unit : year.units()) {
            pages.add(year.sheet(unit.id(), language));
        }
        return Pages.document("year", pages);
    }
}
