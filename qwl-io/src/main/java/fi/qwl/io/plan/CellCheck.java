package fi.qwl.io.plan;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.text.Keys;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Status;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of a changed cell whether the plan can take it, and reports what it cannot. */
final class CellCheck {

    private final DevelopmentPlan plan;
    private final CellReader reader;
    private final Issues issues;

    CellCheck(DevelopmentPlan plan, CellReader reader, Issues issues) {
        this.plan = plan;
        this.reader = reader;
        this.issues = issues;
    }

    /**
     * Whether a cell's new text can be taken.
     *
     * @param action the action of which it is a cell; null for an area's cell, or that of a new action
     */
    boolean isTaken(FoundRow row, PlanCell cell, @Nullable ActionId action) {
        return switch (cell) {
            case AREA -> isTopic(row);
            case RESPONSIBLE -> isKnown(row, action);
            case SCHEDULE -> isSchedule(row);
            case FOLLOW_UP -> isFollowUp(row);
            case STATUS -> isStatus(row, action);
            case GOAL, ACTION, IMPLEMENTATION -> true;
        };
    }

    private boolean isTopic(FoundRow row) {
        if (Keys.isBlank(row.text(PlanCell.AREA))) {
            return refuse(
                    row,
                    PlanCell.AREA,
                    PlanWorkbookIssue.AREA_BLANK,
                    "Expected what is developed but the cell is blank; the plan's text stays. Delete the whole row if"
                            + " the area is given up.");
        }
        String key = Keys.normalise(row.text(PlanCell.AREA));
        boolean isOther = plan.areas().stream()
                .filter(area -> !area.id().value().equals(row.key().area()))
                .anyMatch(area -> Keys.normalise(area.topic()).equals(key));
        return !isOther
                || refuse(
                        row,
                        PlanCell.AREA,
                        PlanWorkbookIssue.AREA_AMBIGUOUS,
                        "Expected a text of this area but found that of another; the plan's text stays. To move an"
                                + " action, write it into an empty row of the other area and delete this one.");
    }

    private boolean isKnown(FoundRow row, @Nullable ActionId action) {
        List<Responsible> now = find(action).map(Action::responsible).orElse(List.of());
        return reader.responsible(row.text(PlanCell.RESPONSIBLE), now).isPresent()
                || refuse(
                        row,
                        PlanCell.RESPONSIBLE,
                        PlanWorkbookIssue.RESPONSIBLE_UNKNOWN,
                        "Expected roles or known people, separated by commas, but found somebody else; the plan's people"
                                + " stay until somebody says who is meant. Write a role, or let the host name the"
                                + " person.");
    }

    private boolean isSchedule(FoundRow row) {
        CellReader.Schedule schedule = reader.schedule(row.text(PlanCell.SCHEDULE));
        if (schedule.isBackwards()) {
            return refuse(
                    row,
                    PlanCell.SCHEDULE,
                    PlanWorkbookIssue.SCHEDULE_BACKWARDS,
                    "Expected the first day before the last but found them the other way round; the plan's schedule"
                            + " stays. Swap the two.");
        }
        if (!schedule.isWritten()) {
            understood(row, PlanCell.SCHEDULE, schedule.days());
        }
        if (schedule.hasDayInWords()) {
            issues.accept(PlanWorkbookIssue.SCHEDULE_DAY_IN_WORDS.at(
                    row.place(PlanCell.SCHEDULE),
                    "Expected days at the end, such as '; 9.1.2025–30.5.2025', but found one among words; it is kept as"
                            + " words and nothing falls due on it. Write the days behind a semicolon."));
        }
        return true;
    }

    private boolean isFollowUp(FoundRow row) {
        Optional<DevelopmentArea> area = plan.areas().stream()
                .filter(one -> one.id().value().equals(row.key().area()))
                .findFirst();
        Optional<Evaluation.Outcome> now =
                area.flatMap(DevelopmentArea::evaluation).map(Evaluation::outcome);
        CellReader.FollowUp found = reader.followUp(row.text(PlanCell.FOLLOW_UP), people(row));
        found.day()
                .filter(day -> !day.isWritten())
                .ifPresent(day -> understood(row, PlanCell.FOLLOW_UP, day.last().toString()));
        if (!found.outcome().equals(now)) {
            issues.accept(PlanWorkbookIssue.OUTCOME_NOT_TAKEN.at(
                    row.place(PlanCell.FOLLOW_UP),
                    "Expected the outcome of the evaluation as the plan has it but found another; the rest of the cell is"
                            + " taken. Record the evaluation with its day and text in the plan."));
        }
        return true;
    }

