package fi.qwl.io.reported;

import fi.qwl.index.ReportedResults;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.table.Tables;
import fi.qwl.model.Measure;
import fi.qwl.model.RiskLimits;
import fi.qwl.model.Scale;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a provider's result workbook: a row per unit, with its number of respondents and invited people and the values
 * of factors, index and capabilities. Values are kept as reported; marks such as {@code –}, {@code *} or {@code <5} mean
 * that the provider has hidden them, and they stay hidden.
 *
 * <p>Headers, in Finnish, Swedish or English: {@code tunnus}, {@code yksikkö}, {@code vastaajia}, {@code kutsuttuja}, {@code
 * vastausprosentti}; {@code FE}, {@code YI}, {@code PL}, {@code QWL} or their full names; the capabilities' names. Percentages
 * may be percent cells, texts with a percent sign, or plain numbers: 0–100, or shares where all of a measure are from 0 to 1
 * with a fraction among them. Plain numbers that are all at most 10 may be means on an answer scale; they are an error until
 * their unit is declared. People may be written together, as {@code 12/20} or {@code 60 % (12/20)}.
 *
 * <p>How many people a mean is of may be in its cell, {@code 71 % (n=12)}, or in a separate column: {@code FE n}, or
 * {@code n} beside each measure. So may a word on a factor's risk, {@code FE riski}; it is kept, and compared with the limits
 * where these are given.
 *
 * <p>Every visible sheet with a column of units and one of values is read, so capabilities may be on a separate
 * sheet. Where years are side by side, the headers hold the wave: {@code FE 2022}, {@code FE (2022)}, or {@code 2022} in the
 * row above.
 *
 * <p>A sheet may also be about one unit, which its name shows: then what is measured stands in one column and its value beside
 * it, or below the wave where several years are side by side.
 *
 * <p>Issues: {@link ReportedIssue}, {@link fi.qwl.io.issue.RowIssue}, {@link fi.qwl.io.issue.UnitIssue} and those of the file formats, {@link fi.qwl.io.spi.TableIssue}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ReportedReader {

    private final DisclosurePolicy promise;
    private final Tables tables;
    private final Optional<RiskLimits> limits;
    private final List<Measure> measures;
    private final Optional<ReportedUnit> unit;
    private final List<Scale> scales;

    private ReportedReader(
            DisclosurePolicy promise,
            Tables tables,
            Optional<RiskLimits> limits,
            List<Measure> measures,
            Optional<ReportedUnit> unit,
            List<Scale> scales) {
        this.promise = promise;
        this.unit = unit;
        this.scales = scales;
        this.tables = tables;
        this.limits = limits;
        this.measures = measures;
    }

    /**
     * A reader of every installed file format and the standard measures; risk classes are compared with nothing.
     *
     * @param promise what was promised to those who answered: the policy of the survey's definition
     * @return the reader
     */
    public static ReportedReader of(DisclosurePolicy promise) {
        return new ReportedReader(
                Objects.requireNonNull(promise, "promise"),
                Tables.installed(),
                Optional.empty(),
                Measure.standard(),
                Optional.empty(),
                List.of());
    }

    /**
     * Reads with other file formats, declarations and limits on files.
     *
     * @param changed what opens the tables
     * @return the changed copy
     */
    public ReportedReader withTables(Tables changed) {
        return new ReportedReader(promise, Objects.requireNonNull(changed, "changed"), limits, measures, unit, scales);
    }

    /**
     * Lists the units whose risk classes are not what the limits say.
     *
     * @param ours the limits of the model that is used here
     * @return the changed copy
     */
    public ReportedReader withLimits(RiskLimits ours) {
        return new ReportedReader(promise, tables, Optional.of(ours), measures, unit, scales);
    }

    /**
     * Recognises other measures than the standard ones, such as those of a definition with its own dimensions; their
     * headers are their keys and labels.
     *
     * @param known the measures that a report may hold
     * @return the changed copy
     */
    public ReportedReader withMeasures(Collection<? extends Measure> known) {
        return new ReportedReader(promise, tables, limits, List.copyOf(known), unit, scales);
    }

    /**
     * Declares what the plain numbers of a report are, those without a percent sign or format. Without it they are percentages
     * where a measure has one above 10, and shares where all are from 0 to 1 with a fraction among them; else it is an error.
     *
     * @param declared the unit
     * @return the changed copy
     */
    public ReportedReader withUnit(ReportedUnit declared) {
        return new ReportedReader(promise, tables, limits, measures, Optional.of(declared), scales);
    }

    /**
     * Names the scales on which was asked, so that an error about the unit of plain numbers can say on which one they may be.
     * They are not read by them: see {@link #withUnit}.
     *
     * @param asked the questionnaire's scales
     * @return the changed copy
     */
    public ReportedReader withScales(Collection<Scale> asked) {
        return new ReportedReader(promise, tables, limits, measures, unit, List.copyOf(asked));
    }

    /**
     * Reads one wave's reported results.
     *
     * @param source the workbook or text file
     * @param wave which round it is
     * @param organisation the units at the time of the wave
     * @return the results and every issue; rows of unknown units are left out
     * @throws IOException if the stream is broken
     */
    public ImportResult<ReportedResults> read(DocumentSource source, Wave wave, Organisation organisation)
            throws IOException {
        return OpenFile.read(
                tables,
                source,
                file -> new ReportedImport(
                                file, wave, promise, organisation, measures, () -> new PlainNumbers(unit, scales))
                        .read(limits));
    }
}
