package fi.qwl.examples.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A cell of a workbook.
 *
 * @param style how it looks, and whether it holds a number
 * @param value the text, or the number with a decimal point
 * @param shown what a Finnish spreadsheet shows, and writes when it saves as CSV
 */
record Cell(Style style, String value, String shown) {

    /** How a cell looks. The index is that of the workbook's list of formats. */
    enum Style {
        TEXT(0, false, "General"),
        TITLE(1, false, "General"),
        HEADER(2, false, "General"),
        NUMBER(0, true, "General"),
        DECIMAL(3, true, "0.0"),
        PERCENT(4, true, "0.0%"),
        DATE_TIME(5, true, "d\\.m\\.yyyy\\ h\\.mm");

        private final int index;
        private final boolean isNumber;
        private final String format;

        Style(int index, boolean isNumber, String format) {
            this.index = index;
            this.isNumber = isNumber;
            this.format = format;
        }

        int index() {
            return index;
        }

        boolean isNumber() {
            return isNumber;
        }

        /** The number format as workbooks write it, whatever the country. */
        String format() {
            return format;
        }
    }

    /** The day that workbooks count from. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final int TIME_DECIMALS = 9;

    static Cell blank() {
        return text("");
    }

    static Cell text(String text) {
        return new Cell(Style.TEXT, text, text);
    }

    static Cell title(String text) {
        return new Cell(Style.TITLE, text, text);
    }

    static Cell header(String text) {
        return new Cell(Style.HEADER, text, text);
    }

    static Cell number(int number) {
        return new Cell(Style.NUMBER, Integer.toString(number), Integer.toString(number));
    }

    /** A number with one decimal. */
    static Cell tenths(int tenths) {
        String plain = BigDecimal.valueOf(tenths, 1).toPlainString();
        return new Cell(Style.DECIMAL, plain.endsWith(".0") ? plain.replace(".0", "") : plain, plain.replace('.', ','));
    }

    /** A share in thousandths, shown as percent with one decimal. */
    static Cell share(int thousandths) {
        String shown = BigDecimal.valueOf(thousandths, 1).toPlainString().replace('.', ',') + " %";
        BigDecimal share = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return new Cell(Style.PERCENT, share.toPlainString(), shown);
    }

    static Cell dateTime(LocalDateTime time) {
        long days = ChronoUnit.DAYS.between(DAY_ZERO, time.toLocalDate());
        BigDecimal ofDay = BigDecimal.valueOf(time.toLocalTime().toSecondOfDay())
                .divide(SECONDS_OF_DAY, TIME_DECIMALS, RoundingMode.HALF_UP);
        String minutes = (time.getMinute() < 10 ? "0" : "") + time.getMinute();
        String shown = time.getDayOfMonth() + "." + time.getMonthValue() + "." + time.getYear() + " " + time.getHour()
                + "." + minutes;
        BigDecimal serial = BigDecimal.valueOf(days).add(ofDay).stripTrailingZeros();
        return new Cell(Style.DATE_TIME, serial.toPlainString(), shown);
    }

    boolean isBlank() {
        return value.isEmpty();
    }
}
