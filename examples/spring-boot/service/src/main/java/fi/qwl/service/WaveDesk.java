package fi.qwl.service;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseActs;
import fi.qwl.privacy.ReleasePreview;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import fi.qwl.spring.Releases;
import fi.qwl.study.Acceptance;
import fi.qwl.study.FindingKind;
import fi.qwl.study.Readiness;
import fi.qwl.study.Study;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What HR does with a wave, each act in one transaction together with its record. */
@Component
class WaveDesk {

    private final Study study;
    private final WaveAnswers answers;
    private final Releases releases;
    private final ReleaseStore store;
    private final Audit audit;
    private final Clock clock;

    WaveDesk(Study study, WaveAnswers answers, Releases releases, ReleaseStore store, Audit audit, Clock clock) {
        this.study = study;
        this.answers = answers;
        this.releases = releases;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void upload(String by, Wave wave, String fileName, byte[] content) {
        answers.save(wave, DocumentSource.of(fileName, content), content, OffsetDateTime.now(clock));
        audit.record(by, AuditEvent.Act.UPLOADED, wave);
    }

    Readiness readiness(Wave wave) throws IOException {
        return upTo(wave).readiness();
    }

    /** What was accepted is kept by its finding: when that says something else, it blocks again. */
    @Transactional(rollbackFor = IOException.class)
    public void accept(String by, Wave wave, FindingKind kind, String reason) throws IOException {
        for (Acceptance acceptance : KeptAcceptances.given(upTo(wave).accept(kind, reason, by), kind)) {
            answers.accept(wave, kind, acceptance);
        }
        audit.record(by, AuditEvent.Act.ACCEPTED, wave + " " + kind.code());
    }

    ReleasePreview preview(Wave wave) throws IOException {
        return upTo(wave).preview(ReleaseRequest.on(LocalDate.now(clock)));
    }

    @Transactional(rollbackFor = IOException.class)
    public void publish(String by, Wave wave, String key) throws IOException {
        SurveyReleases before = store.read();
        for (Publication publication : releases.publish(upTo(wave), ReleaseRequest.on(LocalDate.now(clock)), key)) {
            if (before.findPublication(publication.revision()).isEmpty()) {
                audit.record(by, AuditEvent.Act.RELEASED, subject(publication));
            }
        }
    }

    @Transactional(rollbackFor = IOException.class)
    public void withdraw(String by, Wave wave, String reason) throws IOException {
        Optional<Publication> last = published(wave);
        if (last.isPresent()) {
            ReleaseActs.withdraw(store, last.get().revision(), reason, by, LocalDate.now(clock));
            audit.record(by, AuditEvent.Act.WITHDRAWN, subject(last.get()));
        }
    }

    /** {@return the publication that stands} */
    Optional<Publication> published(Wave wave) throws IOException {
        return store.read().findLast(wave);
    }

    private static String subject(Publication publication) {
        return publication.results().wave() + " " + publication.revision();
    }

    /** Each wave is compared with the ones before it, as far as their answers are still there. */
    private Study upTo(Wave wave) throws IOException {
        Study longer = study;
        for (Wave each : answers.waves()) {
            if (each.compareTo(wave) <= 0) {
                longer = longer.withAnswers(answers.read(each), each);
            }
        }
        return answers.acceptances().on(longer);
    }
}
