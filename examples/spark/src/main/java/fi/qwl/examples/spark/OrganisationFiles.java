package fi.qwl.examples.spark;

import fi.qwl.io.document.Documents;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.survey.OrganisationHistory;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What was asked in one organisation, and its units over the years, as the bytes of their files: what a task gets, since
 * nothing of the library is serializable. Immutable.
 */
final class OrganisationFiles implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String DEFINITION = "definition.json";
    private static final String UNITS = "organisation.csv";

    private final String name;
    private final byte[] definition;
    private final byte[] units;

    private OrganisationFiles(String name, byte[] definition, byte[] units) {
        this.name = name;
        this.definition = definition;
        this.units = units;
    }

    static OrganisationFiles in(Path folder) throws IOException {
        return new OrganisationFiles(
                String.valueOf(folder.getFileName()),
                Files.readAllBytes(folder.resolve(DEFINITION)),
                Files.readAllBytes(folder.resolve(UNITS)));
    }

    /** The files of one of several organisations. */
    static OrganisationFiles of(String name, Map<String, OrganisationFiles> all) {
        return Objects.requireNonNull(all.get(name), name);
    }

    /** The folder's name. */
    String name() {
        return name;
    }

    SurveyDefinition definition() throws IOException {
        return Documents.read(DocumentSource.of(DEFINITION, definition), SurveyDefinition.class)
                .orElseThrow();
    }

    OrganisationHistory history() throws IOException {
        return OrganisationReader.standard()
                .read(DocumentSource.of(UNITS, units))
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
