package fi.qwl.io.report;

import fi.qwl.words.Text;
import fi.qwl.words.Words;

/** The columns of the tidy tables, with what each means. */
enum TidyColumn {
    WAVE(Table.ALL, "text"),
    PUBLICATION(Table.VALUES, "text"),
    CURVES(Table.VALUES, "code"),
    KIND(Table.VALUES, "code"),
    UNIT(Table.ALL, "text"),
    NAME(Table.UNITS, "text"),
    LEVEL(Table.UNITS, "code"),
    PARENT(Table.UNITS, "text"),
    INVITED(Table.UNITS, "integer"),
    RESPONDENTS(Table.UNITS, "integer"),
    RESPONSE_RATE(Table.UNITS, "percent"),
    KEPT_FROM(Table.UNITS, "date"),
    MEASURE(Table.VALUES, "code"),
    N(Table.VALUES, "integer"),
    MEAN(Table.VALUES, "percent"),
    SD(Table.VALUES, "points"),
    LIMIT(Table.VALUES, "percent"),
    STATUS(Table.VALUES, "code"),
    BAND_FROM(Table.VALUES, "percent"),
    BAND_TO(Table.VALUES, "percent"),
    HIDDEN(Table.VALUES, "code"),
    SHOWN_AT(Table.VALUES, "text"),
    SINCE(Table.VALUES, "text"),
    MEAN_THEN(Table.VALUES, "percent"),
    CHANGE(Table.VALUES, "points"),
    CHANGE_VERDICT(Table.VALUES, "code"),
    RISK(Table.RISKS, "code"),
    ELEVATED(Table.RISKS, "code");

    /** Which tables a column stands in. */
    enum Table {
        VALUES,
        UNITS,
        RISKS,
        /** In each of them. */
        ALL
    }

    private final Table table;
    private final String type;

    TidyColumn(Table table, String type) {
        this.table = table;
        this.type = type;
    }

    boolean isIn(Table asked) {
        return table == asked || table == Table.ALL;
    }

    String type() {
        return type;
    }

    Text meaning() {
        return Words.of(this);
    }

    Text range() {
        return Words.of(this, "range");
    }
}
