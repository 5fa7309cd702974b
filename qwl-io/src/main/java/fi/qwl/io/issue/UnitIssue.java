package fi.qwl.io.issue;

import java.util.List;

/** What the readers of surveys and reports say of units, compared with the organisation. */
public enum UnitIssue implements IssueCode {
    /** The organisation has no unit of this name. */
    UNIT_UNKNOWN(Severity.WARNING, "name", "cells"),
    /** The name is nearly that of a unit; the two are not taken to be the same. */
    UNIT_NEAR(Severity.WARNING, "name", "near", "cells"),
    /** Names may be different spellings of one unit; they are read as different units. */
    UNITS_ALIKE(Severity.WARNING, "names"),
    /** Several units have this name, and it is not clear which one is meant. */
    UNIT_AMBIGUOUS(Severity.WARNING, "name", "cells"),
    /** More people answered in the unit than were invited. */
    MORE_ANSWERED_THAN_INVITED(Severity.WARNING, "unit", "invited", "answered");

    private final Severity severity;
    private final List<String> attributes;

    UnitIssue(Severity severity, String... attributes) {
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
