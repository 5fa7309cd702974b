package fi.qwl.io.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a type refuses, with the place in the document that it was made of. */
final class LocatedRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final transient IllegalArgumentException refusal;

    private LocatedRefusal(String pointer, IllegalArgumentException refusal) {
        super(refusal);
        this.pointer = pointer;
        this.refusal = refusal;
    }

    /** Builds a value of what stands at a place. */
    static <T> T at(String pointer, Supplier<T> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException refusal) {
            throw new LocatedRefusal(pointer, refusal);
        }
    }

    /** Builds a value of each element of a list. */
    static <S, T> List<T> all(String pointer, List<S> elements, Function<S, T> build) {
        List<T> built = new ArrayList<>();
        for (int index = 0; index < elements.size(); index++) {
            S element = elements.get(index);
            built.add(at(pointer + "/" + index, () -> build.apply(element)));
        }
        return built;
    }

    String pointer() {
        return pointer;
    }

    IllegalArgumentException refusal() {
        return refusal;
    }
}
