package fi.qwl.privacy;

import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.util.Objects;

/**
 * Why something cannot be released, and what would help, in the reader's language. It holds no value and names no person.
 *
 * @param code the kind, for programs
 * @param reason why not: one sentence
 * @param remedy what would help: one sentence; in English it begins with "Maybe"
 */
public record ReleaseRefusal(Code code, Text reason, Text remedy) {

    /** The kinds of refusal. */
    public enum Code {
        /** The policy that was asked for is weaker than what was promised to respondents. */
        WEAKER_THAN_PROMISED,
        /** The store has forgotten releases that the host knows of. */
        STORE_IS_OLDER,
        /** The wave was released from other answers, whose results are no longer kept. */
        EARLIER_RESULTS_GONE,
        /** The wave was released from other answers, and what changed since cannot be determined. */
        CHANGES_UNKNOWN,
        /** A release that was withdrawn or is of another wave is not handed out. */
        NO_LONGER_RELEASED,
        /** A release is of another wave only if that wave was released from the same answers. */
        NOT_OF_THAT_WAVE,
        /** Items of a wave that was released from other answers. */
        ITEMS_OF_OTHER_ANSWERS,
        /** Other comments of the wave have been released. */
        OTHER_COMMENTS,
        /** The agreement's joint figures were released from other contributions. */
        OTHER_CONTRIBUTIONS
    }

    private enum Why implements Phrase {
        WEAKER_THAN_PROMISED,
        STORE_IS_OLDER,
        EARLIER_RESULTS_GONE,
        CHANGES_UNKNOWN,
        NO_LONGER_RELEASED,
        NOT_OF_THAT_WAVE,
        ITEMS_OF_OTHER_ANSWERS,
        OTHER_COMMENTS,
        OTHER_CONTRIBUTIONS
    }

    private enum Help implements Phrase {
        WEAKER_THAN_PROMISED,
        STORE_IS_OLDER,
        EARLIER_RESULTS_GONE,
        CHANGES_UNKNOWN,
        NO_LONGER_RELEASED,
        NOT_OF_THAT_WAVE,
        ITEMS_OF_OTHER_ANSWERS,
        OTHER_COMMENTS,
        OTHER_CONTRIBUTIONS
    }

    public ReleaseRefusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
    }

    static ReleaseRefusal of(Code code, Object... arguments) {
        return new ReleaseRefusal(code, Why.valueOf(code.name()).with(arguments), Help.valueOf(code.name()));
    }

    static ReleaseRefusal of(Code code, Wave wave) {
        return of(code, wave.toString());
    }

    static ReleaseRefusal weaker(DisclosurePolicy promise, DisclosurePolicy asked) {
        return of(Code.WEAKER_THAN_PROMISED, asked.name(), promise.name());
    }

    static ReleaseRefusal forgetful(long kept, long lastSeen) {
        return of(Code.STORE_IS_OLDER, String.valueOf(kept), String.valueOf(lastSeen));
    }

    /**
     * The refusal for people.
     *
     * @param language their language
     * @return two sentences: why not, and what would help
     */
    public String text(Language language) {
        return reason.in(language) + " " + remedy.in(language);
    }

    ReleaseRefusedException exception() {
        return new ReleaseRefusedException(this);
    }

    /** {@return the code and the English text} */
    @Override
    public String toString() {
        return code + ": " + text(Language.EN);
    }
}