    private void understood(FoundRow row, PlanCell cell, String days) {
        issues.accept(PlanWorkbookIssue.DAY_UNDERSTOOD.at(
                row.place(cell),
                "Expected a day with month and year and took the one that was found as " + days
                        + ". Check it, and write it out if another was meant.",
                "days",
                days));
    }

    /**
     * Whether a changed cell takes something away that was agreed: a day, a goal, people or the day of the evaluation.
     *
     * @param before the plan's text
     */
    boolean takesAway(FoundRow row, PlanCell cell, String before) {
        String after = row.text(cell);
        return switch (cell) {
            case GOAL, ACTION, IMPLEMENTATION -> Keys.isBlank(after) && !Keys.isBlank(before);
            case RESPONSIBLE ->
                !Keys.isBlank(before)
                        && reader.responsible(after, List.of())
                                .filter(List::isEmpty)
                                .isPresent();
            case SCHEDULE -> losesADay(reader.schedule(before), reader.schedule(after));
            case FOLLOW_UP -> losesAFollower(row, reader.followUp(before, people(row)));
            case AREA, STATUS -> false;
        };
    }

    private static boolean losesADay(CellReader.Schedule before, CellReader.Schedule after) {
        return (before.due() != null && after.due() == null)
                || (before.start() != null && after.start() == null && after.due() == null);
    }

    private boolean losesAFollower(FoundRow row, CellReader.FollowUp before) {
        CellReader.FollowUp after = reader.followUp(row.text(PlanCell.FOLLOW_UP), people(row));
        return (before.day().isPresent() && after.day().isEmpty())
                || (!before.followedBy().isEmpty() && after.followedBy().isEmpty())
                || (!Keys.isBlank(before.words()) && Keys.isBlank(row.text(PlanCell.FOLLOW_UP)));
    }

    private List<Responsible> people(FoundRow row) {
        return plan.areas().stream()
                .filter(one -> one.id().value().equals(row.key().area()))
                .findFirst()
                .map(DevelopmentArea::followedBy)
                .orElse(List.of());
    }

    private boolean isStatus(FoundRow row, @Nullable ActionId action) {
        String text = row.text(PlanCell.STATUS);
        Optional<Status> status = CellReader.status(text);
        if (status.isEmpty()) {
            return refuse(
                    row,
                    PlanCell.STATUS,
                    PlanWorkbookIssue.STATUS_UNKNOWN,
                    "Expected a status of the list but found " + (Keys.isBlank(text) ? "none" : "another text")
                            + "; the plan's status stays. Choose one of the list.");
        }
        Status before = find(action).map(Action::status).orElse(Status.PLANNED);
        if (status.get() == before) {
            return true;
        }
        if (plan.isDraft()) {
            return refuse(
                    row,
                    PlanCell.STATUS,
                    PlanWorkbookIssue.STATUS_IN_DRAFT,
                    "Expected " + before + ", for the plan is a draft, but found " + status.get()
                            + "; the plan's status stays. Agree on the plan first.",
                    "expected",
                    before,
                    "found",
                    status.get());
        }
        return before.findObjection(status.get())
                .map(reason -> refuse(
                        row,
                        PlanCell.STATUS,
                        PlanWorkbookIssue.STATUS_NOT_ALLOWED,
                        "Expected a status that can follow " + before + " but found " + status.get() + ": "
                                + reason.replace("\nMaybe", ". Maybe") + " The plan's status stays.",
                        "before",
                        before,
                        "found",
                        status.get()))
                .orElse(true);
    }

    private Optional<Action> find(@Nullable ActionId action) {
        return plan.actions().stream().filter(one -> one.id().equals(action)).findFirst();
    }

    private boolean refuse(FoundRow row, PlanCell cell, IssueCode code, String message, Object... attributes) {
        issues.accept(code.at(row.place(cell), message, attributes));
        return false;
    }
}
