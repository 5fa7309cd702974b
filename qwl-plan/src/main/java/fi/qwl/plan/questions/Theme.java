package fi.qwl.plan.questions;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * A theme of questions, such as trust.
 *
 * @param id its id
 * @param name its name for people in lower case
 * @param serves the measures that it serves, the most important first; unmodifiable
 * @param questions its questions, in order; unmodifiable
 */
public record Theme(ThemeId id, LocalText name, List<Measure> serves, List<Question> questions) {

    public Theme {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        serves = List.copyOf(serves);
        questions = List.copyOf(questions);
    }

    Theme with(List<Question> more) {
        List<Question> all = new ArrayList<>(questions);
        all.addAll(more);
        return new Theme(id, name, serves, all);
    }
}
