package fi.qwl.io.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sums of a reading: every record is counted or left out for a reason, every sheet that has the columns which are asked
 * for is read or named, and so is every file. A result of several files, or of several readings, is one reconciliation.
 *
 * <pre>{@code
 * ImportResult<Survey> result = SurveyReader.of(definition).read(DocumentSource.of(file), Wave.of(2024), organisation);
 * Reconciliation sums = result.reconciliation().orElseThrow();
 * show(IssueTexts.in(Language.FI).line(sums));
 * sums.leftOutByReason().forEach(left -> show(left.reason().code(), left.records(), left.places()));
 * }</pre>
 *
 * <p>Holds numbers and places, no answers. Immutable.
 *
 * @param files the files that were given, in their order; unmodifiable
 */
public record Reconciliation(List<FileRecords> files) {

    /**
     * Records that were not counted, for one reason.
     *
     * @param reason why; an issue of the reading has the same code, or a record of several faults has the first one's
     * @param records how many
     * @param places the first of them, and no more than {@link #MOST_PLACES}; unmodifiable
     */
    public record LeftOut(IssueCode reason, long records, List<SourceLocation> places) {

        /** The most places that are kept of one reason. */
        public static final int MOST_PLACES = 10;

        /**
         * Copies the places.
         *
         * @throws IllegalArgumentException if there are no records
         */
        public LeftOut {
            Objects.requireNonNull(reason, "reason");
            places = List.copyOf(places);
            if (records < 1) {
                throw new IllegalArgumentException("records must be at least 1 but was " + records);
            }
        }

        private LeftOut plus(LeftOut other) {
            List<SourceLocation> both = new ArrayList<>(places);
            both.addAll(other.places);
            return new LeftOut(reason, records + other.records, both.subList(0, Math.min(MOST_PLACES, both.size())));
        }
    }

    /**
     * What became of the records below one sheet's header. In a file with a row per answer a record is an answer; a sheet
     * about one unit is one record.
     *
     * @param sheet the sheet
     * @param isRead whether it was read; if not, all its records are left out
     * @param records how many there are
     * @param counted how many are part of the result
     * @param leftOut the others, by reason; unmodifiable
     */
    public record SheetRecords(
            SourceLocation sheet, boolean isRead, long records, long counted, List<LeftOut> leftOut) {

        /**
         * Copies the list and checks the sum.
         *
         * @throws IllegalArgumentException if what was counted and what was left out are not all records together
         */
        public SheetRecords {
            Objects.requireNonNull(sheet, "sheet");
            leftOut = List.copyOf(leftOut);
            long left = leftOut.stream().mapToLong(LeftOut::records).sum();
            if (counted < 0 || counted + left != records || (!isRead && counted > 0)) {
                throw new IllegalArgumentException("of " + records + " records " + counted + " were counted and " + left
                        + " left out\nMaybe a record was ignored without a reason.");
            }
        }

        /**
         * A sheet that has the columns but is not read.
         *
         * @param sheet the sheet
         * @param reason why
         * @param records how many records it has
         * @return its sums
         */
        public static SheetRecords notRead(SourceLocation sheet, IssueCode reason, long records) {
            List<LeftOut> all = records == 0 ? List.of() : List.of(new LeftOut(reason, records, List.of(sheet)));
            return new SheetRecords(sheet, false, records, 0, all);
        }
    }

    /**
     * One file.
     *
     * @param name its name, as it was given
     * @param sheets its sheets that have the columns which are asked for; empty where the file could not be used;
     *     unmodifiable
     */
    public record FileRecords(String name, List<SheetRecords> sheets) {

        /** Copies the sheets. */
        public FileRecords {
            Objects.requireNonNull(name, "name");
            sheets = List.copyOf(sheets);
        }

        /** {@return whether a sheet of it was read} */
        public boolean isRead() {
            return sheets.stream().anyMatch(SheetRecords::isRead);
        }
    }

    /** Copies the files. */
    public Reconciliation {
        files = List.copyOf(files);
    }

    /**
     * Several readings together.
     *
     * @param readings the readings
     * @return all their files, in order
     */
    public static Reconciliation of(Collection<Reconciliation> readings) {
        return new Reconciliation(
                readings.stream().flatMap(each -> each.files.stream()).toList());
    }

    /** {@return the names of the files of which nothing was read; unmodifiable} */
    public List<String> filesNotRead() {
        return files.stream()
                .filter(file -> !file.isRead())
                .map(FileRecords::name)
                .toList();
    }

    /** {@return the sheets of all files that have the columns which are asked for; unmodifiable} */
    public List<SheetRecords> sheets() {
        return files.stream().flatMap(file -> file.sheets().stream()).toList();
    }

    /** {@return the sheets that have the columns which are asked for but were not read; unmodifiable} */
    public List<SourceLocation> sheetsNotRead() {
        return sheets().stream()
                .filter(sheet -> !sheet.isRead())
                .map(SheetRecords::sheet)
                .toList();
    }

    /** {@return how many records all sheets have} */
    public long records() {
        return sheets().stream().mapToLong(SheetRecords::records).sum();
    }

    /** {@return how many of them are part of the result} */
    public long counted() {
        return sheets().stream().mapToLong(SheetRecords::counted).sum();
    }

    /** {@return how many of them are not} */
    public long leftOut() {
        return records() - counted();
    }

    /** {@return those that are not, by reason, in the order in which the reasons were first met; unmodifiable} */
    public List<LeftOut> leftOutByReason() {
        Map<IssueCode, LeftOut> byReason = new LinkedHashMap<>();
        for (SheetRecords sheet : sheets()) {
            sheet.leftOut().forEach(left -> byReason.merge(left.reason(), left, LeftOut::plus));
        }
        return List.copyOf(byReason.values());
    }
}
