package fi.qwl.io.audience;

import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.plan.page.Issuer;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PrivacyPromise;
import fi.qwl.privacy.SuppressionForecast;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.List;

/** What is promised before the survey, to respondents and to the works council. */
public final class PromisePages {

    private enum Wording implements Phrase {
        TITLE,
        PURPOSE,
        PURPOSE_TEXT,
        WHEN,
        WHEN_TEXT,
        COLLECTED,
        COLLECTED_ANSWERS,
        COLLECTED_ALSO,
        SHOWN,
        KEPT,
        KEPT_ANSWERS,
        KEPT_RESULTS,
        ASK,
        ASK_TEXT,
        HIDDEN,
        HIDDEN_NONE,
        HIDDEN_TEXT,
        MERGES,
        MERGES_TEXT
    }

    private PromisePages() {}

    /**
     * The promise: why the survey is held, when, what is collected, who sees what and what is never shown, how long answers
     * are kept and where to ask; then which teams are likely to be hidden, and which merges of neighbours would help.
     *
     * @param notice what the employer says of its survey
     * @param policy what is promised
     * @param forecast which teams are likely to be hidden, from headcounts
     * @param organisation the units of the forecast
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page, fit for the public
     * @throws IllegalArgumentException if the forecast is of another organisation
     */
    public static Page beforeSurvey(
            SurveyNotice notice,
            DisclosurePolicy policy,
            SuppressionForecast forecast,
            Organisation organisation,
            Issuer issuer,
            Language language) {
        Formats formats = Formats.in(language);
        Page.Builder page = Page.builder(Wording.TITLE.in(language), language)
                .imprint(issuer.imprint(Handling.PUBLIC, List.of()))
                .heading(Wording.PURPOSE.in(language))
                .paragraph(Wording.PURPOSE_TEXT.in(language, notice.controller()))
                .heading(Wording.WHEN.in(language))
                .paragraph(Wording.WHEN_TEXT.in(language, formats.day(notice.opens()), formats.day(notice.closes())))
                .heading(Wording.COLLECTED.in(language))
                .paragraph(Wording.COLLECTED_ANSWERS.in(language));
        if (!notice.collects().isEmpty()) {
            page.paragraph(Wording.COLLECTED_ALSO.in(language, formats.list(notice.collects())));
        }
        page.heading(Wording.SHOWN.in(language))
                .points(PrivacyPromise.of(policy).in(language))
                .heading(Wording.KEPT.in(language))
                .points(List.of(
                        Wording.KEPT_ANSWERS.in(language, formats.day(notice.answersKeptUntil())),
                        Wording.KEPT_RESULTS.in(language)))
                .heading(Wording.ASK.in(language))
                .paragraph(Wording.ASK_TEXT.in(language, notice.controller(), notice.legalBasis(), notice.contact()))
                .heading(Wording.HIDDEN.in(language));
        addHidden(page, forecast, organisation, language);
        return page.build();
    }

    private static void addHidden(
            Page.Builder page, SuppressionForecast forecast, Organisation organisation, Language language) {
        if (forecast.likelyHidden().isEmpty()) {
            page.paragraph(Wording.HIDDEN_NONE.in(language));
            return;
        }
        page.paragraph(Wording.HIDDEN_TEXT.in(language))
                .points(forecast.likelyHidden().stream()
                        .map(unit -> name(organisation, unit))
                        .toList());
        if (!forecast.merges().isEmpty()) {
            page.heading(Wording.MERGES.in(language))
                    .paragraph(Wording.MERGES_TEXT.in(language))
                    .points(forecast.merges().stream()
                            .map(group -> group.name())
                            .toList());
        }
    }

    private static String name(Organisation organisation, UnitId unit) {
        return organisation.units().get(organisation.indexOf(unit)).name();
    }
}
