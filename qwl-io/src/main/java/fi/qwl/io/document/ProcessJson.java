package fi.qwl.io.document;

import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.plan.workshop.WorkshopAgenda;

/**
 * What a host keeps of the way from results to a plan, as JSON documents: meeting records ({@code qwl-meeting/1}),
 * agreements ({@code qwl-agreement/1}), workshop agendas ({@code qwl-workshop/1}) and roles ({@code qwl-roles/1}). The
 * rounds of choosing have no document, on purpose: who proposed and who voted is not kept.
 *
 * <p>The rules are those of {@link PlanJson}: what any released version wrote is read for ever, a later format and unknown
 * fields are refused with a message, and what is empty is left out. Each format's JSON Schema is a resource beside this
 * class, such as {@code qwl-meeting-1.schema.json}.
 */
public final class ProcessJson {

    private ProcessJson() {}

    /**
     * Writes a meeting's record.
     *
     * @param meeting the record
     * @return a document, indented, with line feeds
     */
    public static String write(MeetingRecord meeting) {
        return ProcessDocument.MEETING.write(meeting);
    }

    /**
     * Writes an agreement.
     *
     * @param agreement the agreement
     * @return a document, indented, with line feeds
     */
    public static String write(Agreement agreement) {
        return ProcessDocument.AGREEMENT.write(agreement);
    }

    /**
     * Writes a workshop's agenda.
     *
     * @param agenda the agenda
     * @return a document, indented, with line feeds
     */
    public static String write(WorkshopAgenda agenda) {
        return ProcessDocument.WORKSHOP.write(agenda);
    }

    /**
     * Writes roles.
     *
     * @param roles the roles
     * @return a document, indented, with line feeds
     */
    public static String write(ProcessRoles roles) {
        return ProcessDocument.ROLES.write(roles);
    }

    /**
     * Reads a meeting's record.
     *
     * @param document the document
     * @return the record
     * @throws UnreadablePlanException if it is none, with the place and the reason
     */
    public static MeetingRecord readMeeting(String document) throws UnreadablePlanException {
        return ProcessDocument.MEETING.read(document);
    }

    /**
     * Reads an agreement.
     *
     * @param document the document
     * @return the agreement
     * @throws UnreadablePlanException if it is none, with the place and the reason
     */
    public static Agreement readAgreement(String document) throws UnreadablePlanException {
        return ProcessDocument.AGREEMENT.read(document);
    }

    /**
     * Reads a workshop's agenda.
     *
     * @param document the document
     * @return the agenda
     * @throws UnreadablePlanException if it is none, with the place and the reason
     */
    public static WorkshopAgenda readWorkshop(String document) throws UnreadablePlanException {
        return ProcessDocument.WORKSHOP.read(document);
    }

    /**
     * Reads roles.
     *
     * @param document the document
     * @return the roles
     * @throws UnreadablePlanException if it is none, with the place and the reason
     */
    public static ProcessRoles readRoles(String document) throws UnreadablePlanException {
        return ProcessDocument.ROLES.read(document);
    }
}
