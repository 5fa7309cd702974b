package fi.qwl.plan.store;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PlanId;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps plans, every version of them. A host implements it on its database or takes the store of files.
 *
 * <p>The contract: a saved version is there whole or not at all, whatever happens to the program; nobody's change is lost,
 * since a version is taken only if it follows the one that is kept; versions are never changed, but for persons who are
 * forgotten. A version follows the kept one if its history begins with the kept one's, revisions included: forgetting a
 * person raises the revision ({@link fi.qwl.plan.PlanVersion#revision()}), so that an edit that began before cannot bring
 * the person back. To name the person afresh afterwards is allowed. Implementations are safe for use by several threads.
 *
 * <p>Queries answer from the last version of each plan, and without reading every plan: a store keeps each plan's unit,
 * supervisor, predecessor and {@link DueItem#openIn due items} beside it.
 */
public interface PlanStore {

    /** {@return the ids of all plans, sorted} */
    List<PlanId> ids() throws IOException;

    /**
     * A plan's last version.
     *
     * @param id the plan's id
     * @return the plan; empty if there is none with this id
     * @throws IOException if it cannot be read
     */
    Optional<DevelopmentPlan> find(PlanId id) throws IOException;

    /**
     * An earlier version.
     *
     * @param id the plan's id
     * @param version the version's number, from 1
     * @return the plan as it was; empty if this version is not kept
     * @throws IOException if it cannot be read
     */
    Optional<DevelopmentPlan> find(PlanId id, int version) throws IOException;

    /**
     * The plans of a unit, of all years.
     *
     * @param unit the unit
     * @return the ids, sorted
     * @throws IOException if the store cannot be read
     */
    List<PlanId> ofUnit(UnitId unit) throws IOException;

    /**
     * The plans of a supervisor, of all years and of several units.
     *
     * @param supervisor the supervisor
     * @return the ids, sorted
     * @throws IOException if the store cannot be read
     */
    List<PlanId> ofSupervisor(SupervisorId supervisor) throws IOException;

    /**
     * What is due over all plans. A plan that a later one names as its predecessor has nothing due any more: what was open in
     * it is carried over.
     *
     * @param kind what is asked for
     * @param by the last day
     * @return what is open and due by that day, in order of day
     * @throws IOException if the store cannot be read
     */
    List<DueItem> due(DueItem.Kind kind, LocalDate by) throws IOException;

    /**
     * Keeps a plan's next version. When the method returns, it is on the disk.
     *
     * @param plan the plan: version 1 of a new one, or made by one edit of the version that is kept
     * @throws PlanConflictException if somebody else saved a version meanwhile, or a person was forgotten
     * @throws IOException if it cannot be written; what was kept before is still there
     */
    void save(DevelopmentPlan plan) throws IOException;

    /**
     * Forgets a person: the opaque id is taken out of every version of every plan, and of whatever else the store keeps.
     * The roles stay. Texts are not searched.
     *
     * @param person the person
     * @return how many versions were changed
     * @throws IOException if one cannot be read or written; doing it again goes on
     */
    int redactPerson(PersonId person) throws IOException;

    /**
     * Deletes what is older than a moment: plans whose last change is older, and old versions of the others.
     *
     * @param moment what was changed before it goes
     * @return how many versions were deleted
     * @throws IOException if one cannot be read or deleted; doing it again goes on
     */
    int purgeBefore(Instant moment) throws IOException;
}
