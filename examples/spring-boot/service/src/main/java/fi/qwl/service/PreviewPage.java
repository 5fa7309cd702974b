package fi.qwl.service;

import fi.qwl.model.Measure;
import fi.qwl.page.Page;
import fi.qwl.privacy.ReleasePreview;
import fi.qwl.privacy.ReleasePreview.Outcome;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a publication would show and hide, without any value. */
final class PreviewPage {

    private final ReleasePreview preview;
    private final Organisation organisation;
    private final Language language;

    PreviewPage(ReleasePreview preview, Organisation organisation, Language language) {
        this.preview = preview;
        this.organisation = organisation;
        this.language = language;
    }

    Page page(Wave wave) {
        Page.Builder page = Page.builder(Wording.PREVIEW_OF.in(language, wave.toString()), language)
                .paragraph(Wording.PREVIEW_MEANS.in(
                        language,
                        preview.count(Outcome.SHOWN) + preview.count(Outcome.CODED) + preview.count(Outcome.KEPT),
                        preview.count(Outcome.HIDDEN)));
        if (preview.lost() > 0) {
            page.callout(Wording.LOST.in(language), Wording.LOST_MEANS.in(language, preview.lost()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Unit unit : organisation.units()) {
            rows.add(row(unit, preview.outcomes().getOrDefault(unit.id(), Map.of())));
        }
        return page.table(
                        List.of(Wording.UNIT.in(language), Wording.SHOWN.in(language), Wording.HIDDEN.in(language)),
                        rows)
                .build();
    }

    private List<String> row(Unit unit, Map<Measure, Outcome> outcomes) {
        long hidden = outcomes.values().stream()
                .filter(each -> each == Outcome.HIDDEN)
                .count();
        return List.of(unit.name(), String.valueOf(outcomes.size() - hidden), String.valueOf(hidden));
    }
}
