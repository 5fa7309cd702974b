package fi.qwl.service;

import fi.qwl.privacy.Readership;
import fi.qwl.spring.ReleaseListener;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Records what is given to whom for the first time. */
@Component
final class AuditedReleases implements ReleaseListener {

    private final Audit audit;

    AuditedReleases(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void heard(Outcome outcome) {
        // What was released is recorded with who released it; what was not has no record.
    }

    @Override
    public void handedOut(Principal person, Readership reader, long revision) {
        audit.record(person.getName(), AuditEvent.Act.HANDED_OUT, revision + " " + reader.audience());
    }
}
