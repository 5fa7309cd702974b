package fi.qwl.io.spi;

/**
 * What no file may pass, because an accident or an attacker could let it grow without end. Each has a default that no
 * survey needs, and can be set by {@link ReadOptions#withLimit}.
 */
public enum ReadLimit {
    /** Bytes of the file as it lies on the disk. */
    FILE_BYTES(1L << 30, "bytes in the file"),
    /** Bytes of one part of a workbook once it is unpacked. */
    EXPANDED_BYTES(8L << 30, "unpacked bytes in one part of the workbook"),
    /** Bytes of the small parts of a workbook that describe the others; they are held in memory. */
    DESCRIPTION_BYTES(16L << 20, "unpacked bytes in a part that describes the workbook"),
    /** Characters of texts that a workbook shares between cells; they are held in memory. */
    SHARED_CHARACTERS(256L << 20, "characters of shared texts"),
    /** Characters of one cell. */
    CELL_CHARACTERS(1L << 20, "characters in a cell"),
    /** Characters of one record of a text file, line ends in quotes included. */
    RECORD_CHARACTERS(2L << 20, "characters in a record"),
    /** Cells of one record. */
    COLUMNS(16_384, "columns"),
    /** Records of one sheet. */
    ROWS(10_000_000, "rows"),
    /** Sheets of a workbook. */
    SHEETS(1_000, "sheets"),
    /** How deep elements may lie in each other in a workbook's parts. */
    NESTING(64, "levels of nesting"),
    /** Issues that are reported one by one; the rest is counted. */
    ISSUES(1_000, "issues");

    private final long byDefault;
    private final String unit;

    ReadLimit(long byDefault, String unit) {
        this.byDefault = byDefault;
        this.unit = unit;
    }

    /** {@return the limit if nothing is set} */
    public long byDefault() {
        return byDefault;
    }

    /** {@return what is counted, as a person says it} */
    public String unit() {
        return unit;
    }
}
