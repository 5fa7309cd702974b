package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.LocalText;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sentence is held against what the doors of this package do. */
class PrivacyPromiseTest {

    private static final UnitId ROOT = new UnitId("root");
    private static final Organisation ONE = Sample.organisation("root");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static Stream<DisclosurePolicy> policies() {
        return Stream.of(
                DisclosurePolicy.standard(),
                DisclosurePolicy.strict(),
                DisclosurePolicy.preset("kunta10"),
                DisclosurePolicy.builder("joenvarsi")
                        .minimumForMeans(7)
                        .minimumForSpread(12)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void atMostEightSentencesALanguageWithNoNumberButThePolicys(DisclosurePolicy policy) {
        Set<Integer> known = Stream.of(
                        policy.minimumForMeans(),
                        policy.minimumForSpread(),
                        policy.minimumForComments(),
                        policy.hasBands() ? policy.minimumForBands() : policy.minimumForMeans(),
                        policy.hasBands() ? policy.minimumForMeans() - 1 : policy.minimumForMeans())
                .collect(Collectors.toSet());
        for (Language language : Language.values()) {
            List<String> sentences = PrivacyPromise.of(policy).in(language);
            assertThat(sentences).hasSizeBetween(1, 8).doesNotHaveDuplicates();
            assertThat(sentences).allMatch(sentence -> sentence.indexOf('.') == sentence.length() - 1);
            assertThat(numbers(String.join(" ", sentences))).isEqualTo(known);
        }
    }

    /** A result from k people and not from one fewer; spread not below its own threshold; the reason names k. */
    @ParameterizedTest
    @MethodSource("policies")
    void theFirstSentenceIsWhatThePublisherDoes(DisclosurePolicy policy) {
        int fewest = policy.minimumForMeans();
        assertThat(value(policy, fewest).isShown()).isTrue();
        assertThat(value(policy, fewest - 1).isShown()).isFalse();
        assertThat(value(policy, policy.hasBands() ? policy.minimumForBands() - 1 : fewest - 1))
                .isEqualTo(new PublishedValue.Hidden(HiddenReason.TOO_FEW));
        assertThat(value(policy, fewest - 1) instanceof PublishedValue.Banded).isEqualTo(policy.hasBands());
        for (int n = fewest; n < policy.minimumForSpread(); n++) {
            assertThat(((PublishedValue.Shown) value(policy, n)).sd()).isEmpty();
        }
        for (Language language : Language.values()) {
            assertThat(PrivacyPromise.of(policy).whyHidden(HiddenReason.TOO_FEW).in(language))
                    .contains(String.valueOf(fewest));
        }
    }

    /** Of a sector of 3 and 6 people the six are not shown: the three would follow by subtraction. */
    @Test
    void theSecondSentenceIsWhatThePublisherDoes() {
        Results results =
                results(Sample.of(2024).people("a", 3).people("b", 6), Sample.organisation("root", "a<root", "b<root"));
        PublishedResults published = published(results);
        assertThat(published.unit(ROOT).value(Factor.SAFETY).isShown()).isTrue();
        PublishedValue six = published.unit(new UnitId("b")).value(Factor.SAFETY);
        assertThat(six).isEqualTo(new PublishedValue.Hidden(HiddenReason.PROTECTED));
    }

    /** 6 people who all answered 0: their mean would tell what everybody answered. */
    @Test
    void theThirdSentenceIsWhatThePublisherDoes() {
        Sample alike = Sample.of(2024);
        for (int person = 0; person < 6; person++) {
            alike.person("root", 0, 50, 50);
        }
        assertThat(published(results(alike, ONE))
                        .unit(ROOT)
                        .value(Factor.SAFETY)
                        .isShown())
                .isFalse();
    }

    @Test
    void theFourthSentenceIsWhatAudiencesAreGiven() {
        Organisation levels = Organisation.of(List.of(
                Unit.of("m", "Municipality", UnitLevel.MUNICIPALITY),
                Unit.of("s", "Sector", UnitLevel.SECTOR).withParent("m"),
                Unit.of("u", "Unit", UnitLevel.UNIT).withParent("s"),
                Unit.of("t", "Team", UnitLevel.TEAM).withParent("u"),
                Unit.of("v", "Other unit", UnitLevel.UNIT).withParent("s")));
        PublishedResults all = published(results(Sample.of(2024).people("t", 9).people("v", 9), levels));
        assertThat(read(all, Audience.TEAM, "u")).containsExactly("m", "s", "u");
        assertThat(read(all, Audience.SUPERVISOR, "u")).containsExactly("m", "s", "u", "t");
        assertThat(read(all, Audience.HR, "m")).containsExactly("m", "s", "u", "t", "v");
        assertThat(read(all, Audience.MANAGEMENT_TEAM, "m")).containsExactly("m", "s", "u", "v");
        assertThat(read(all, Audience.WIDER_MANAGEMENT_TEAM, "m")).containsExactly("m", "s");
        assertThat(read(all, Audience.BOARD, "m")).containsExactly("m", "s");
    }

    /** Of a unit led by E2, whose superior is E1; the other unit has a supervisor of its own. */
    @Test
    void theFifthSentenceIsWhoIsGivenSupervisoryWork() {
        Organisation led = Organisation.of(List.of(
                Unit.of("m", "Municipality", UnitLevel.MUNICIPALITY),
                Unit.of("s", "Sector", UnitLevel.SECTOR).withParent("m").withSupervisor(new SupervisorId("E1")),
                Unit.of("u", "Unit", UnitLevel.UNIT).withParent("s").withSupervisor(new SupervisorId("E2")),
                Unit.of("v", "Other unit", UnitLevel.UNIT).withParent("s").withSupervisor(new SupervisorId("E3"))));
        Questionnaire questionnaire = new Questionnaire(
                LocalText.of("Kysely"), List.of(Sample.item("S1", false, Capability.SUPERVISORY_WORK)));
        Survey.Builder survey = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard());
        for (int person = 0; person < 20; person++) {
            survey.answer(0, 40 + 2 * person).unit(person < 10 ? "u" : "v").endRow();
        }
        PublishedResults all =
                published(Results.of(Cells.of(IndexModel.linear(), survey.build()), led, ScoringOrder.PERSONS_FIRST));
        assertThat(readSupervisoryWork(all, Audience.TEAM, "u")).containsExactly("m", "s", "u");
        assertThat(readSupervisoryWork(all, Audience.SUPERVISOR, "u")).containsExactly("m", "s", "u");
        assertThat(readSupervisoryWork(all, Audience.SUPERVISOR, "s")).containsExactly("m", "s", "u", "v");
        assertThat(readSupervisoryWork(all, Audience.HR, "m")).containsExactly("m", "s", "u", "v");
        for (Audience other : List.of(Audience.MANAGEMENT_TEAM, Audience.WIDER_MANAGEMENT_TEAM, Audience.BOARD)) {
            assertThat(readSupervisoryWork(all, other, "m")).containsExactly("m", "s");
        }
        // Never ranked: units are in the order of the tree, whatever their values.
        assertThat(readSupervisoryWork(all, Audience.HR, "m"))
                .isEqualTo(led.units().stream().map(unit -> unit.id().value()).toList());
    }

    private static List<String> readSupervisoryWork(PublishedResults all, Audience audience, String home) {
        return all.narrowedTo(audience, new UnitId(home)).units().stream()
                .filter(unit -> unit.value(Capability.SUPERVISORY_WORK).isShown())
                .map(unit -> unit.unit().id().value())
                .toList();
    }

    /** Five answered 50, 60, 70, 80 and 90: who answered 90 finds the mean of the others, 65. */
    @Test
    void theSixthSentenceIsWhatOneOfFiveCanWorkOut() {
        Sample five = Sample.of(2024);
        for (int person = 1; person <= 5; person++) {
            five.person("root", 40 + 10 * person, 50, 50);
        }
        PublishedValue.Shown shown =
                (PublishedValue.Shown) published(results(five, ONE)).unit(ROOT).value(Factor.SAFETY);
        assertThat((shown.n() * shown.mean() - 90) / (shown.n() - 1)).isEqualTo(65);
    }

    @Test
    void theSeventhSentenceIsWhatALaterReleaseDoes() {
        Results first = results(Sample.of(2024).people("root", 12), ONE);
        ReleaseLedger ledger = Deciding.publish(first, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                .ledger();
        assertThat(isShownAfter(first, ledger, 13)).isFalse();
        assertThat(isShownAfter(first, ledger, 16)).isFalse();
        assertThat(isShownAfter(first, ledger, 17)).isTrue();
    }

    private static boolean isShownAfter(Results first, ReleaseLedger ledger, int people) {
        Results later = results(Sample.of(2024).people("root", people), ONE);
        Deciding.Asked request =
                Deciding.Asked.of(DisclosurePolicy.standard(), ledger).withEarlierRelease(first);
        return Deciding.publish(later, request)
                .results()
                .unit(ROOT)
                .value(Factor.SAFETY)
                .isShown();
    }

    @Test
    void theEighthSentenceIsWhatACommentReleaseDoes() {
        DisclosurePolicy policy = DisclosurePolicy.standard();
        List<CommentRelease.Comment> comments = new ArrayList<>();
        for (int person = 1; person < policy.minimumForComments(); person++) {
            comments.add(new CommentRelease.Comment("p" + person, ROOT, "wrote " + person));
        }
        assertThat(comments(comments, policy)).isEmpty();
        comments.add(new CommentRelease.Comment("p0", ROOT, "wrote 0"));
        assertThat(comments(comments, policy)).hasSize(10).contains("wrote 0");
    }

    private static List<String> comments(List<CommentRelease.Comment> written, DisclosurePolicy policy) {
        return Deciding.comments(Wave.of(2024), written, ONE, policy, ReleaseLedger.NOTHING)
                .published()
                .published()
                .comments(ROOT);
    }

    @ParameterizedTest
    @EnumSource(HiddenReason.class)
    void everyReasonHasASentenceOfItsOwn(HiddenReason reason) {
        PrivacyPromise promise = PrivacyPromise.of(DisclosurePolicy.standard());
        for (Language language : Language.values()) {
            String sentence = promise.whyHidden(reason).in(language);
            assertThat(sentence.indexOf('.')).isEqualTo(sentence.length() - 1);
            assertThat(Stream.of(HiddenReason.values())
                            .filter(other ->
                                    promise.whyHidden(other).in(language).equals(sentence)))
                    .containsExactly(reason);
        }
    }

    @Test
    void openDataPromiseNothingAndSaySo() {
        assertThat(PrivacyPromise.of(DisclosurePolicy.openData("invented")).in(Language.EN))
                .containsExactly(
                        "The answers are open data (invented), so every result is shown however few people answered.");
        assertThat(PrivacyPromise.of(DisclosurePolicy.standard())).hasToString("PrivacyPromise of standard");
    }

    @Test
    void theGuideListsTheSentencesOfTheStandardPolicy() throws IOException {
        String guide = Files.readString(Path.of("../docs/privacy.md"), StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ");
        assertThat(guide)
                .contains(PrivacyPromise.of(DisclosurePolicy.standard()).in(Language.EN));
    }

    private static Set<Integer> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group()))
                .collect(Collectors.toSet());
    }

    private static PublishedValue value(DisclosurePolicy policy, int people) {
        Results results = results(Sample.of(2024).people("root", people), ONE);
        return Deciding.publish(results, policy, ReleaseLedger.NOTHING)
                .results()
                .unit(ROOT)
                .value(Factor.SAFETY);
    }

    private static Results results(Sample sample, Organisation organisation) {
        return Results.of(Cells.of(IndexModel.linear(), sample.build()), organisation, ScoringOrder.PERSONS_FIRST);
    }

    private static PublishedResults published(Results results) {
        return Deciding.publish(results, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                .results();
    }

    private static List<String> read(PublishedResults all, Audience audience, String home) {
        return all.narrowedTo(audience, new UnitId(home)).units().stream()
                .map(unit -> unit.unit().id().value())
                .toList();
    }
}
