package fi.qwl.io.fill;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Publications to fill templates with. Numbers are ours. */
final class Filled {

    static final UnitId TOP = new UnitId("0");

    private Filled() {}

    /** A municipality with units in sectors; names as given, repeated with numbers. */
    static PublishedResults results(int units, int respondents, String name) {
        return results("Kunta", units, respondents, name);
    }

    static PublishedResults results(String municipality, int units, int respondents, String name) {
        List<Unit> all = new ArrayList<>(List.of(Unit.of("0", municipality, UnitLevel.MUNICIPALITY)));
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        rows.put(TOP, row(respondents * Math.max(units, 1), 0));
        for (int i = 1; i <= units; i++) {
            boolean isSector = i % 20 == 1;
            String parent = isSector ? "0" : Integer.toString(i - (i + 19) % 20);
            all.add(Unit.of(Integer.toString(i), name + " " + i, isSector ? UnitLevel.SECTOR : UnitLevel.UNIT)
                    .withParent(parent));
            rows.put(new UnitId(Integer.toString(i)), row(respondents, i));
        }
        Results results = Results.of(
                new ReportedResults(Wave.of(2024), DisclosurePolicy.standard(), rows),
                Organisation.of(all),
                IndexModel.kano());
        return Released.first(results).results().narrowedTo(Audience.HR, TOP);
    }

    private static ReportedResults.Row row(int respondents, int i) {
        ReportedResults.Row row = ReportedResults.Row.empty()
                .withRespondents(respondents)
                .withMean(Factor.SAFETY, 60.1 + i % 30)
                .withMean(Factor.COLLABORATION, 61.3 + i % 29)
                .withMean(Factor.OBJECTIVES, 62.7 + i % 23)
                .withMean(WholeIndex.QWL, 63.9 + i % 19);
        for (Capability capability : Capability.standard()) {
            row = row.withMean(capability, 50.5 + i % 31);
        }
        return row;
    }

    static TemplateData data(PublishedResults results, Language language) {
        return TemplateData.builder(results, results.organisation().root().id(), language)
                .build();
    }

    static ImportResult<OfficeTemplate> read(byte[] template) throws IOException {
        return OfficeTemplate.read(DocumentSource.of("malli.pptx", template));
    }

    static byte[] fill(byte[] template, PublishedResults results) throws IOException {
        return read(template).orElseThrow().fill(data(results, Language.FI));
    }
}
