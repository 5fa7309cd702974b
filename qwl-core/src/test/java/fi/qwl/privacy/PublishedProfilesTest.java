package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.RiskProfile;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.words.Language;
import org.junit.jupiter.api.Test;

/** Sentences on a publication say what it shows. */
class PublishedProfilesTest {

    private static final Organisation ORGANISATION = Sample.organisation("m", "big<m", "other<m", "small<m");

    private static Results results(int year) {
        Sample sample = Sample.of(year).people("big", 20).people("other", 9).people("small", 3);
        return Results.of(Cells.of(IndexModel.kano(), sample.build()), ORGANISATION, ScoringOrder.PERSONS_FIRST);
    }

    @Test
    void aShownUnitIsDescribedByItsOwnValues() {
        PublishedResults published = Deciding.publish(results(2024), DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                .results();
        RiskProfile profile = PublishedProfiles.of(published, new UnitId("big"));
        assertThat(profile.input().substitute()).isEmpty();
        assertThat(profile.status(Factor.SAFETY)).isPresent();
        assertThat(profile.sentences(Language.FI)).hasSizeBetween(3, 6);
    }

    @Test
    void aHiddenUnitIsDescribedByTheUnitAboveNamedAsSuch() {
        PublishedResults published = Deciding.publish(results(2024), DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                .results();
        RiskProfile profile = PublishedProfiles.of(published, new UnitId("small"));
        assertThat(profile.input().substitute()).contains("m");
        assertThat(profile.sentences(Language.EN).get(0)).endsWith("nearest published level: m.");
    }

    @Test
    void whereNothingIsShownNothingIsSaid() {
        Results few = Results.of(
                Cells.of(IndexModel.kano(), Sample.of(2024).people("small", 3).build()),
                ORGANISATION,
                ScoringOrder.PERSONS_FIRST);
        PublishedResults published = Deciding.publish(few, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                .results();
        RiskProfile profile = PublishedProfiles.of(published, new UnitId("small"));
        assertThat(profile.input().factors()).isEmpty();
        assertThat(profile.category()).isEmpty();
        assertThat(profile.sentences(Language.SV).get(0))
                .isEqualTo("Enhetens resultat visas inte, för att skydda dem som svarat.");
    }

    @Test
    void changesAreShownWhereTheyArePublished() {
        Deciding.Made first = Deciding.publish(results(2023), DisclosurePolicy.standard(), ReleaseLedger.NOTHING);
        Results later = results(2024).comparedWith(results(2023), UnitSuccession.none());
        PublishedResults published = Deciding.publish(later, DisclosurePolicy.standard(), first.ledger())
                .results();
        RiskProfile profile = PublishedProfiles.of(published, new UnitId("big"));
        assertThat(profile.input().changes()).containsKey(Factor.SAFETY);
        assertThat(String.join(" ", profile.sentences(Language.EN)))
                .contains("Change since the 2023 survey")
                .contains("cannot be distinguished from chance");
    }

    @Test
    void aTeamThatReadsOnlyItsOwnPartSeesTheSame() {
        PublishedResults published = Deciding.publish(results(2024), DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                .results();
        UnitId other = new UnitId("other");
        PublishedResults narrowed = published.narrowedTo(Audience.TEAM, other);
        assertThat(narrowed.units()).hasSizeLessThan(published.units().size());
        assertThat(PublishedProfiles.of(narrowed, other).sentences(Language.EN))
                .isEqualTo(PublishedProfiles.of(published, other).sentences(Language.EN));
    }
}
