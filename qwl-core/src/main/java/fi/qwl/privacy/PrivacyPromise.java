package fi.qwl.privacy;

import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.util.List;
import java.util.Objects;

/**
 * What a policy promises, in plain sentences for respondents and the works council, and why a value is hidden, in one
 * sentence for its reader. The numbers are the policy's; the sentences hold for the whole of this package and are no
 * substitute for the employer's own privacy notice.
 *
 * <pre>{@code
 * PrivacyPromise promise = PrivacyPromise.of(DisclosurePolicy.standard());
 * List<String> invitation = promise.in(Language.FI);
 * String reason = promise.whyHidden(HiddenReason.TOO_FEW).in(Language.SV);   // next to a hidden value
 * }</pre>
 *
 * <p>Immutable.
 */
public final class PrivacyPromise {

    /** What it says to people. */
    private enum Wording implements Phrase {
        NO_ANSWERS_SHOWN,
        READERS,
        ABOUT_ONE_PERSON,
        TOO_FEW,
        PROTECTED,
        NOT_REPORTED,
        OTHER_READERS,
        WITHDRAWN,
        OPEN_DATA,
        THRESHOLD,
        THRESHOLD_AND_BANDS,
        DIFFERENCES,
        OTHER_MEMBERS,
        LATE_ANSWERS,
        COMMENTS
    }

    private final DisclosurePolicy policy;

    private PrivacyPromise(DisclosurePolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * What a policy promises.
     *
     * @param policy the policy of the survey's definition
     * @return the promise
     */
    public static PrivacyPromise of(DisclosurePolicy policy) {
        return new PrivacyPromise(policy);
    }

    /**
     * The promise: from how many answers, what is never shown, who sees what, what members of a small group can work out,
     * and what becomes of late or withdrawn answers and of comments.
     *
     * @return at most eight sentences; open data promise nothing and say so in one; unmodifiable
     */
    public List<Text> sentences() {
        return policy.openDataReason()
                .map(reason -> List.<Text>of(openData(reason)))
                .orElseGet(() -> List.of(
                        threshold(),
                        differences(),
                        Wording.NO_ANSWERS_SHOWN,
                        Wording.READERS,
                        Wording.ABOUT_ONE_PERSON,
                        otherMembers(),
                        lateAnswers(),
                        comments()));
    }

    /**
     * The promise in one language.
     *
     * @param language the readers' language
     * @return the sentences, in reading order; unmodifiable
     */
    public List<String> in(Language language) {
        return sentences().stream().map(sentence -> sentence.in(language)).toList();
    }

    /**
     * Why a value is hidden, for a reader who looks at the empty place.
     *
     * @param reason the reason that the publication gives
     * @return one sentence; it depends on the policy and the reason, never on a value
     */
    public Text whyHidden(HiddenReason reason) {
        int fewest = policy.minimumForMeans();
        return switch (reason) {
            case TOO_FEW -> Wording.TOO_FEW.with(fewest);
            case PROTECTED -> Wording.PROTECTED;
            case NOT_REPORTED -> Wording.NOT_REPORTED;
            case OTHER_READERS -> Wording.OTHER_READERS;
            case WITHDRAWN -> Wording.WITHDRAWN;
        };
    }

    private static Text openData(String reason) {
        return Wording.OPEN_DATA.with(reason);
    }

    private Text threshold() {
        int fewest = policy.minimumForMeans();
        int spread = policy.minimumForSpread();
        if (!policy.hasBands()) {
            return Wording.THRESHOLD.with(fewest, spread);
        }
        return Wording.THRESHOLD_AND_BANDS.with(fewest, spread, policy.minimumForBands() + "–" + (fewest - 1));
    }

    private Text differences() {
        int fewest = policy.minimumForMeans();
        return Wording.DIFFERENCES.with(fewest);
    }

    private Text otherMembers() {
        int fewest = policy.minimumForMeans();
        return Wording.OTHER_MEMBERS.with(fewest);
    }

    private Text lateAnswers() {
        int fewest = policy.minimumForMeans();
        return Wording.LATE_ANSWERS.with(fewest);
    }

    private Text comments() {
        int fewest = policy.minimumForComments();
        return Wording.COMMENTS.with(fewest);
    }

    /** {@return the policy's name} */
    @Override
    public String toString() {
        return "PrivacyPromise of " + policy.name();
    }
}
