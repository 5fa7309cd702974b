package fi.qwl.io.calendar;

import fi.qwl.io.text.PrintableText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Turns entries into iCalendar content; the lines are still folded by characters. */
final class EventWriter {

    private static final Duration NINE_O_CLOCK = Duration.ofHours(9);

    private final CalendarWords words;
    private final String domain;
    private final int alarmDaysBefore;

    EventWriter(CalendarWords words, String domain, int alarmDaysBefore) {
        this.words = words;
        this.domain = domain;
        this.alarmDaysBefore = alarmDaysBefore;
    }

    /** An entry and when it was changed the last time. */
    record Stamped(CalendarEntry entry, Instant changed) {}

    /** A calendar that is published: everybody may read it, nobody is asked to come. */
    String published(List<Stamped> entries, Optional<String> name, Duration refresh) {
        Calendar calendar = calendar(ImmutableMethod.PUBLISH);
        name.ifPresent(text -> calendar.add(new XProperty("X-WR-CALNAME", PrintableText.of(text))));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refresh));
        // The older name of the same property, which Outlook reads.
        calendar.add(new XProperty("X-PUBLISHED-TTL", refresh.toString()));
        entries.forEach(entry -> calendar.add(event(entry)));
        return text(calendar);
    }

    /** One entry as an invitation or its cancellation: an object of iTIP is about one UID. */
    Invitation invitation(Stamped stamped, CalendarAddress organiser, List<CalendarAddress> attendees) {
        CalendarEntry entry = stamped.entry();
        boolean isCancelled = entry.state() == CalendarEntry.State.CANCELLED;
        Calendar calendar = calendar(isCancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        VEvent event = event(stamped);
        event.add(new Organizer(new ParameterList(List.of(name(organiser))), organiser.uri()));
        for (CalendarAddress attendee : attendees) {
            event.add(new Attendee(
                    new ParameterList(List.of(name(attendee), Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.TRUE)),
                    attendee.uri()));
        }
        calendar.add(event);
        return new Invitation(
                entry.id(),
                isCancelled ? Invitation.Method.CANCEL : Invitation.Method.REQUEST,
                LineFolding.refold(text(calendar)));
    }

    private static Cn name(CalendarAddress address) {
        // A parameter holds neither line breaks nor double quotes.
        return new Cn(PrintableText.of(address.name())
                .replace('\n', ' ')
                .replace('\t', ' ')
                .replace('"', '\''));
    }

    private static Calendar calendar(Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//fi.qwl//QWL//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        return calendar;
    }

    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            // Not validating: it would ask for an organiser, and what is published names no persons.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(Stamped stamped) {
        CalendarEntry entry = stamped.entry();
        VEvent event = new VEvent(false);
        event.add(new Uid(EntryRules.uid(entry.id()) + "@" + domain));
        event.add(new DtStamp(stamped.changed()));
        event.add(new Sequence(entry.sequence()));
        boolean isCancelled = entry.state() == CalendarEntry.State.CANCELLED;
        event.add(isCancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Summary(PrintableText.of(entry.summary())));
        if (entry instanceof CalendarEntry.AllDay allDay) {
            addDay(event, allDay);
        } else if (entry instanceof CalendarEntry.Timed timed) {
            addTime(event, timed);
        }
        if (alarmDaysBefore > 0 && !isCancelled) {
            event.add(alarm(entry));
        }
        return event;
    }

    private static void addDay(VEvent event, CalendarEntry.AllDay entry) {
        event.add(new DtStart<>(entry.date()));
        // The end is the first day that is not in it.
        event.add(new DtEnd<>(entry.date().plusDays(1)));
        event.add(ImmutableTransp.TRANSPARENT);
        addDescription(event, entry.description());
    }

    private void addTime(VEvent event, CalendarEntry.Timed entry) {
        event.add(new DtStart<>(entry.start().toInstant()));
        event.add(new DtEnd<>(entry.end().toInstant()));
        event.add(ImmutableTransp.OPAQUE);
        String time = words.time(entry.start(), entry.end());
        addDescription(event, entry.description().isBlank() ? time : time + "\n" + entry.description());
        if (!entry.place().isBlank()) {
            event.add(new Location(PrintableText.of(entry.place())));
        }
    }

    private static void addDescription(VEvent event, String description) {
        if (!description.isBlank()) {
            event.add(new Description(PrintableText.of(description)));
        }
    }

    private VAlarm alarm(CalendarEntry entry) {
        Duration before = Duration.ofDays(-alarmDaysBefore);
        Duration trigger = entry instanceof CalendarEntry.AllDay ? before.plus(NINE_O_CLOCK) : before;
        VAlarm alarm = new VAlarm();
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Trigger(trigger));
        alarm.add(new Description(PrintableText.of(entry.summary())));
        return alarm;
    }
}
