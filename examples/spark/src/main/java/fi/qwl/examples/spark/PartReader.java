package fi.qwl.examples.spark;

import fi.qwl.index.Cells;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.io.table.Tables;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and scores parts of one wave's answers inside a task, as the library reads a whole file. For one thread. */
final class PartReader {

    private final SurveyDefinition definition;
    private final SurveyReader reader;
    private final Organisation units;
    private final Wave wave;

    PartReader(OrganisationFiles files, Wave wave) throws IOException {
        this.definition = files.definition();
        this.units = files.history().at(wave);
        this.wave = wave;
        this.reader = SurveyReader.of(definition)
                .withTables(Tables.builder()
                        .withFormat(new RowsSource.Format())
                        .withInstalledFormats()
                        .build());
    }

    /** A range of a text file. */
    PartReading read(FileRange range) throws IOException {
        RangeSource source = RangeSource.of(range);
        long lines = source.lines();
        return read(range.number(), List.of(source), Map.of(source.name(), lines), lines);
    }

    /** Rows of one or more files, which know their own places. */
    PartReading read(int number, List<RowsSource> rows) throws IOException {
        Map<String, Long> byFile = new LinkedHashMap<>();
        rows.forEach(source -> byFile.put(source.name(), source.rows()));
        return read(number, new ArrayList<>(rows), byFile, 0);
    }

    private PartReading read(int number, List<DocumentSource> sources, Map<String, Long> rows, long shift)
            throws IOException {
        ImportResult<Survey> read = reader.read(sources, wave, units);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (read.value().isPresent()) {
            Cells.of(definition.model(), read.value().get()).writeTo(bytes);
        }
        return PartReading.of(number, rows, shift, read, bytes.toByteArray());
    }
}
