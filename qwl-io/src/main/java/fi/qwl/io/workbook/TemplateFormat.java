package fi.qwl.io.workbook;

import fi.qwl.survey.MissingReason;
import java.util.Locale;

/** The hidden sheet of a survey template: what it is called, and what stands in the first cell of its rows. */
public final class TemplateFormat {

    /** The hidden sheet's name. */
    public static final String SHEET = "qwl-survey";
    /** The first cell of all. */
    public static final String FORMAT = "qwl-survey-template/1";

    /** {@code answers | the sheet with the answers}. */
    public static final String ANSWERS = "answers";
    /** {@code unit | header}. */
    public static final String UNIT = "unit";
    /** {@code unit-name | what the list shows | the unit's id}. */
    public static final String UNIT_NAME = "unit-name";
    /** {@code background | name | header}. */
    public static final String BACKGROUND = "background";
    /** {@code item | id | header}. */
    public static final String ITEM = "item";
    /** {@code label | scale | label | point}. */
    public static final String LABEL = "label";
    /** {@code missing | scale | label | reason}. */
    public static final String MISSING = "missing";

    private TemplateFormat() {}

    /**
     * How a reason is written.
     *
     * @param reason why an answer is missing
     * @return such as {@code dont-know}
     */
    public static String code(MissingReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
