package fi.qwl.plan.workshop;

import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.refusal.Refusal;
import fi.qwl.words.Formats;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.time.Duration;
import java.util.List;

/** What is refused of a workshop, and what would work. */
final class WorkshopRefusals {

    /** What it says to people. */
    private enum Wording implements Phrase {
        TAKE,
        SHORTEN_STATIONS,
        FEWER_AREAS,
        PRESENT_BY_AREA,
        TOO_MANY_AREAS,
        CHOOSE_FEWER_AREAS,
        PEOPLE,
        WITH_ANOTHER_TEAM,
        IN_SEVERAL_SITTINGS,
        LENGTH,
        TAKE_AT_LEAST,
        SPLIT,
        SITTINGS_OVERLAP,
        OTHER_ROOM_OR_LATER,
        TOO_SHORT,
        OR,
        REMEDY,
        IN_TWO_PARTS
    }

    private WorkshopRefusals() {}

    static Text longer(Duration length) {
        return Wording.TAKE.with(length(length));
    }

    static Text shorterStations(int minutes) {
        return Wording.SHORTEN_STATIONS.with(minutes);
    }

    static Text fewerAreas(int areas) {
        return Wording.FEWER_AREAS.with(areas);
    }

    static Text presentByArea() {
        return Wording.PRESENT_BY_AREA;
    }

    private static Text length(Duration length) {
        return Text.formatted(formats -> formats.length(length));
    }

    /** What does not fit, and the things of which any one would help. */
    static Refusal tooShort(Duration length, int areas, List<Text> remedies) {
        Text all = language -> remedies.stream()
                .map(remedy -> remedy.in(language))
                .reduce((one, other) -> Wording.OR.in(language, one, other))
                .orElseGet(() -> Wording.IN_TWO_PARTS.in(language));
        return new Refusal(
                Refusal.Code.WORKSHOP_TOO_SHORT,
                Wording.TOO_SHORT.with(areas, length(length)),
                language -> Formats.in(language).sentence(Wording.REMEDY.in(language, all)));
    }

    static Refusal tooManyAreas(int areas, int most) {
        return new Refusal(
                Refusal.Code.TOO_MANY_AREAS, Wording.TOO_MANY_AREAS.with(areas, most), Wording.CHOOSE_FEWER_AREAS);
    }

    static Refusal people(int people) {
        boolean isFew = people < Workshop.FEWEST_PEOPLE;
        return new Refusal(
                Refusal.Code.PEOPLE,
                Wording.PEOPLE.with(people),
                isFew ? Wording.WITH_ANOTHER_TEAM : Wording.IN_SEVERAL_SITTINGS);
    }

    static Refusal length(Duration length, Duration shortest, Duration longest) {
        boolean isShort = length.compareTo(shortest) < 0;
        return new Refusal(
                Refusal.Code.WORKSHOP_LENGTH,
                Wording.LENGTH.with(length(length), length(shortest), length(longest)),
                isShort ? Wording.TAKE_AT_LEAST.with(length(shortest)) : Wording.SPLIT);
    }

    static boolean isSameRoomAtOnce(Appointment one, Appointment other) {
        return one.place().equals(other.place())
                && one.start().isBefore(other.end())
                && other.start().isBefore(one.end());
    }

    static Refusal overlap(Appointment other) {
        return new Refusal(
                Refusal.Code.SITTINGS_OVERLAP,
                Wording.SITTINGS_OVERLAP,
                Wording.OTHER_ROOM_OR_LATER.with(
                        Text.formatted(formats -> formats.weekday(other.end().toLocalDate())
                                + " "
                                + formats.time(other.end().toLocalTime()))));
    }
}
