package fi.qwl.io.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.SentEntry;
import fi.qwl.plan.Status;
import fi.qwl.plan.Strength;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpCalendarTest {

    private static final Instant STAMP = Instant.parse("2024-11-15T10:00:00Z");
    private static final Responsible BY = Responsible.of(Role.SUPERVISOR);

    private final DevelopmentPlan plan = plan();

    @Test
    void writesTheWholeFileAsItShouldBe() {
        FollowUp followUp = plan.followUps().get(0);

        String text = calendar(Language.FI)
                .name("Kehittämistyö")
                .plan("Varhaiskasvatus", only(followUp))
                .build()
                .text();

        assertThat(text)
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "PRODID:-//fi.qwl//QWL//EN",
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:Kehittämistyö",
                        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
                        "X-PUBLISHED-TTL:PT24H",
                        "BEGIN:VEVENT",
                        "UID:310-2024.follow-up-1@jokivarsi.example",
                        "DTSTAMP:20241115T100000Z",
                        "SEQUENCE:0",
                        "STATUS:CONFIRMED",
                        "SUMMARY:Kehittämissuunnitelman seuranta: Varhaiskasvatus",
                        "DTSTART;VALUE=DATE:20250116",
                        "DTEND;VALUE=DATE:20250117",
                        "TRANSP:TRANSPARENT",
                        "DESCRIPTION:Ottakaa palaverissa puheeksi\\, mikä on edennyt\\, mikä on onni",
                        " stunut ja mikä hidastaa.",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void aPlanGivesItsFollowUpsDeadlinesAndEvaluations() {
        FollowUpCalendar calendar = calendar(Language.EN).plan("Day care", plan).build();

        assertThat(calendar.entries())
                .extracting(CalendarEntry::summary)
                .containsExactly(
                        "Development plan: follow-up: Day care",
                        "Development plan: follow-up: Day care",
                        "Development plan: follow-up: Day care",
                        "Development plan: follow-up: Day care",
                        "Development plan: evaluation: Day care",
                        "Due: Tiimitunti (Day care)",
                        "To be evaluated by: Tiedonkulku ja työnjako (Day care)");
    }

    @Test
    void titlesAreInThreeLanguages() {
        assertThat(summaries(Language.FI)).contains("Kehittämissuunnitelman arviointi: Enhet 1");
        assertThat(summaries(Language.SV)).contains("Utvärdering av utvecklingsplanen: Enhet 1");
        assertThat(summaries(Language.EN)).contains("Development plan: evaluation: Enhet 1");
    }

    @Test
    void ical4jReadsItBack() throws IOException, ParserException {
        Calendar read = new CalendarBuilder()
                .build(new StringReader(calendar(Language.FI)
                        .plan("Päiväkoti Äyräs", plan)
                        .build()
                        .text()));

        assertThat(read.<Property>getRequiredProperty(Property.METHOD).getValue())
                .isEqualTo("PUBLISH");
        List<net.fortuna.ical4j.model.component.VEvent> events = read.getComponents(Component.VEVENT);
        assertThat(events).hasSize(7);
        assertThat(events.get(0).getRequiredProperty(Property.SUMMARY).getValue())
                .isEqualTo("Kehittämissuunnitelman seuranta: Päiväkoti Äyräs");
        assertThat(events.get(0).getRequiredProperty(Property.DTSTART).getValue())
                .isEqualTo("20250116");
        assertThat(events.get(0).getRequiredProperty(Property.DTSTAMP).getValue())
                .isEqualTo("20241115T100000Z");
    }

    @Test
    void biweeklyReadsItBack() {
        ICalendar read = Biweekly.parse(calendar(Language.SV)
                        .plan("Förskolan Ängen", plan)
                        .build()
                        .text())
                .first();

        assertThat(read.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(read.getEvents()).hasSize(7);
        VEvent first = read.getEvents().get(0);
        assertThat(first.getUid().getValue()).isEqualTo("310-2024.follow-up-1@jokivarsi.example");
        assertThat(first.getSummary().getValue()).isEqualTo("Uppföljning av utvecklingsplanen: Förskolan Ängen");
        assertThat(first.getDateStart().getValue().hasTime()).isFalse();
        assertThat(first.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(16);
        assertThat(first.getDateTimeStamp().getValue().toInstant()).isEqualTo(STAMP);
        assertThat(first.getSequence().getValue()).isZero();
    }

    @Test
    void aMovedFollowUpKeepsItsUidAndRisesInSequence() {
        FollowUp moved = plan.followUps().get(0).movedTo(LocalDate.of(2025, 1, 23), FinnishWorkingDays.standard());

        VEvent event = onlyEvent(calendar(Language.FI).plan("x", only(moved)));

        assertThat(event.getUid().getValue()).isEqualTo("310-2024.follow-up-1@jokivarsi.example");
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(23);
    }

    @Test
    void whatWasCalledOffIsInTheFileAsCancelled() {
        FollowUp cancelled = plan.followUps().get(0).cancelled();

        VEvent event = onlyEvent(calendar(Language.FI).alarmDaysBefore(7).plan("x", only(cancelled)));

        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getAlarms()).isEmpty();
    }

    @Test
    void aCancelledActionCancelsItsDeadline() {
        DevelopmentPlan next =
                plan.edit().status(new ActionId("a1-1"), Status.CANCELLED).save(BY, STAMP, "given up");

        assertThat(calendar(Language.FI).plan("x", next).build().entries())
                .filteredOn(entry -> entry.id().equals("310-2024.a1-1.due"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.state()).isEqualTo(CalendarEntry.State.CANCELLED);
                    assertThat(entry.sequence()).isEqualTo(next.version() - 1);
                });
    }

    @Test
    void aDraftHasNoDeadlines() {
        DevelopmentPlan draft = DevelopmentPlan.draft(new PlanId("d"), new UnitId("1"), plan.areas(), BY, STAMP);

        assertThat(calendar(Language.FI).plan("x", draft).build().entries()).isEmpty();
    }

    @Test
    void whatWasSentAndIsNoMoreInThePlanIsCalledOffInTheNextFile() {
        FollowUpCalendar first = calendar(Language.FI).plan("x", plan).build();
        DevelopmentPlan remembering =
                plan.edit().sent(first.sent(plan.id())).save(BY, STAMP.plusSeconds(60), "calendar sent");
        Instant later = STAMP.plusSeconds(3600);
        DevelopmentPlan shorter = remembering
                .edit()
                .followUps(plan.followUps().subList(1, plan.followUps().size()))
                .save(BY, later, "one follow-up less");

        FollowUpCalendar second = calendar(Language.FI).plan("x", shorter).build();

        assertThat(second.entries()).hasSize(first.entries().size());
        assertThat(second.sent(plan.id()))
                .filteredOn(entry -> entry.state() == SentEntry.State.CANCELLED)
                .singleElement()
                .isEqualTo(first.sent(plan.id()).get(0).cancelled(later));
        List<VEvent> events = Biweekly.parse(second.text()).first().getEvents();
        assertThat(events)
                .filteredOn(event -> event.getStatus().isCancelled())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getUid().getValue()).isEqualTo("310-2024.follow-up-1@jokivarsi.example");
                    assertThat(event.getSequence().getValue()).isEqualTo(1);
                    assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(later);
                });
        DevelopmentPlan again =
                shorter.edit().sent(second.sent(plan.id())).save(BY, later.plusSeconds(60), "calendar sent");
        assertThat(calendar(Language.FI).plan("x", again).build().text()).isEqualTo(second.text());
    }

    @Test
    void aPlanThatFollowsAnotherCallsOffWhatWasStillToCome() {
        FollowUpCalendar first = calendar(Language.FI).plan("x", plan).build();
        DevelopmentPlan remembering =
                plan.edit().sent(first.sent(plan.id())).save(BY, STAMP.plusSeconds(60), "calendar sent");
        LocalDate agreed = LocalDate.of(2025, 5, 1);
        DevelopmentPlan next = remembering.next(
                new PlanId("310-2025"),
                PlanChoices.builder(plan.unit(), agreed)
                        .strength(Strength.of("Autamme toisiamme", ""))
                        .build(),
                BY,
                STAMP.plusSeconds(3600));

        List<CalendarEntry> entries =
                calendar(Language.FI).plan("x", next).build().entries();

        assertThat(entries)
                .filteredOn(entry -> entry.id().startsWith("310-2024."))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.state()).isEqualTo(CalendarEntry.State.CANCELLED))
                .hasSize((int) first.sent(plan.id()).stream()
                        .filter(entry -> !entry.day().isBefore(agreed))
                        .count());
    }

    @Test
    void stampAndSequenceChangeOnlyWithWhatPeopleSee() {
        FollowUpCalendar first = calendar(Language.FI).plan("x", plan).build();
        DevelopmentPlan next = plan.edit()
                .sent(first.sent(plan.id()))
                .status(new ActionId("a1-1"), Status.IN_PROGRESS)
                .save(BY, STAMP.plusSeconds(86_400), "begun");

        FollowUpCalendar second = FollowUpCalendar.builder(Language.FI, "jokivarsi.example", STAMP.plusSeconds(90_000))
                .plan("x", next)
                .build();

        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void eachSittingOfAFollowUpIsAnEntryOfItsOwn() {
        FollowUp inTwo = plan.followUps().get(0).withMoreSittings(List.of(LocalDate.of(2025, 1, 17)));

        List<CalendarEntry> entries =
                calendar(Language.FI).plan("x", only(inTwo)).build().entries();

        assertThat(entries)
                .extracting(CalendarEntry::id)
                .containsExactly("310-2024.follow-up-1", "310-2024.follow-up-1.2");
        assertThat(entries)
                .extracting(entry -> ((CalendarEntry.AllDay) entry).date())
                .containsExactly(LocalDate.of(2025, 1, 16), LocalDate.of(2025, 1, 17));
    }

    @Test
    void anInvitationIsOneEntryWithOrganiserAndAttendees() {
        CalendarAddress supervisor = new CalendarAddress("Maija \"Mai\" Meikäläinen", "maija@jokivarsi.example");
        CalendarAddress colleague = new CalendarAddress("Åke\r\nEND:VEVENT", "ake@jokivarsi.example");
        FollowUp cancelled = plan.followUps().get(1).cancelled();
        DevelopmentPlan two = plan.toBuilder()
                .areas(List.of())
                .followUps(List.of(plan.followUps().get(0), cancelled))
                .build();

        List<Invitation> invitations =
                calendar(Language.FI).plan("x", two).build().invitations(supervisor, List.of(colleague));

        assertThat(invitations)
                .extracting(Invitation::method)
                .containsExactly(Invitation.Method.REQUEST, Invitation.Method.CANCEL);
        ICalendar request = Biweekly.parse(invitations.get(0).text()).first();
        assertThat(request.getMethod().getValue()).isEqualTo("REQUEST");
        VEvent event = request.getEvents().get(0);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("maija@jokivarsi.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Maija 'Mai' Meikäläinen");
        assertThat(event.getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getEmail()).isEqualTo("ake@jokivarsi.example");
            assertThat(attendee.getCommonName()).isEqualTo("Åke END:VEVENT");
            assertThat(attendee.getRsvp()).isTrue();
        });
        assertThat(invitations.get(0).text().split("\r\n", -1))
                .filteredOn("END:VEVENT"::equals)
                .hasSize(1);
        assertThat(Biweekly.parse(invitations.get(1).text()).first().getMethod().getValue())
                .isEqualTo("CANCEL");
    }

    @Test
    void uidsAreUniqueOverPlansAndLegalForEveryId() {
        FollowUpCalendar.Builder calendar = calendar(Language.FI);
        for (String id : List.of("a", "a-b", "a.b", "a b", "a%20b", "Päiväkoti / 2024")) {
            DevelopmentPlan one = DevelopmentPlan.of(
                    new PlanId(id),
                    PlanChoices.builder(new UnitId("310"), LocalDate.of(2024, 11, 15))
                            .area(plan.areas().get(0))
                            .build(),
                    BY,
                    STAMP);
            calendar.plan("x", one);
        }

        assertThat(Biweekly.parse(calendar.build().text()).first().getEvents())
                .extracting(event -> event.getUid().getValue())
                .doesNotHaveDuplicates()
                .allSatisfy(uid -> assertThat(uid).matches("[\\p{L}\\p{N}._%-]+@jokivarsi\\.example"));
    }

    @Test
    void aWorkshopIsInUtcWithItsZoneNamedInTheText() {
        ZonedDateTime nine = ZonedDateTime.of(2025, 2, 4, 9, 0, 0, 0, ZoneId.of("Europe/Helsinki"));
        CalendarEntry workshop = new CalendarEntry.Timed(
                "310-2024-workshop",
                nine,
                nine.plusHours(3),
                "Kehittämistyöpaja",
                "Kolme pistettä",
                "Kahvihuone",
                0,
                CalendarEntry.State.CONFIRMED);

        String text = calendar(Language.FI).entry(workshop).build().text();

        assertThat(text)
                .contains("DTSTART:20250204T070000Z\r\n", "DTEND:20250204T100000Z\r\n", "LOCATION:Kahvihuone\r\n")
                .contains("DESCRIPTION:Klo 9.00–12.00 (Europe/Helsinki)\\nKolme pistettä\r\n")
                .doesNotContain("VTODO", "TZID");
    }

    @Test
    void alarmsRingAtNineOnTheDayThatWasAskedFor() {
        String text = calendar(Language.FI)
                .alarmDaysBefore(7)
                .plan("x", only(plan.followUps().get(0)))
                .build()
                .text();

        assertThat(text).contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P6DT15H\r\n");
    }

    @Test
    void theSameEntriesGiveTheSameBytesWheneverAndWherever() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        calendar(Language.FI).plan("Äyräs", plan).build().writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(calendar(Language.FI).plan("Äyräs", plan()).build().text());
    }

    @net.jqwik.api.Property(tries = 300)
    void noLineIsLongerThan75OctetsAndEveryTextComesBack(
            @ForAll @StringLength(max = 300) @CharRange(from = ' ', to = '~') @CharRange(from = 'ä', to = 'ö')
                    String words,
            @ForAll("emoji") String tail) {
        String title = "x" + words + tail + "x";
        CalendarEntry entry = new CalendarEntry.AllDay(
                "e", LocalDate.of(2025, 1, 16), title, title, 0, CalendarEntry.State.CONFIRMED);

        String text = calendar(Language.FI).entry(entry).build().text();

        assertThat(text.split("\r\n", -1)).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        });
        VEvent event = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(title);
        assertThat(event.getDescription().getValue()).isEqualTo(title);
    }

    @Provide
    Arbitrary<String> emoji() {
        return Arbitraries.of("", "😀", "ääöö", "€€€", "𝄞𝄞")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** The texts of the collected case: a lone CR ends a line for many programs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Palaveri\rEND:VEVENT\rBEGIN:VEVENT\rUID:evil@x\rDTSTAMP:20241118T120000Z\rSUMMARY:Kaikki vapaalla",
                "Palaveri\013END:VEVENT\013BEGIN:VEVENT",
                "Palaveri\u0085BEGIN:VEVENT",
                "Palaveri\u2028BEGIN:VEVENT",
                "A\u0000B",
            })
    void aTextAddsNoEvent(String text) throws IOException, ParserException {
        CalendarEntry entry =
                new CalendarEntry.AllDay("x", LocalDate.of(2025, 1, 13), text, text, 0, CalendarEntry.State.CONFIRMED);

        String calendar = calendar(Language.FI).name(text).entry(entry).build().text();

        assertThat(Biweekly.parse(calendar).first().getEvents()).hasSize(1);
        assertThat(new CalendarBuilder().build(new StringReader(calendar)).getComponents(Component.VEVENT))
                .hasSize(1);
        assertThat(calendar.split("\r\n|\r|\n|\u0085|\u2028|\013"))
                .filteredOn(line -> line.startsWith("BEGIN:VEVENT"))
                .hasSize(1);
    }

    @Test
    void refusesWhatNoCalendarWouldTake() {
        assertThatThrownBy(() -> FollowUpCalendar.builder(Language.FI, "no domain", STAMP))
                .hasMessage("no domain: 'no domain'\nMaybe the municipality's, such as jokivarsi.example.");
        assertThatThrownBy(() ->
                        calendar(Language.FI).plan("x", plan).plan("x", plan).build())
                .hasMessage("two entries have the id 310-2024.follow-up-1\nMaybe the same plan was added twice,"
                        + " or a plan and the one that follows it.");
        assertThatThrownBy(() -> new CalendarEntry.AllDay(
                        " ", LocalDate.of(2025, 1, 1), "x", "", 0, CalendarEntry.State.CONFIRMED))
                .hasMessage("an entry's id must not be blank");
        assertThatThrownBy(() -> calendar(Language.FI).alarmDaysBefore(-1))
                .hasMessage("alarm days must not be negative but were -1");
    }

    /** The plan with one follow-up and nothing else. */
    private DevelopmentPlan only(FollowUp followUp) {
        return plan.toBuilder().areas(List.of()).followUps(List.of(followUp)).build();
    }

    private List<String> summaries(Language language) {
        return calendar(language).plan("Enhet 1", plan).build().entries().stream()
                .map(CalendarEntry::summary)
                .toList();
    }

    private static VEvent onlyEvent(FollowUpCalendar.Builder builder) {
        return Biweekly.parse(builder.build().text()).first().getEvents().get(0);
    }

    private static FollowUpCalendar.Builder calendar(Language language) {
        return FollowUpCalendar.builder(language, "jokivarsi.example", STAMP);
    }

    private static DevelopmentPlan plan() {
        LocalDate agreed = LocalDate.of(2024, 11, 15);
        DevelopmentArea flow = DevelopmentArea.builder(new AreaId("a1"), "Tiedonkulku ja työnjako")
                .action(Action.builder(new ActionId("a1-1"))
                        .text("Tiimitunti")
                        .due(LocalDate.of(2025, 5, 30))
                        .build())
                .evaluateBy(LocalDate.of(2025, 9, 19))
                .build();
        PlanChoices choices =
                PlanChoices.builder(new UnitId("310"), agreed).area(flow).build();
        FollowUpPlan definition = FollowUpPlan.untilSurvey("310-2024", agreed, LocalDate.of(2025, 10, 6));
        return DevelopmentPlan.of(new PlanId("310-2024"), choices, BY, STAMP)
                .edit()
                .followUpPlan(definition)
                .followUps(definition
                        .schedule(FinnishWorkingDays.standard())
                        .orElseThrow()
                        .all())
                .save(BY, STAMP, "follow-ups dated");
    }
}
