package fi.qwl.plan.page;

import fi.qwl.words.Language;
import fi.qwl.words.Text;
import java.util.Collection;
import java.util.List;

/** What several pages do with texts. */
final class Titles {

    private Titles() {}

    static List<String> in(Language language, Collection<? extends Text> texts) {
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
