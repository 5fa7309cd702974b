package fi.qwl.plan.meeting;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.refusal.Refusal;
import fi.qwl.privacy.PublishedProfiles;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.risk.ResultCategory;
import fi.qwl.risk.RiskProfile;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A results meeting that is to be held: of a unit, on a publication, at a time. {@link #agenda()} says what is talked
 * about and when. It takes published results only, so a hidden team meets around its nearest published level. Immutable.
 *
 * <pre>{@code
 * MeetingAgenda agenda = ResultsMeeting.of(published, unit, appointment).agenda();
 * MeetingPages.agenda(agenda, Language.FI);
 * }</pre>
 */
public final class ResultsMeeting {

    /** What it says to people. */
    private enum Wording implements Phrase {
        A_RESULTS_MEETING_DOES,
        MAYBE_TAKE_AT_LEAST
    }

    private static final int STEP = 5;

    /** Where time is won or lost, in turns. */
    private static final List<MeetingTopic> ELASTIC = List.of(
            MeetingTopic.BACKGROUND,
            MeetingTopic.TOGETHER,
            MeetingTopic.RESULTS,
            MeetingTopic.NEED,
            MeetingTopic.WORKING,
            MeetingTopic.AGREEING);

    private final UnitId unit;
    private final String unitName;
    private final String publicationId;
    private final RiskProfile profile;
    private final ResultCategory.Background background;
    private final Appointment appointment;
    private final MeetingForm form;

    private ResultsMeeting(
            UnitId unit,
            String unitName,
            String publicationId,
            RiskProfile profile,
            ResultCategory.Background background,
            Appointment appointment,
            MeetingForm form) {
        this.unit = unit;
        this.unitName = unitName;
        this.publicationId = publicationId;
        this.profile = profile;
        this.background = background;
        this.appointment = requireNonNull(appointment, "appointment");
        this.form = requireNonNull(form, "form");
    }

    /**
     * The meeting of a unit on what was published.
     *
     * @param results the publication
     * @param unit the unit
     * @param appointment when and where; {@link Appointment#agree} refuses a blocked day
     * @return the meeting
     * @throws IllegalArgumentException if the unit is not in the organisation
     */
    public static ResultsMeeting of(PublishedResults results, UnitId unit, Appointment appointment) {
        String name = results.organisation()
                .units()
                .get(results.organisation().indexOf(unit))
                .name();
        return new ResultsMeeting(
                unit,
                name,
                results.id(),
                PublishedProfiles.of(results, unit),
                ResultCategory.Background.ORDINARY,
                appointment,
                MeetingForm.OWN_MEETING);
    }

    /**
     * The same meeting where people have named what lies behind the result.
     *
     * @param named what they named; a conflict or crisis comes first in the agenda
     * @return the changed copy
     */
    public ResultsMeeting withBackground(ResultCategory.Background named) {
        return new ResultsMeeting(
                unit, unitName, publicationId, profile, requireNonNull(named, "named"), appointment, form);
    }

    /**
     * The same meeting held in another form.
     *
     * @param chosen a meeting of its own by default
     * @return the changed copy
     */
    public ResultsMeeting withForm(MeetingForm chosen) {
        return new ResultsMeeting(unit, unitName, publicationId, profile, background, appointment, chosen);
    }

    /** {@return how the meeting is held} */
    public MeetingForm form() {
        return form;
    }

    /** {@return the unit} */
    public UnitId unit() {
        return unit;
    }

    /** {@return the unit's name} */
    public String unitName() {
        return unitName;
    }

    /** {@return the publication that is presented} */
    public String publicationId() {
        return publicationId;
    }

    /** {@return what the published numbers mean} */
    public RiskProfile profile() {
        return profile;
    }

    /** {@return how the result may be received; empty where not all factors are published} */
    public Optional<ResultCategory> category() {
        return profile.category();
    }

    /** {@return what people have named behind the result} */
    public ResultCategory.Background background() {
        return background;
    }

    /** {@return when and where} */
    public Appointment appointment() {
        return appointment;
    }

    /**
     * The agenda: every topic with its time. Where there is more time than the topics usually take, the talk gets it;
     * where there is less, the talk is shortened to its least.
     *
     * @return the agenda
     * @throws fi.qwl.plan.refusal.RefusedException if even the shortest agenda does not fit, with the length that does
     */
    public MeetingAgenda agenda() {
        Map<MeetingTopic, Integer> minutes = usual();
        int available = (int) appointment.length().toMinutes();
        int turn = 0;
        while (sum(minutes) > available) {
            requireSomethingToShorten(minutes);
            MeetingTopic topic = elastic(turn++);
            minutes.computeIfPresent(topic, (key, usual) -> Math.max(key.least(), usual - STEP));
        }
        for (int spare = available - sum(minutes); spare >= STEP; spare -= STEP) {
            // The time that is left goes to discussion and work.
            minutes.merge(form.growing(turn++), STEP, Integer::sum);
        }
        return new MeetingAgenda(this, items(minutes));
    }

    private static MeetingTopic elastic(int turn) {
        return ELASTIC.get(turn % ELASTIC.size());
    }

    private Map<MeetingTopic, Integer> usual() {
        Map<MeetingTopic, Integer> minutes = new EnumMap<>(MeetingTopic.class);
        for (MeetingTopic topic : form.topics()) {
            if (topic != MeetingTopic.CRISIS || background == ResultCategory.Background.CONFLICT_OR_CRISIS) {
                minutes.put(topic, topic.minutes());
            }
        }
        Optional<ResultCategory> category = category();
        if (category.isEmpty()) {
            // Little to present: what people know of their own work comes instead.
            move(minutes, MeetingTopic.RESULTS, MeetingTopic.BACKGROUND);
        } else if (category.get() == ResultCategory.POSITIVE) {
            move(minutes, MeetingTopic.NEED, MeetingTopic.RESULTS);
        } else if (category.get() == ResultCategory.POOR) {
            move(minutes, MeetingTopic.RESULTS, MeetingTopic.BACKGROUND);
        }
        return minutes;
    }

    private static void move(Map<MeetingTopic, Integer> minutes, MeetingTopic from, MeetingTopic to) {
        minutes.merge(from, -STEP, Integer::sum);
        minutes.merge(to, STEP, Integer::sum);
    }

    private static int sum(Map<MeetingTopic, Integer> minutes) {
        return minutes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void requireSomethingToShorten(Map<MeetingTopic, Integer> minutes) {
        boolean isShortest = ELASTIC.stream().allMatch(topic -> minutes.getOrDefault(topic, 0) <= topic.least());
        if (isShortest) {
            Duration needed = Duration.ofMinutes(sum(minutes));
            throw new Refusal(
                            Refusal.Code.MEETING_TOO_SHORT,
                            Wording.A_RESULTS_MEETING_DOES.with(
                                    Text.formatted(formats -> formats.length(appointment.length()))),
                            Wording.MAYBE_TAKE_AT_LEAST.with(Text.formatted(formats -> formats.length(needed))))
                    .exception();
        }
    }

    private List<MeetingAgenda.Item> items(Map<MeetingTopic, Integer> minutes) {
        List<MeetingAgenda.Item> items = new ArrayList<>();
        ZonedDateTime start = appointment.start();
        for (Map.Entry<MeetingTopic, Integer> entry : minutes.entrySet()) {
            Duration length = Duration.ofMinutes(entry.getValue());
            items.add(new MeetingAgenda.Item(entry.getKey(), start, length));
            start = start.plus(length);
        }
        return items;
    }

    /** {@return the unit and the publication, never a value} */
    @Override
    public String toString() {
        return "ResultsMeeting of " + unit + " on " + publicationId;
    }
}
