package fi.qwl.service;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Acts of people as they happen. */
@Component
final class Audit {

    private final AuditLog log;
    private final Clock clock;

    Audit(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void record(String actor, AuditEvent.Act act, Object subject) {
        log.record(new AuditEvent(clock.instant(), actor, act, subject.toString()));
    }
}
