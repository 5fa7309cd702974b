package fi.qwl.io.calendar;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Action;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Status;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpState;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calendar file (.ics) with the follow-ups and deadlines of plans.
 *
 * <pre>{@code
 * FollowUpCalendar.builder(Language.FI, "jokivarsi.example", now)
 *         .name("Kehittämistyö")
 *         .plan("Varhaiskasvatus", plan)
 *         .build()
 *         .writeTo(out);
 * }</pre>
 *
 * <p>The format: iCalendar 2.0 in UTF-8, METHOD:PUBLISH, lines of at most 75 octets ended by CRLF. Follow-ups and
 * deadlines are all-day entries with DATE values and leave the day free; meetings and workshops are written in UTC. A UID is
 * the entry's id, an at sign and the publisher's domain: it stays the same over all versions, and SEQUENCE rises with each
 * change, so importing again moves entries instead of doubling them. What was called off is in the file as
 * STATUS:CANCELLED. There are no to-dos, no persons and, unless asked for, no alarms.
 *
 * <p>The same entries and stamp give the same bytes. Immutable and safe for use by several threads.
 */
public final class FollowUpCalendar {

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    private final CalendarWords words;
    private final String domain;
    private final Instant stamp;
    private final @Nullable String name;
    private final int alarmDaysBefore;
    private final List<CalendarEntry> entries;

    private FollowUpCalendar(Builder builder) {
        words = builder.words;
        domain = builder.domain;
        stamp = builder.stamp;
        name = builder.name;
        alarmDaysBefore = builder.alarmDaysBefore;
        entries = List.copyOf(builder.entries);
        Set<String> seen = new HashSet<>();
        for (CalendarEntry entry : entries) {
            if (!seen.add(entry.id())) {
                throw new IllegalArgumentException(
                        "two entries have the id " + entry.id() + "\nMaybe the same plan was added twice.");
            }
        }
    }

    /**
     * An empty calendar.
     *
     * @param language the language of titles
     * @param domain the publisher's domain, the end of every UID; keep it permanently
     * @param stamp when the calendar is made: DTSTAMP of every entry
     * @return a builder
     * @throws IllegalArgumentException if the domain is no domain
     */
    public static Builder builder(Language language, String domain, Instant stamp) {
        return new Builder(language, domain, stamp);
    }

    /** {@return the entries, in the order in which they were added; unmodifiable} */
    public List<CalendarEntry> entries() {
        return entries;
    }

    /** {@return the file's content} */
    public String text() {
        return LineFolding.refold(new EventWriter(words, domain, stamp, alarmDaysBefore).write(entries, findName()));
    }

    /**
     * Writes the file in UTF-8.
     *
     * @param out where to; not closed
     * @throws IOException if writing fails
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(text().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> findName() {
        return Optional.ofNullable(name);
    }

    /** {@return how many entries there are} */
    @Override
    public String toString() {
        return "FollowUpCalendar with " + entries.size() + " entries";
    }

    /** Collects a calendar. Not safe for use by several threads. */
    public static final class Builder {
        private final CalendarWords words;
        private final String domain;
        private final Instant stamp;
        private @Nullable String name;
        private int alarmDaysBefore;
        private final List<CalendarEntry> entries = new ArrayList<>();

        private Builder(Language language, String domain, Instant stamp) {
            this.words = new CalendarWords(requireNonNull(language, "language"));
            this.domain = domain;
            this.stamp = requireNonNull(stamp, "stamp");
            if (!DOMAIN.matcher(domain).matches()) {
                throw new IllegalArgumentException(
                        "no domain: '" + domain + "'\nMaybe the municipality's, such as jokivarsi.example.");
            }
        }

        /**
         * The calendar's name, shown by most programs.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /**
         * An alarm for each entry, at nine o'clock some days before it, or that many days before a meeting begins.
         *
         * @param days 1 or more; 0 for no alarms, the default
         * @return this builder
         * @throws IllegalArgumentException if the days are negative
         */
        public Builder alarmDaysBefore(int days) {
            if (days < 0) {
                throw new IllegalArgumentException("alarm days must not be negative but were " + days);
            }
            this.alarmDaysBefore = days;
            return this;
        }

        /**
         * A plan's follow-ups, the last days of its open actions and the days by which its areas are evaluated. A draft
         * adds its follow-ups only: nothing else is agreed.
         *
         * @param unit the unit's name, for titles
         * @param plan the plan
         * @return this builder
         */
        public Builder plan(String unit, DevelopmentPlan plan) {
            followUps(unit, plan.followUps());
            if (plan.isDraft()) {
                return this;
            }
            for (DevelopmentArea area : plan.areas()) {
                area.actions().forEach(action -> deadline(unit, plan, area, action));
                area.evaluateBy()
                        .ifPresent(day -> entries.add(new CalendarEntry.AllDay(
                                plan.id() + "-" + area.id() + "-evaluate-by",
                                day,
                                words.evaluateBy(area.topic(), unit),
                                "",
                                plan.version() - 1,
                                CalendarEntry.State.CONFIRMED)));
            }
            return this;
        }

        /**
         * Follow-ups without their plan, cancelled ones too.
         *
         * @param unit the unit's name, for titles
         * @param followUps the follow-ups
         * @return this builder
         */
        public Builder followUps(String unit, List<FollowUp> followUps) {
            for (FollowUp followUp : followUps) {
                boolean isCancelled = followUp.state() == FollowUpState.CANCELLED;
                entries.add(new CalendarEntry.AllDay(
                        followUp.id().value(),
                        followUp.date(),
                        words.title(followUp.kind(), unit),
                        words.hint(followUp.kind()),
                        followUp.sequence(),
                        isCancelled ? CalendarEntry.State.CANCELLED : CalendarEntry.State.CONFIRMED));
            }
            return this;
        }

        /**
         * An entry of the caller's own, such as a workshop.
         *
         * @param entry the entry
         * @return this builder
         */
        public Builder entry(CalendarEntry entry) {
            entries.add(requireNonNull(entry, "entry"));
            return this;
        }

        /** The version of the plan is the sequence: it rises with every change, though not every change is this one's. */
        private void deadline(String unit, DevelopmentPlan plan, DevelopmentArea area, Action action) {
            boolean isCancelled = action.status() == Status.CANCELLED;
            String title = action.text().isBlank() ? area.topic() : action.text();
            action.due()
                    .ifPresent(due -> entries.add(new CalendarEntry.AllDay(
                            plan.id() + "-" + action.id() + "-due",
                            due,
                            words.deadline(title, unit),
                            action.implementation(),
                            plan.version() - 1,
                            isCancelled ? CalendarEntry.State.CANCELLED : CalendarEntry.State.CONFIRMED)));
        }

        /**
         * The calendar.
         *
         * @return the calendar
         * @throws IllegalArgumentException if two entries have the same id
         */
        public FollowUpCalendar build() {
            return new FollowUpCalendar(this);
        }
    }
}
