package fi.qwl.io.plan;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Responsible;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a filled-in workbook changes in a plan, and what only people can decide. Nothing is changed until {@link #save};
 * questions that nobody answers leave the plan as it is. Immutable.
 *
 * <pre>{@code
 * PlanUpdate update = PlanWorkbookReader.of(names).read(DocumentSource.of(file), plan).orElseThrow();
 * for (PlanQuestion question : update.questions()) {
 *     if (host.asks(question)) { update = update.accept(question); }
 * }
 * DevelopmentPlan next = update.isEmpty() ? plan : update.save(by, at, "workbook read");
 * }</pre>
 */
public final class PlanUpdate {

    private final DevelopmentPlan plan;
    private final CellReader reader;
    private final List<PlanChange> changes;
    private final List<PlanQuestion> questions;

    PlanUpdate(DevelopmentPlan plan, CellReader reader, List<PlanChange> changes, List<PlanQuestion> questions) {
        this.plan = plan;
        this.reader = reader;
        this.changes = List.copyOf(changes);
        this.questions = List.copyOf(questions);
    }

    /** {@return what is changed by {@link #save}, in the order of the workbook; unmodifiable} */
    public List<PlanChange> changes() {
        return changes;
    }

    /** {@return what is to be decided; unmodifiable} */
    public List<PlanQuestion> questions() {
        return questions;
    }

    /** {@return whether there is nothing to save: no changes, or only the same said in other words} */
    public boolean isEmpty() {
        return new ChangedAreas(plan, reader).areSameAfter(changes);
    }

    /**
     * The workbook's word counts.
     *
     * @param question one of {@link #questions()}
     * @return the update with one question less and one change more
     * @throws IllegalArgumentException if it was not asked, or asks who is meant
     */
    public PlanUpdate accept(PlanQuestion question) {
        if (question.kind() == PlanQuestion.Kind.PEOPLE_UNKNOWN) {
            throw new IllegalArgumentException(
                    "question " + question + " asks who is meant\nMaybe say it: acceptAs(question, people).");
        }
        return answered(question, question.change());
    }

    /**
     * Says who is meant by the names in a cell. The names themselves stay in the workbook: a plan holds no names.
     *
     * @param question one of {@link #questions()} of the kind {@link PlanQuestion.Kind#PEOPLE_UNKNOWN}
     * @param people all who answer for the action from now on
     * @return the update with one question less and one change more
     * @throws IllegalArgumentException if it was not asked, or asks something else
     */
    public PlanUpdate acceptAs(PlanQuestion question, List<Responsible> people) {
        if (question.kind() != PlanQuestion.Kind.PEOPLE_UNKNOWN) {
            throw new IllegalArgumentException(
                    "question " + question + " does not ask who is meant\nMaybe accept(question) is the answer.");
        }
        PlanChange cell = question.change();
        return answered(question, new PlanChange.People(cell.location(), cell.area(), cell.action(), people));
    }

    private PlanUpdate answered(PlanQuestion question, PlanChange change) {
        List<PlanQuestion> left = new ArrayList<>(questions);
        if (!left.remove(question)) {
            throw new IllegalArgumentException(
                    "question " + question + " is not one of this update's" + "\nMaybe it was answered already.");
        }
        List<PlanChange> more = new ArrayList<>(changes);
        more.add(change);
        return new PlanUpdate(plan, reader, more, left);
    }

    /**
     * Makes the plan's next version.
     *
     * @param by who changed it
     * @param at when the workbook was read
     * @param what the change in a few words, without names
     * @return the plan, one version further
     * @throws IllegalArgumentException if there is nothing to save
     */
    public DevelopmentPlan save(Responsible by, Instant at, String what) {
        return new ChangedAreas(plan, reader).apply(changes).save(by, at, what);
    }

    /** {@return how much is changed and asked, never a text} */
    @Override
    public String toString() {
        return "PlanUpdate of " + plan.id() + ", changes " + changes.size() + ", questions " + questions.size();
    }
}
