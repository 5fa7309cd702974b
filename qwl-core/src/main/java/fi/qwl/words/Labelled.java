package fi.qwl.words;

/**
 * A constant that has a name for people. Only enums may implement it; the name is in the catalogue of the enum's package
 * under the enum's and the constant's name.
 */
public interface Labelled {

    /** {@return the name for people} */
    default Text label() {
        return Words.of((Enum<?>) this);
    }
}
