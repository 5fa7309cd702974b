package fi.qwl.plan.page;

import fi.qwl.page.Page;
import fi.qwl.privacy.PrivacyPromise;
import fi.qwl.risk.RiskProfile;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;

/** Pages on the results of a survey. */
public final class ResultPages {

    private enum Wording implements Phrase {
        IN_SHORT,
        PROMISE
    }

    private ResultPages() {}

    /**
     * A unit's results in a few sentences.
     *
     * @param profile the profile
     * @param unitName the unit's name for people
     * @param language the readers' language
     * @return the page
     */
    public static Page inShort(RiskProfile profile, String unitName, Language language) {
        return Page.builder(Wording.IN_SHORT.in(language, unitName), language)
                .points(profile.sentences(language))
                .build();
    }

    /**
     * What respondents are promised.
     *
     * @param promise the promise
     * @param language the readers' language
     * @return the page
     */
    public static Page promise(PrivacyPromise promise, Language language) {
        return Page.builder(Wording.PROMISE.in(language), language)
                .points(promise.in(language))
                .build();
    }
}
