package fi.qwl.io.workbook;

import fi.qwl.io.text.PrintableText;

/** Texts as a workbook can hold them. */
public final class WorkbookText {

    private WorkbookText() {}

    /**
     * A printable text in which nothing looks like the code of a character: a workbook reads {@code _x000D_} as one.
     *
     * @param text a cell's text
     * @return as a workbook holds it
     */
    public static String escaped(String text) {
        return PrintableText.of(text).replace("_x", "_x005F_x");
    }
}
