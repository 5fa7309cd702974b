package fi.qwl.service;

import fi.qwl.study.Acceptance;
import fi.qwl.study.Finding;
import fi.qwl.study.FindingKind;
import fi.qwl.study.Study;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What HR accepted earlier, on a study that is read again. It covers what was there then: what says something else blocks. */
final class KeptAcceptances {

    private final Map<FindingKind, List<Acceptance>> kept;

    KeptAcceptances(Map<FindingKind, List<Acceptance>> kept) {
        this.kept = kept;
    }

    Study on(Study study) throws IOException {
        Study accepted = study;
        for (Map.Entry<FindingKind, List<Acceptance>> one : kept.entrySet()) {
            for (Acceptance acceptance : one.getValue()) {
                accepted = on(accepted, one.getKey(), acceptance);
            }
        }
        return accepted;
    }

    private Study on(Study study, FindingKind kind, Acceptance acceptance) throws IOException {
        boolean isThere = study.readiness().blocking().stream().anyMatch(finding -> finding.kind() == kind);
        if (!isThere || !kind.canBeAccepted()) {
            return study;
        }
        Study candidate = study.accept(kind, acceptance.reason(), acceptance.by());
        return given(candidate, kind).stream().allMatch(this::isKept) ? candidate : study;
    }

    /** {@return the acceptances of a kind that have effect} */
    static List<Acceptance> given(Study study, FindingKind kind) throws IOException {
        return study.readiness().findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::acceptance)
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isKept(Acceptance given) {
        return kept.values().stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.finding().equals(given.finding()));
    }
}
