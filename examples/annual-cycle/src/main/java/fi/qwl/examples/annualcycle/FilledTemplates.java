package fi.qwl.examples.annualcycle;

import fi.qwl.io.fill.OfficeTemplate;
import fi.qwl.io.fill.TemplateData;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The municipality's own slides and documents, or ours, filled for HR and for each supervisor beside their pages: with the
 * supervisor's own unit, those below it, the one above and the municipality.
 */
final class FilledTemplates {

    /** What stands for our own deck instead of a file, as others write it. */
    static final String OURS = "-";

    private static final String OUR_NAME = "slides";

    private final Map<String, OfficeTemplate> templates = new LinkedHashMap<>();
    private final List<ImportIssue> issues = new ArrayList<>();
    private final Language language;

    private FilledTemplates(Language language) {
        this.language = language;
    }

    /** Reads templates, or takes ours. */
    static FilledTemplates read(List<Path> files, Language language) throws IOException {
        FilledTemplates read = new FilledTemplates(language);
        for (Path file : files) {
            if (file.toString().equals(OURS)) {
                read.templates.put(OUR_NAME, OfficeTemplate.in(language));
            } else {
                ImportResult<OfficeTemplate> result = OfficeTemplate.read(DocumentSource.of(file));
                read.issues.addAll(result.issues());
                result.value().ifPresent(template -> read.templates.put(base(file), template));
            }
        }
        return read;
    }

    private static String base(Path file) {
        return String.valueOf(file.getFileName()).replaceAll("\\.[A-Za-z]+$", "");
    }

    List<ImportIssue> issues() {
        return List.copyOf(issues);
    }

    /** Adds the filled files to the folders of their readers. */
    void addTo(PageFiles files, YearOfUnits year, @Nullable Audience only) throws IOException {
        if (templates.isEmpty()) {
            return;
        }
        Organisation organisation = year.last().organisation();
        if (only == null || only == Audience.HR) {
            add(files, "", "", year, Audience.HR, organisation.root().id());
        }
        if (only == null || only == Audience.SUPERVISOR) {
            List<List<Unit>> all = SupervisorFolders.bySupervisor(organisation);
            for (int number = 0; number < all.size(); number++) {
                List<Unit> units = all.get(number);
                String name = FileNames.of(number + 1, all.size(), units.get(0).name());
                for (int own = 0; own < units.size(); own++) {
                    add(
                            files,
                            SupervisorFolders.FOLDER + "/" + name + "/",
                            own == 0 ? "" : "-" + (own + 1),
                            year,
                            Audience.SUPERVISOR,
                            units.get(own).id());
                }
            }
        }
    }

    private void add(PageFiles files, String folder, String suffix, YearOfUnits year, Audience audience, UnitId unit)
            throws IOException {
        List<PublishedResults> waves = year.publications().stream()
                .filter(results -> results.organisation().find(unit).isPresent())
                .map(results -> results.narrowedTo(audience, unit))
                .toList();
        int last = waves.size() - 1;
        TemplateData data = TemplateData.builder(waves.get(last), unit, language)
                .withEarlier(waves.subList(0, last))
                .withPlans(year.plans())
                .build();
        for (Map.Entry<String, OfficeTemplate> template : templates.entrySet()) {
            files.bytes(
                    folder
                            + template.getKey()
                            + suffix
                            + template.getValue().kind().extension(),
                    template.getValue().fill(data));
        }
    }
}
