package fi.qwl.survey;

import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;

/**
 * What a person typed or followed names nothing: a unit that there is not, a text that is no wave. It is no fault of the
 * program. The message is for developers; {@link #text()} says the same in Finnish, Swedish and English and may be shown as
 * it is.
 */
public final class UserInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, for programs. */
    public enum Kind implements Phrase {
        /** The organisation has no such unit. A host answers 404. */
        UNKNOWN_UNIT,
        /** There is such a unit, but this audience is not given it. A host answers 403. */
        UNIT_OF_OTHER_READERS,
        /** The text is no wave. A host answers 400. */
        NO_WAVE
    }

    private final transient Kind kind;
    private final transient Text text;

    private UserInputException(Kind kind, String argument, String advice) {
        super(kind.in(Language.EN, argument) + advice);
        this.kind = kind;
        this.text = kind.with(argument);
    }

    /**
     * Somebody asked for a unit that there is not.
     *
     * @param unit the unit
     * @return the exception
     */
    public static UserInputException unknownUnit(UnitId unit) {
        return new UserInputException(
                Kind.UNKNOWN_UNIT, unit.value(), "\nMaybe it has another id in this wave: see Organisation.units.");
    }

    /**
     * Somebody asked for a unit that others read.
     *
     * @param unit the unit
     * @return the exception
     */
    public static UserInputException unitOfOtherReaders(UnitId unit) {
        return new UserInputException(
                Kind.UNIT_OF_OTHER_READERS, unit.value(), "\nMaybe narrow the whole publication to another audience.");
    }

    /**
     * Somebody wrote what is no wave.
     *
     * @param written what was written
     * @return the exception
     */
    public static UserInputException noWave(String written) {
        return new UserInputException(Kind.NO_WAVE, written, "\nMaybe 2024 or 2024-2 was meant.");
    }

    /** {@return what is wrong} */
    public Kind kind() {
        return kind;
    }

    /** {@return what is wrong, for people: one sentence} */
    public Text text() {
        return text;
    }
}
