package fi.qwl.io.plan;

import fi.qwl.plan.Action;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;

/** The ids in a row's hidden cells; the action's is empty on the row of an area without actions. */
record RowKey(String area, String action) {

    /** Of a row that a person added. */
    static final RowKey NONE = new RowKey("", "");

    static RowKey of(DevelopmentArea area) {
        return new RowKey(area.id().value(), "");
    }

    static RowKey of(AreaId area, Action action) {
        return new RowKey(area.value(), action.id().value());
    }

    boolean hasAction() {
        return !action.isEmpty();
    }
}
