package fi.qwl.io.plan;

import fi.qwl.plan.PlanColumn;
import fi.qwl.words.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The columns of a plan workbook: the plan's seven in their order, and the state of the action. */
public enum PlanCell {
    /** What is developed; the same on all rows of an area. */
    AREA(PlanColumn.AREA.label()),
    /** The area's goal; the same on all rows of an area. */
    GOAL(PlanColumn.GOAL.label()),
    /** The action. */
    ACTION(PlanColumn.ACTION.label()),
    /** How the action is done. */
    IMPLEMENTATION(PlanColumn.IMPLEMENTATION.label()),
    /** Who answers for the action. */
    RESPONSIBLE(PlanColumn.RESPONSIBLE.label()),
    /** When the action is done, in words and days. */
    SCHEDULE(PlanColumn.SCHEDULE.label()),
    /** How the area is followed and evaluated; the same on all rows of an area. */
    FOLLOW_UP(PlanColumn.FOLLOW_UP.label()),
    /** Its state with the action, by a word of {@link fi.qwl.plan.Status}. */
    STATUS(WorkbookWords.Key.STATUS);

    private static final Set<PlanCell> OF_AREA = EnumSet.of(AREA, GOAL, FOLLOW_UP);
    private static final List<PlanCell> OF_ACTION = List.of(ACTION, IMPLEMENTATION, RESPONSIBLE, SCHEDULE, STATUS);

    private final Text label;

    PlanCell(Text label) {
        this.label = label;
    }

    /** {@return the column's heading} */
    public Text label() {
        return label;
    }

    /** {@return whether the cell belongs to the area, and so is on each of its rows} */
    public boolean isOfArea() {
        return OF_AREA.contains(this);
    }

    static List<PlanCell> ofAction() {
        return OF_ACTION;
    }
}
