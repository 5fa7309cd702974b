package fi.qwl.io.plan;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Responsible;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One difference between a plan and the workbook that a person filled in. Immutable. */
public sealed interface PlanChange {

    /** {@return the cell or row in the workbook; for a row that is gone, the sheet} */
    SourceLocation location();

    /** {@return the area} */
    AreaId area();

    /** {@return the action, if the change is about one} */
    Optional<ActionId> action();

    /**
     * A cell holds another text.
     *
     * @param location the cell
     * @param area the area
     * @param action the action; empty if the cell is the area's
     * @param cell which column
     * @param before what the plan says now
     * @param after what the workbook says
     */
    record Cell(
            SourceLocation location, AreaId area, Optional<ActionId> action, PlanCell cell, String before, String after)
            implements PlanChange {

        /** {@return the place and the column, never a text} */
        @Override
        public String toString() {
            return "Cell " + cell + " (" + location + ")";
        }
    }

    /**
     * Others are responsible for an action, as somebody answered who is meant by the names in a cell.
     *
     * @param location the cell
     * @param area the area
     * @param action the action; never empty
     * @param people who is meant; unmodifiable
     */
    record People(SourceLocation location, AreaId area, Optional<ActionId> action, List<Responsible> people)
            implements PlanChange {

        public People {
            people = List.copyOf(people);
        }

        /** {@return the place and how many, never a person} */
        @Override
        public String toString() {
            return "People " + people.size() + " (" + location + ")";
        }
    }

    /**
     * A row was added.
     *
     * @param location the row
     * @param area its area's id, a new one if the area is new
     * @param action the new action's id; empty if the row names an area only
     * @param isNewArea whether the area is new
     * @param cells the texts that are taken; unmodifiable
     */
    record NewRow(
            SourceLocation location,
            AreaId area,
            Optional<ActionId> action,
            boolean isNewArea,
            Map<PlanCell, String> cells)
            implements PlanChange {

        public NewRow {
            Map<PlanCell, String> copy = new EnumMap<>(PlanCell.class);
            copy.putAll(cells);
            cells = Collections.unmodifiableMap(copy);
        }

        /** {@return the place and the ids, never a text} */
        @Override
        public String toString() {
            return "NewRow " + area + action.map(id -> " " + id).orElse("") + " (" + location + ")";
        }
    }

    /**
     * A row was deleted, or emptied.
     *
     * @param location the sheet, or the emptied row
     * @param area the area
     * @param action the action; empty if the whole area is gone
     */
    record RemovedRow(SourceLocation location, AreaId area, Optional<ActionId> action) implements PlanChange {

        /** {@return the place and the ids} */
        @Override
        public String toString() {
            return "RemovedRow " + area + action.map(id -> " " + id).orElse("") + " (" + location + ")";
        }
    }
}
