package fi.qwl.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the application did not start. */
final class MissingAudienceResolverAnalyzer extends AbstractFailureAnalyzer<MissingAudienceResolverException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MissingAudienceResolverException cause) {
        return new FailureAnalysis(
                MissingAudienceResolverException.REASON, MissingAudienceResolverException.REMEDY, cause);
    }
}
