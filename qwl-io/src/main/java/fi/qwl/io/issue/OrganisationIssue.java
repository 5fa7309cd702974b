package fi.qwl.io.issue;

import java.util.List;

/** What the readers of organisations report of units and of the tree that they form. */
public enum OrganisationIssue implements IssueCode {
    /** A cell should hold a year or wave but holds something else. */
    WAVE_NOT_READABLE(Severity.ERROR),
    /** The cells of the unit's id and of its name are blank. */
    UNIT_WITHOUT_ID(Severity.ERROR),
    /** A cell holds a level that is not known. */
    LEVEL_UNKNOWN(Severity.ERROR, "expected", "found"),
    /** Two units of a wave have the same id. */
    UNIT_TWICE(Severity.ERROR, "unit", "wave"),
    /** The parent unit does not exist in the wave. */
    PARENT_UNKNOWN(Severity.ERROR, "unit", "parent", "wave", "near"),
    /** The parents of the unit lead back to the unit itself. */
    UNIT_CIRCLE(Severity.ERROR, "unit", "wave"),
    /** Several units have no parent, though only the topmost unit can have none. */
    ROOTS_SEVERAL(Severity.ERROR, "unit", "other", "wave"),
    /** Every unit has a parent, so there is no topmost unit. */
    ROOT_MISSING(Severity.ERROR, "wave"),
    /** The organisation of the wave was not given. */
    ORGANISATION_MISSING(Severity.ERROR),
    /** Cells of ids are blank; the names are the ids. */
    UNIT_ID_FROM_NAME(Severity.INFO, "rows"),
    /** Two units have the same name, or the same other name. */
    UNIT_NAME_TWICE(Severity.WARNING, "unit", "other", "wave"),
    /** The unit continues a unit that does not exist in the previous wave; they are not compared. */
    PREDECESSOR_UNKNOWN(Severity.WARNING, "unit", "predecessor", "wave", "before"),
    /** The invited people of a wave were counted on different days or by different rules; the first is kept. */
    HEADCOUNTS_DIFFER(Severity.WARNING, "wave");

    private final Severity severity;
    private final List<String> attributes;

    OrganisationIssue(Severity severity, String... attributes) {
        this.severity = severity;
        this.attributes = List.of(attributes);
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public List<String> attributes() {
        return attributes;
    }
}
