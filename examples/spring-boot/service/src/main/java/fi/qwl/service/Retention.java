package fi.qwl.service;

import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseActs;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is forgotten, and when: raw answers when their wave is settled, that is {@link ServiceProperties#answersDays} days after
 * its last publication; unprotected results when a later wave is published. A host calls {@link #applyRetention} once a day.
 */
@Component
class Retention {

    private final WaveAnswers answers;
    private final ReleaseStore store;
    private final ServiceProperties properties;
    private final Audit audit;

    Retention(WaveAnswers answers, ReleaseStore store, ServiceProperties properties, Audit audit) {
        this.answers = answers;
        this.store = store;
        this.properties = properties;
        this.audit = audit;
    }

    /**
     * What was forgotten.
     *
     * @param answers the waves whose raw answers are gone
     * @param results the waves whose unprotected results are gone
     */
    record Forgotten(SortedSet<Wave> answers, Set<Wave> results) {}

    @Transactional(rollbackFor = IOException.class)
    public Forgotten applyRetention(String by, LocalDate today) throws IOException {
        SurveyReleases kept = store.read();
        SortedSet<Wave> settled = new TreeSet<>();
        for (Wave wave : answers.waves()) {
            if (kept.findLast(wave).filter(last -> isSettled(last, today)).isPresent()) {
                answers.delete(wave);
                settled.add(wave);
            }
        }
        Optional<Publication> latest = kept.publications().stream()
                .filter(each -> kept.findLast(each.results().wave()).isPresent())
                .max(Comparator.comparing((Publication each) -> each.results().wave())
                        .thenComparing(Publication::day, Comparator.reverseOrder()));
        Set<Wave> results =
                latest.isPresent() ? ReleaseActs.purgeBefore(store, latest.get().day()) : Set.of();
        Forgotten forgotten = new Forgotten(settled, results);
        settled.forEach(wave -> audit.record(by, AuditEvent.Act.FORGOTTEN, wave + " answers"));
        results.forEach(wave -> audit.record(by, AuditEvent.Act.FORGOTTEN, wave + " results"));
        return forgotten;
    }

    private boolean isSettled(Publication last, LocalDate today) {
        return !last.day().plusDays(properties.answersDays()).isAfter(today);
    }
}
