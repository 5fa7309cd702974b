package fi.qwl.privacy;

import fi.qwl.model.ReleasedRounding;
import java.util.Objects;
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

    /** {@return the participation of a unit of which it is not shown} */
    public static Participation hidden() {
        return HIDDEN;
    }

    static Participation shown(OptionalInt invited, OptionalLong respondents) {
        return new Participation(invited.orElse(-1), respondents.orElse(-1), true);
    }

    /**
     * Restores what a publication said.
     *
     * @param invited how many were invited, if known
     * @param respondents how many answered, if known
     * @return what may be shown
     * @throws IllegalArgumentException if a number is negative
     */
    public static Participation restore(OptionalInt invited, OptionalLong respondents) {
        if (invited.orElse(0) < 0 || respondents.orElse(0) < 0) {
            throw new IllegalArgumentException("numbers of people must not be negative");
        }
        return shown(invited, respondents);
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
     * @return in whole percent; empty where a number is missing, or more answered than were invited
     */
    public OptionalDouble responseRate() {
        boolean isKnown = invited > 0 && respondents >= 0 && respondents <= invited;
        return isKnown
                ? OptionalDouble.of(ReleasedRounding.share(100.0 * respondents / invited))
                : OptionalDouble.empty();
    }

    /** {@return whether most of those invited did not answer, so that results do not speak for them; false where unknown} */
    public boolean isMinority() {
        return respondents >= 0 && 2 * respondents < invited;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Participation that
                && invited == that.invited
                && respondents == that.respondents
                && isShown == that.isShown;
    }

    @Override
    public int hashCode() {
        return Objects.hash(invited, respondents, isShown);
    }

    /** {@return whether it is shown, never a number} */
    @Override
    public String toString() {
        return isShown ? "Participation" : "Participation, hidden";
    }
}
