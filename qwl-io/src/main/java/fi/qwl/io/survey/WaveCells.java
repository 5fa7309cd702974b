package fi.qwl.io.survey;

import fi.qwl.io.issue.Issues;
import fi.qwl.io.rows.Waves;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.survey.Wave;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the rows' waves in one sheet, and counts those of other waves and of none. For one import and one thread. */
final class WaveCells {

    private static final Optional<SurveyIssue> WITHOUT_WAVE = Optional.of(SurveyIssue.ROW_WITHOUT_WAVE);
    private static final Optional<SurveyIssue> OF_OTHER_WAVE = Optional.of(SurveyIssue.ROW_OF_OTHER_WAVE);

    private final PartColumns columns;
    private final Wave wave;
    private final Map<String, Optional<Wave>> known = new HashMap<>();
    private long others;
    private long unreadable;
    private long firstUnreadable;

    WaveCells(PartColumns columns, Wave wave) {
        this.columns = columns;
        this.wave = wave;
    }

    /** Why the current row does not belong to the wave, if it does not; it is counted as such. */
    Optional<SurveyIssue> reasonToLeaveOut(TableCursor cursor) {
        if (columns.wave == SurveyPart.NO_COLUMN) {
            return Optional.empty();
        }
        Optional<Wave> found = cursor.kind(columns.wave) == CellKind.DATE
                ? Optional.of(Wave.of(cursor.date(columns.wave).getYear()))
                : known.computeIfAbsent(cursor.text(columns.wave).toString(), Waves::findByDay);
        if (found.isEmpty()) {
            firstUnreadable = unreadable == 0 ? cursor.row() : firstUnreadable;
            unreadable++;
            return WITHOUT_WAVE;
        }
        if (found.get().equals(wave)) {
            return Optional.empty();
        }
        others++;
        return OF_OTHER_WAVE;
    }

    void report(long rows, Issues issues) {
        if (others > 0) {
            issues.accept(SurveyIssue.ROW_OF_OTHER_WAVE.at(
                    columns.part.place().withColumn(columns.wave),
                    others + " of " + rows + " rows are of other waves than " + wave + " and were left out.",
                    "rows",
                    others,
                    "all",
                    rows,
                    "wave",
                    wave));
        }
        if (unreadable > 0) {
            issues.accept(SurveyIssue.ROW_WITHOUT_WAVE.at(
                    columns.part.place().withRow(firstUnreadable).withColumn(columns.wave),
                    "In " + unreadable + " of " + rows
                            + " rows the wave is blank or cannot be read; they were left out. Write the year into them.",
                    "rows",
                    unreadable,
                    "all",
                    rows));
        }
    }
}
