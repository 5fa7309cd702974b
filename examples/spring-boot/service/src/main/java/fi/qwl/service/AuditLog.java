package fi.qwl.service;

import java.util.List;

/** Where it is recorded who did what: a port, since most hosts have a log of their own. */
interface AuditLog {

    /** Records an act, in the transaction that runs. */
    void record(AuditEvent event);

    /** {@return the last acts, latest first} */
    List<AuditEvent> last(int most);
}
