package fi.qwl.privacy;

import fi.qwl.model.ReleasedRounding;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How many were invited and answered, as far as it may be shown. Immutable.
 */
public final class Participation {

    private static final Participation HIDDEN = new Participation(-1, -1, false);

    private final int invited;
    private final long respondents;
    private final boolean isShown;

    private Participation(int invited, long respondents, boolean isShown) {
        this.invited = invited;
        this.respondents = respondents;
        this.isShown = isShown;
    }

    static Participation hidden() {
        return HIDDEN;
    }

    static Participation shown(OptionalInt invited, OptionalLong respondents) {
        return new Participation(invited.orElse(-1), respondents.orElse(-1), true);
    }

    /** {@return whether anything may be shown: so many were invited that it reveals nobody who answered} */
    public boolean isShown() {
        return isShown;
    }

    /** {@return how many were invited, if known and shown} */
    public OptionalInt invited() {
        return invited < 0 ? OptionalInt.empty() : OptionalInt.of(invited);
    }

    /** {@return how many answered, if known and shown} */
    public OptionalLong respondents() {
        return respondents < 0 ? OptionalLong.empty() : OptionalLong.of(respondents);
    }

    /**
     * Respondents of those invited.
     *
     * @return in whole percent; none where a number is missing, or more answered than were invited
     */
    public OptionalDouble responseRate() {
        boolean isKnown = invited > 0 && respondents >= 0 && respondents <= invited;
        return isKnown
                ? OptionalDouble.of(ReleasedRounding.share(100.0 * respondents / invited))
                : OptionalDouble.empty();
    }
}
