package fi.qwl.plan.meeting;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.plan.internal.Words;
import fi.qwl.plan.process.Handout;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A results meeting minute by minute, with what helps to talk. Immutable. */
public final class MeetingAgenda {

    private static final LocalText TITLE =
            LocalText.of("Tulosten läpikäynti", "Genomgång av resultaten", "Results meeting");
    private static final LocalText TIME = LocalText.of("Kello", "Tid", "Time");
    private static final LocalText TOPIC = LocalText.of("Aihe", "Ämne", "Topic");
    private static final LocalText LENGTH = LocalText.of("Kesto", "Längd", "Length");
    private static final LocalText SENTENCES =
            LocalText.of("Tulokset lyhyesti", "Resultaten i korthet", "The results in short");
    private static final LocalText ATTITUDE = LocalText.of(
            "Miten tulokseen on hyvä suhtautua", "Hur man kan förhålla sig till resultatet", "How to meet the result");

    private final ResultsMeeting meeting;
    private final List<Item> items;

    MeetingAgenda(ResultsMeeting meeting, List<Item> items) {
        this.meeting = meeting;
        this.items = List.copyOf(items);
    }

    /**
     * A topic with its time.
     *
     * @param topic the topic
     * @param start when it begins
     * @param length how long it lasts
     */
    public record Item(MeetingTopic topic, ZonedDateTime start, Duration length) {
        public Item {
            requireNonNull(topic, "topic");
            requireNonNull(start, "start");
            requireNonNull(length, "length");
        }
    }

    /** {@return the meeting} */
    public ResultsMeeting meeting() {
        return meeting;
    }

    /** {@return the topics in order, each beginning when the one before ends; unmodifiable} */
    public List<Item> items() {
        return items;
    }

    /** {@return when the last topic ends; up to four minutes before the appointment does} */
    public ZonedDateTime end() {
        Item last = items.get(items.size() - 1);
        return last.start().plus(last.length());
    }

    /** {@return how to meet the result, a sentence per step; none where not all factors are published; unmodifiable} */
    public List<LocalText> guidance() {
        return meeting.category()
                .map(category -> category.guidance(meeting.background()))
                .orElse(List.of());
    }

    /**
     * The agenda to be printed: times, the results in short, and the prompts of each topic.
     *
     * @param language the language
     * @return the hand-out
     */
    public Handout handout(Language language) {
        Handout.Builder handout = Handout.builder(TITLE.in(language) + ": " + meeting.unitName())
                .paragraph(meeting.appointment().text(language))
                .table(
                        List.of(TIME.in(language), TOPIC.in(language), LENGTH.in(language)),
                        items.stream().map(item -> row(item, language)).toList())
                .heading(SENTENCES.in(language))
                .points(meeting.profile().sentences(language));
        attitude(language).ifPresent(handout::paragraph);
        for (Item item : items) {
            handout.heading(item.topic().label().in(language))
                    .points(item.topic().prompts().stream()
                            .map(prompt -> prompt.in(language))
                            .toList());
        }
        return handout.build();
    }

    private Optional<String> attitude(Language language) {
        List<String> steps = new ArrayList<>();
        guidance().forEach(step -> steps.add(step.in(language)));
        return steps.isEmpty() ? Optional.empty() : Optional.of(ATTITUDE.in(language) + ": " + String.join(" ", steps));
    }

    private static List<String> row(Item item, Language language) {
        return List.of(
                Words.time(item.start().toLocalTime(), language),
                item.topic().label().in(language),
                Words.length(item.length()));
    }

    /** {@return the unit and the number of topics} */
    @Override
    public String toString() {
        return "MeetingAgenda of " + meeting.unit() + ", topics " + items.size();
    }
}
