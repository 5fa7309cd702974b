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
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
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
    private final Instant stamp;
    private final int alarmDaysBefore;

    EventWriter(CalendarWords words, String domain, Instant stamp, int alarmDaysBefore) {
        this.words = words;
        this.domain = domain;
        this.stamp = stamp;
        this.alarmDaysBefore = alarmDaysBefore;
    }

    String write(List<CalendarEntry> entries, Optional<String> name) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//fi.qwl//QWL//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        name.ifPresent(text -> calendar.add(new XProperty("X-WR-CALNAME", PrintableText.of(text))));
        entries.forEach(entry -> calendar.add(event(entry)));
        StringWriter text = new StringWriter();
        try {
            // Not validating: it would ask for an organizer, and entries name no persons.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent(false);
        event.add(new Uid(EntryRules.uid(entry.id()) + "@" + domain));
        event.add(new DtStamp(stamp));
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
