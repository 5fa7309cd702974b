package fi.qwl.privacy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What has to hold where a corrected release shows a new value. A test switches each off and looks whom that gives away. */
enum CorrectionRule {
    /** What changed in the unit is of nobody or of at least k people. */
    ENOUGH_CHANGED,
    /** So is what changed outside the unit, in the nearest unit above whose new value is known. */
    ENOUGH_OUTSIDE,
    /** The new value of a unit above is known also where in all nothing changed in it. */
    UNCHANGED_ABOVE,
    /** No group that earlier releases reveal is left with fewer than k people who answered as before. */
    ENOUGH_STAYED,
    /** Where such a group is replaced as a whole, its new people are at least k. */
    ENOUGH_REPLACED,
    /** Home units in which something changed did not change between earlier releases. */
    UNCHANGED_BETWEEN,
    /** Whatever was shown would be shown by a first release, in the unit and in all below it. */
    SAME_PATTERN,
    /** What changed is far from the ends of what so many people could change. */
    FAR_FROM_ENDS;

    static final Set<CorrectionRule> ALL = Collections.unmodifiableSet(EnumSet.allOf(CorrectionRule.class));
}
