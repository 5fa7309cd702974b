package fi.qwl.io.calendar;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.SentEntry;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calendar file (.ics) with the follow-ups and deadlines of the plans of one unit, or of one supervisor.
 *
 * <pre>{@code
 * FollowUpCalendar calendar = FollowUpCalendar.builder(Language.FI, "jokivarsi.example", now)
 *         .name("Kehittämistyö")
 *         .plan("Varhaiskasvatus", plan)
 *         .build();
 * calendar.writeTo(out);
 * DevelopmentPlan remembering = plan.edit().sent(calendar.sent(plan.id())).save(by, now, "calendar sent");
 * }</pre>
 *
 * <p>The format: iCalendar 2.0 in UTF-8, METHOD:PUBLISH, lines of at most 75 octets ended by CRLF, with
 * REFRESH-INTERVAL. Follow-ups and deadlines are all-day entries with DATE values and leave the day free; meetings and
 * workshops are written in UTC. A UID is the plan's id, the entry's own and the publisher's domain, and stays the same over
 * all versions. What was called off is in the file as STATUS:CANCELLED; so is what a plan remembers as sent
 * ({@link DevelopmentPlan#sent()}) and does not have any more, be it dropped, or of the plan before. SEQUENCE and DTSTAMP
 * change only with what people see. There are no to-dos, no persons and, unless asked for, no alarms.
 *
 * <p>Programs that subscribe to the file's address, and those that import by UID, move and strike out entries. Some import
 * each file as new entries, desktop Outlook among them: their users subscribe, or are sent {@link #invitations}.
 *
 * <p>The same plans and entries give the same bytes. Immutable and safe for use by several threads.
 */
public final class FollowUpCalendar {

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    private final CalendarWords words;
    private final String domain;
    private final @Nullable String name;
    private final int alarmDaysBefore;
    private final Duration refresh;
    private final List<EventWriter.Stamped> entries;
    private final Map<PlanId, List<SentEntry>> sent;

    private FollowUpCalendar(Builder builder) {
        words = builder.words;
        domain = builder.domain;
        name = builder.name;
        alarmDaysBefore = builder.alarmDaysBefore;
        refresh = builder.refresh;
        entries = List.copyOf(builder.entries);
        sent = Map.copyOf(builder.sent);
        Set<String> seen = new HashSet<>();
        for (CalendarEntry entry : entries()) {
            if (!seen.add(entry.id())) {
                throw new IllegalArgumentException("two entries have the id " + entry.id()
                        + "\nMaybe the same plan was added twice, or a plan and the one that follows it.");
            }
        }
    }

    /**
     * An empty calendar.
     *
     * @param language the language of titles
     * @param domain the publisher's domain, the end of every UID; keep it permanently
     * @param stamp DTSTAMP of entries that are no plan's; those of a plan have the time of their last change
     * @return a builder
     * @throws IllegalArgumentException if the domain is no domain
     */
    public static Builder builder(Language language, String domain, Instant stamp) {
        return new Builder(language, domain, stamp);
    }

    /** {@return the entries, in the order in which they were added; unmodifiable} */
    public List<CalendarEntry> entries() {
        return entries.stream().map(EventWriter.Stamped::entry).toList();
    }

    /**
     * What this calendar says of a plan, for the plan to remember ({@link fi.qwl.plan.PlanEdit#sent}).
     *
     * @param plan a plan that was added
     * @return its entries; unmodifiable
     * @throws IllegalArgumentException if the plan was not added
     */
    public List<SentEntry> sent(PlanId plan) {
        List<SentEntry> entries = sent.get(plan);
        if (entries == null) {
            throw new IllegalArgumentException("plan " + plan + " is not in this calendar\nMaybe it was not added.");
        }
        return entries;
    }

    /**
     * The entries as invitations: METHOD:REQUEST, and METHOD:CANCEL for what was called off.
     *
     * @param organiser who invites
     * @param attendees who are invited; at least one
     * @return an invitation for each entry, in order; unmodifiable
     * @throws IllegalArgumentException if nobody is invited
     */
    public List<Invitation> invitations(CalendarAddress organiser, List<CalendarAddress> attendees) {
        if (attendees.isEmpty()) {
            throw new IllegalArgumentException("attendees must not be empty\nMaybe publish the calendar instead.");
        }
        EventWriter writer = new EventWriter(words, domain, alarmDaysBefore);
        return entries.stream()
                .map(entry -> writer.invitation(entry, organiser, attendees))
                .toList();
    }

    /** {@return the file's content} */
    public String text() {
        return LineFolding.refold(
                new EventWriter(words, domain, alarmDaysBefore).published(entries, findName(), refresh));
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
        private Duration refresh = Duration.ofDays(1);
        private final List<EventWriter.Stamped> entries = new ArrayList<>();
        private final Map<PlanId, List<SentEntry>> sent = new LinkedHashMap<>();

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
         * How often programs that subscribe should look for a new file; once a day by default.
         *
         * @param refresh a time of at least a minute
         * @return this builder
         * @throws IllegalArgumentException if the time is shorter
         */
        public Builder refresh(Duration refresh) {
            if (refresh.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("refresh must be at least a minute but was " + refresh);
            }
            this.refresh = refresh;
            return this;
        }

        /**
         * A plan's follow-ups in all their sittings, the last days of its actions and the days by which its areas are
         * evaluated, and the cancellation of what it sent and has no more. A draft adds its follow-ups only: nothing else is
         * agreed.
         *
         * @param unit the unit's name, for titles
         * @param plan the plan
         * @return this builder
         */
        public Builder plan(String unit, DevelopmentPlan plan) {
            List<SentEntry> all = new PlanEntries(words, unit, plan).all();
            sent.put(plan.id(), all);
            for (SentEntry entry : all) {
                CalendarEntry.State state = entry.state() == SentEntry.State.CANCELLED
                        ? CalendarEntry.State.CANCELLED
                        : CalendarEntry.State.CONFIRMED;
                EventWriter.Stamped stamped = new EventWriter.Stamped(
                        new CalendarEntry.AllDay(
                                entry.id(), entry.day(), entry.title(), entry.details(), entry.sequence(), state),
                        entry.changed());
                // Plans that follow the same one call off the same entries.
                if (state == CalendarEntry.State.CONFIRMED || !entries.contains(stamped)) {
                    entries.add(stamped);
                }
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
            entries.add(new EventWriter.Stamped(requireNonNull(entry, "entry"), stamp));
            return this;
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
