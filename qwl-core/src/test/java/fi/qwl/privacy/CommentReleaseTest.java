package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.index.Sample;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommentReleaseTest {

    private static final Wave WAVE = Wave.of(2024);
    private static final Organisation ORGANISATION =
            Sample.organisation("root", "a<root", "a1<a", "a2<a", "b<root", "c<root");

    @Test
    void commentsAppearOnceWhereEnoughPeopleWrote() {
        // From 10 people: a1 has 12; a's own 4 and a2's 7 are 11; b's 3 and c's 6 are 9, too few for the root.
        List<CommentRelease.Comment> comments = comments("a1", 12, "a", 4, "a2", 7, "b", 3, "c", 6);
        CommentRelease release = release(comments, DisclosurePolicy.standard(), ReleaseLedger.NOTHING);
        assertThat(release.published().units()).containsExactlyInAnyOrder(new UnitId("a1"), new UnitId("a"));
        assertThat(release.published().comments(new UnitId("a1"))).hasSize(12).allMatch(text -> text.startsWith("a1 "));
        assertThat(release.published().comments(new UnitId("a"))).hasSize(11).noneMatch(text -> text.startsWith("a1 "));
        assertThat(release.published().comments(new UnitId("b"))).isEmpty();
        assertThat(release.published().comments(new UnitId("root"))).isEmpty();
        assertThat(release.withheld()).isEqualTo(9);
        assertThat(release.published().policy()).isEqualTo(DisclosurePolicy.standard());
        assertThat(release.published().wave()).isEqualTo(WAVE);
    }

    @Test
    void theOrderRevealsNothingOfWhoAnsweredWhen() {
        List<CommentRelease.Comment> comments = comments("a", 30);
        List<String> asWritten =
                comments.stream().map(CommentRelease.Comment::text).toList();
        List<String> released = release(comments, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                .published()
                .comments(new UnitId("a"));
        assertThat(released).containsExactlyInAnyOrderElementsOf(asWritten).isNotEqualTo(asWritten);
        List<CommentRelease.Comment> otherOrder = new ArrayList<>(comments);
        Collections.shuffle(otherOrder, new Random(1));
        assertThat(release(otherOrder, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                        .published()
                        .comments(new UnitId("a")))
                .isEqualTo(released);
        // No rank correlation to speak of: the first ten written are not the first ten shown.
        assertThat(released.subList(0, 10)).isNotEqualTo(asWritten.subList(0, 10));
    }

    @Test
    void theThresholdIsThePolicysOwn() {
        DisclosurePolicy twenty =
                DisclosurePolicy.builder("own").minimumForComments(20).build();
        assertThat(release(comments("a", 19), twenty, ReleaseLedger.NOTHING)
                        .published()
                        .units())
                .isEmpty();
        assertThat(release(comments("a", 20), twenty, ReleaseLedger.NOTHING)
                        .published()
                        .units())
                .containsExactly(new UnitId("a"));
        assertThat(DisclosurePolicy.strict().minimumForComments()).isEqualTo(15);
        assertThatThrownBy(() ->
                        DisclosurePolicy.builder("own").minimumForComments(4).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fewest people for comments must be at least those for means, 5, but was 4");
        assertThat(DisclosurePolicy.standard().isAtLeastAsStrictAs(twenty)).isFalse();
        assertThat(release(comments("a", 1), DisclosurePolicy.openData("invented"), ReleaseLedger.NOTHING)
                        .published()
                        .units())
                .containsExactly(new UnitId("a"));
    }

    /** Three questions, so that three people wrote twelve times; with ten people's comments they are shown, apart. */
    @Test
    void peopleAreCountedAndNotComments() {
        List<CommentRelease.Comment> comments = new ArrayList<>();
        for (int written = 0; written < 12; written++) {
            comments.add(new CommentRelease.Comment("a/" + written % 3, new UnitId("a"), "wrote " + written));
        }
        assertThat(release(comments, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                        .published()
                        .units())
                .isEmpty();

        comments.addAll(comments("a", 9).subList(3, 9));
        assertThat(release(comments, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                        .published()
                        .units())
                .isEmpty();

        comments.addAll(comments("a", 10).subList(9, 10));
        assertThat(release(comments, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                        .published()
                        .comments(new UnitId("a")))
                .hasSize(19);
    }

    @Test
    void aPersonHasOneUnit() {
        List<CommentRelease.Comment> comments = List.of(
                new CommentRelease.Comment("p", new UnitId("a"), "wrote"),
                new CommentRelease.Comment("p", new UnitId("b"), "wrote"));
        assertThatThrownBy(() -> release(comments, DisclosurePolicy.standard(), ReleaseLedger.NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the comments of one person name two units"
                        + "\nMaybe use the person's home unit for all of them.");
    }

    /** Keys that are those of comments would let three people pass for ten. */
    @Test
    void moreWritersThanInvitedPeopleAreRefused() {
        Organisation three = Organisation.of(List.of(
                Unit.of("root", "Root", UnitLevel.MUNICIPALITY),
                Unit.of("a", "A", UnitLevel.UNIT).withParent("root").withInvited(3)));
        assertThatThrownBy(() -> Deciding.comments(
                        WAVE, comments("a", 10), three, DisclosurePolicy.standard(), ReleaseLedger.NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("comments of unit a are by 10 people but only 3 were invited"
                        + "\nMaybe the keys are those of comments and not of persons.");
        assertThat(Deciding.comments(WAVE, comments("a", 3), three, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                        .published()
                        .withheld())
                .isEqualTo(3);
    }

    @Test
    void aLateCommentIsNotReleasedAfterTheOthers() {
        CommentRelease first = release(comments("a", 12), DisclosurePolicy.standard(), ReleaseLedger.NOTHING);
        ReleaseLedger ledger = ledgerOf(comments("a", 12));
        assertThat(release(comments("a", 12), DisclosurePolicy.standard(), ledger)
                        .published()
                        .comments(new UnitId("a")))
                .isEqualTo(first.published().comments(new UnitId("a")));
        assertThatThrownBy(() -> release(comments("a", 13), DisclosurePolicy.standard(), ledger))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Other comments of wave 2024 were released; the difference would reveal whose they are."
                        + "\nMaybe keep the first release.");
        assertThat(ledger.snapshots(WAVE)).isEmpty();
        assertThat(ledger.released(WAVE, "comments")).containsExactly(new UnitId("a"));
    }

    /** Two releases that know nothing of each other: what the second has more is the one late comment. */
    @Test
    void withoutTheLedgerTheLateCommentIsKnown() {
        List<String> later =
                new ArrayList<>(release(comments("a", 13), DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                        .published()
                        .comments(new UnitId("a")));
        later.removeAll(release(comments("a", 12), DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                .published()
                .comments(new UnitId("a")));
        assertThat(later).containsExactly("a person 12 wrote");
    }

    @Test
    void noCommentIsInWhatIsPrinted() {
        CommentRelease release = release(comments("a", 12), DisclosurePolicy.standard(), ReleaseLedger.NOTHING);
        assertThat(release.published()).hasToString("PublishedComments 2024/standard at 1 units");
        assertThat(comments("a", 1).get(0)).hasToString("Comment");
        assertThat(ledgerOf(comments("a", 12)).releases().toString())
                .doesNotContain("wrote")
                .doesNotContain("a/1");
        assertThatThrownBy(() -> new CommentRelease.Comment("p", new UnitId("a"), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a comment must not be blank\nMaybe leave it out.");
        assertThatThrownBy(() -> new CommentRelease.Comment("", new UnitId("a"), "wrote"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a comment's person must not be blank"
                        + "\nMaybe use the survey tool's key of the respondent.");
    }

    private static CommentRelease release(
            List<CommentRelease.Comment> comments, DisclosurePolicy policy, ReleaseLedger ledger) {
        return Deciding.comments(WAVE, comments, ORGANISATION, policy, ledger).published();
    }

    private static ReleaseLedger ledgerOf(List<CommentRelease.Comment> comments) {
        return ReleaseLedger.NOTHING.with(
                Deciding.comments(WAVE, comments, ORGANISATION, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                        .release());
    }

    /** So many comments of each unit, in turn. */
    private static List<CommentRelease.Comment> comments(Object... units) {
        List<CommentRelease.Comment> comments = new ArrayList<>();
        for (int next = 0; next < units.length; next += 2) {
            for (int person = 0; person < (int) units[next + 1]; person++) {
                comments.add(new CommentRelease.Comment(
                        units[next] + "/" + person,
                        new UnitId((String) units[next]),
                        units[next] + " person " + person + " wrote"));
            }
        }
        return comments;
    }
}
