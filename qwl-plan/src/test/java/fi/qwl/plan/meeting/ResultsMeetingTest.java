package fi.qwl.plan.meeting;

import static fi.qwl.plan.Publications.TEAM;
import static fi.qwl.plan.Publications.UNIT;
import static fi.qwl.plan.Publications.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.index.ReportedResults;
import fi.qwl.model.IndexModel;
import fi.qwl.plan.Publications;
import fi.qwl.plan.page.MeetingPages;
import fi.qwl.plan.page.Shown;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.risk.ResultCategory;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultsMeetingTest {

    private static final ReportedResults.Row WHOLE = row(60, 82, 80, 75, 70, 70);
    private static final ReportedResults.Row GOOD = row(24, 85, 80, 75, 70, 70);
    private static final ReportedResults.Row FAIR = row(24, 75, 80, 75, 70, 70);
    private static final ReportedResults.Row POOR = row(24, 65, 60, 75, 70, 70);

    private static Appointment at(int minutes) {
        return Appointment.agree(
                LocalDateTime.of(2024, 11, 18, 13, 0),
                ZoneId.of("Europe/Helsinki"),
                Duration.ofMinutes(minutes),
                "sali",
                day -> true);
    }

    private static ResultsMeeting meeting(ReportedResults.Row unit, int minutes) {
        return ResultsMeeting.of(Publications.of(IndexModel.linear(), WHOLE, unit), UNIT, at(minutes));
    }

    private static List<String> lines(ResultsMeeting meeting) {
        return meeting.agenda().items().stream()
                .map(item -> item.start().toLocalTime() + " " + item.topic() + " "
                        + item.length().toMinutes())
                .toList();
    }

    @Test
    void theUsualMeetingTakesAnHourAndAHalf() {
        assertThat(lines(meeting(FAIR, 90)))
                .containsExactly(
                        "13:00 OPENING 5",
                        "13:05 RESULTS 20",
                        "13:25 BACKGROUND 15",
                        "13:40 NEED 10",
                        "13:50 MIE 5",
                        "13:55 MET 5",
                        "14:00 TOGETHER 20",
                        "14:20 WORKSHOP_DATE 5",
                        "14:25 CLOSING 5");
    }

    @Test
    void inARegularMeetingTheResultsTakeHalfAnHourAndTheChoiceComesLater() {
        assertThat(lines(meeting(FAIR, 30).withForm(MeetingForm.IN_REGULAR_MEETING)))
                .containsExactly("13:00 RESULTS 10", "13:10 BACKGROUND 10", "13:20 NEED 5", "13:25 WORKSHOP_DATE 5");
    }

    @Test
    void meetingAndWorkshopOnOneDayHaveOneAgenda() {
        ResultsMeeting meeting = meeting(FAIR, 240).withForm(MeetingForm.WITH_WORKSHOP);

        assertThat(meeting.agenda().items())
                .extracting(MeetingAgenda.Item::topic)
                .containsExactlyElementsOf(MeetingForm.WITH_WORKSHOP.topics().stream()
                        .filter(topic -> topic != MeetingTopic.CRISIS)
                        .toList());
        assertThat(meeting.agenda().end()).isEqualTo(meeting.appointment().end());
        assertThat(Shown.of(MeetingPages.agenda(meeting.agenda(), Language.FI)))
                .contains("Työstämme valitut kohteet", "Kuka vastaa, mihin mennessä");
    }

    @Test
    void aGoodResultGivesTimeToBeGladAndAPoorOneToWhatLiesBehind() {
        assertThat(meeting(GOOD, 90).category()).hasValue(ResultCategory.POSITIVE);
        assertThat(lines(meeting(GOOD, 90))).contains("13:05 RESULTS 25").contains("13:45 NEED 5");
        assertThat(meeting(POOR, 90).category()).hasValue(ResultCategory.POOR);
        assertThat(lines(meeting(POOR, 90))).contains("13:05 RESULTS 15").contains("13:20 BACKGROUND 20");
    }

    @Test
    void aConflictOrCrisisComesFirst() {
        ResultsMeeting meeting = meeting(POOR, 120).withBackground(ResultCategory.Background.CONFLICT_OR_CRISIS);

        assertThat(lines(meeting)).element(1).isEqualTo("13:05 CRISIS 20");
        assertThat(meeting.agenda().guidance().get(0).in(Language.FI))
                .isEqualTo("Hoitakaa konflikti tai kriisi ensin; muu kehittäminen tulee sen jälkeen.");
    }

    @Test
    void aHiddenTeamHasItsFullMeetingAroundTheNearestPublishedLevel() {
        ResultsMeeting meeting = ResultsMeeting.of(Publications.of(IndexModel.linear(), WHOLE, FAIR), TEAM, at(90));

        assertThat(meeting.profile().input().substitute()).hasValue("Keittiö");
        assertThat(meeting.agenda().items()).hasSize(9);
        assertThat(Shown.of(MeetingPages.agenda(meeting.agenda(), Language.FI)))
                .contains("# Tulosten läpikäynti: Tiimi")
                .contains("Yksikön omia tuloksia ei näytetä vastaajien suojaamiseksi")
                .doesNotContain("20,0");
    }

    @Test
    void whereNothingIsPublishedPeopleTalkOfTheirOwnWork() {
        ResultsMeeting meeting = ResultsMeeting.of(Publications.computed(3, person -> 40), UNIT, at(90));

        assertThat(meeting.category()).isEmpty();
        assertThat(lines(meeting)).contains("13:20 BACKGROUND 20");
    }

    @Property(tries = 150, seed = "20261128")
    void whateverTheTimeTheTopicsFitItWithoutGaps(
            @ForAll @IntRange(min = 60, max = 300) int minutes, @ForAll ResultCategory.Background background) {
        // A crisis takes its twenty minutes whatever the time.
        int more = background == ResultCategory.Background.CONFLICT_OR_CRISIS ? 20 : 0;
        MeetingAgenda agenda =
                meeting(FAIR, minutes + more).withBackground(background).agenda();
        var end = agenda.meeting().appointment().start();
        for (MeetingAgenda.Item item : agenda.items()) {
            assertThat(item.start()).isEqualTo(end);
            assertThat(item.length().toMinutes()).isGreaterThanOrEqualTo(5);
            end = end.plus(item.length());
        }
        assertThat(agenda.end()).isEqualTo(end);
        assertThat(Duration.between(end, agenda.meeting().appointment().end()).toMinutes())
                .isBetween(0L, 4L);
    }

    @Test
    void aMeetingThatIsTooShortIsRefusedWithWhatWouldWork() {
        assertThatThrownBy(() -> meeting(FAIR, 45).agenda())
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().text(Language.FI))
                            .isEqualTo("Tulosten läpikäyntiin ei riitä 45 min. Varatkaa vähintään 1 h, tai valitkaa"
                                    + " vahvuudet ja kohteet toisessa tapaamisessa.");
                    assertThat(refused.refusal().text(Language.SV))
                            .isEqualTo("Genomgången av resultaten ryms inte på 45 min. Reservera minst 1 h, eller välj"
                                    + " styrkor och områden på ett annat möte.");
                })
                .hasMessage(
                        "A results meeting does not fit into 45 min.\nMaybe take at least 1 h, or choose strengths and"
                                + " areas in another meeting.");
        assertThat(meeting(FAIR, 60).agenda().items()).hasSize(9);
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicHasPromptsInThreeLanguages(MeetingTopic topic) {
        assertThat(topic.prompts())
                .isNotEmpty()
                .allSatisfy(prompt -> assertThat(Language.values())
                        .extracting(prompt::in)
                        .doesNotHaveDuplicates()
                        .allSatisfy(text -> assertThat(text).isNotBlank()));
    }

    @Test
    void aUnitThatIsNotInThePublicationIsAMistake() {
        assertThatThrownBy(() ->
                        ResultsMeeting.of(Publications.of(IndexModel.linear(), WHOLE, FAIR), new UnitId("77"), at(90)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
