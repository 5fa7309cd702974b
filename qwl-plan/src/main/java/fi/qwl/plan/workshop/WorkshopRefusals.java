package fi.qwl.plan.workshop;

import fi.qwl.model.LocalText;
import fi.qwl.plan.internal.Words;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.process.Refusal;
import fi.qwl.words.Language;
import java.time.Duration;
import java.util.List;

/** What is refused of a workshop, and what would work. */
final class WorkshopRefusals {

    private WorkshopRefusals() {}

    /** One thing that would work, as a phrase of its own. */
    record Remedy(LocalText text) {}

    static Remedy longer(String length) {
        return new Remedy(LocalText.of("varatkaa aikaa " + length, "reservera " + length, "take " + length));
    }

    static Remedy shorterStations(int minutes) {
        return new Remedy(LocalText.of(
                "lyhentäkää aika pisteellä " + minutes + " minuuttiin",
                "förkorta tiden vid stationen till " + minutes + " minuter",
                "shorten a station to " + minutes + " minutes"));
    }

    static Remedy fewerAreas(int areas) {
        return new Remedy(
                areas == 1
                        ? LocalText.of(
                                "käsitelkää kerralla yksi kohde",
                                "ta upp ett område åt gången",
                                "take up one area at a time")
                        : LocalText.of(
                                "käsitelkää kerralla " + areas + " kohdetta",
                                "ta upp " + areas + " områden åt gången",
                                "take up " + areas + " areas at a time"));
    }

    static Remedy presentByArea() {
        return new Remedy(LocalText.of(
                "esitelkää tulokset kohteittain, ei ryhmittäin",
                "presentera områdesvis i stället för gruppvis",
                "present by area in place of by group"));
    }

    static Refusal tooShort(Duration length, int areas, List<Remedy> remedies) {
        return new Refusal(
                Refusal.Code.WORKSHOP_TOO_SHORT,
                Words.each(language -> switch (language) {
                    case FI -> "Työpajan kohteet (" + areas + ") eivät ehdi aikaan " + Words.length(length) + ".";
                    case SV -> "Verkstadens områden (" + areas + ") hinns inte med på " + Words.length(length) + ".";
                    case EN -> "The workshop's areas (" + areas + ") do not fit into " + Words.length(length) + ".";
                }),
                Words.each(language -> remedy(remedies, language)));
    }

    private static String remedy(List<Remedy> remedies, Language language) {
        if (remedies.isEmpty()) {
            return switch (language) {
                case FI -> "Pitäkää työpaja kahdessa osassa.";
                case SV -> "Håll verkstaden i två delar.";
                case EN -> "Maybe hold the workshop in two parts.";
            };
        }
        String or = switch (language) {
            case FI -> " tai ";
            case SV -> " eller ";
            case EN -> " or ";
        };
        String all = String.join(
                or, remedies.stream().map(one -> one.text().in(language)).toList());
        return language == Language.EN ? "Maybe " + all + "." : Words.sentence(all, language) + ".";
    }

    static Refusal tooManyAreas(int areas, int most) {
        return new Refusal(
                Refusal.Code.TOO_MANY_AREAS,
                LocalText.of(
                        "Työpajaan on tulossa " + areas + " kohdetta, ja enintään " + most + " mahtuu.",
                        "Till verkstaden kommer " + areas + " områden, och högst " + most + " ryms.",
                        "The workshop has " + areas + " areas, at most " + most + " fit."),
                LocalText.of(
                        "Valitkaa tärkeimmät, tai sallikaa useampi kohde, jos aikaa on.",
                        "Välj de viktigaste, eller tillåt fler områden om det finns tid.",
                        "Maybe choose what matters most, or allow more areas with mostAreas where there is time."));
    }

    static Refusal people(int people) {
        boolean isFew = people < Workshop.FEWEST_PEOPLE;
        return new Refusal(
                Refusal.Code.PEOPLE,
                LocalText.of(
                        "Työpajaan on tulossa " + people + "; osallistujia on oltava 2–200 kerrallaan.",
                        "Till verkstaden kommer " + people + "; deltagarna ska vara 2–200 per tillfälle.",
                        "The number of people is " + people + "; a workshop takes 2–200 at a time."),
                isFew
                        ? LocalText.of(
                                "Pitäkää työpaja yhdessä toisen tiimin kanssa.",
                                "Håll verkstaden tillsammans med ett annat team.",
                                "Maybe hold it together with another team.")
                        : LocalText.of(
                                "Pitäkää työpaja useammassa osassa.",
                                "Håll verkstaden vid flera tillfällen.",
                                "Maybe hold it in several sittings."));
    }

    static Refusal length(Duration length, Duration shortest, Duration longest) {
        String found = Words.length(length);
        String least = Words.length(shortest);
        String most = Words.length(longest);
        boolean isShort = length.compareTo(shortest) < 0;
        return new Refusal(
                Refusal.Code.WORKSHOP_LENGTH,
                LocalText.of(
                        "Työpajan kesto on " + found + "; sopiva on " + least + " – " + most + ".",
                        "Verkstadens längd är " + found + "; lämpligt är " + least + " – " + most + ".",
                        "The workshop lasts " + found + "; " + least + " to " + most + " is suitable."),
                isShort
                        ? LocalText.of(
                                "Varatkaa vähintään " + least + ".",
                                "Reservera minst " + least + ".",
                                "Maybe take at least " + least + ".")
                        : LocalText.of(
                                "Jakakaa työpaja kahteen kertaan.",
                                "Dela verkstaden på två tillfällen.",
                                "Maybe split it into two sittings."));
    }

    static boolean isSameRoomAtOnce(Appointment one, Appointment other) {
        return one.place().equals(other.place())
                && one.start().isBefore(other.end())
                && other.start().isBefore(one.end());
    }

    static Refusal overlap(Appointment other) {
        return new Refusal(
                Refusal.Code.SITTINGS_OVERLAP,
                LocalText.of(
                        "Kaksi kertaa on samaan aikaan samassa paikassa.",
                        "Två tillfällen är samtidigt på samma plats.",
                        "Two sittings are at the same time in the same place."),
                Words.each(language -> {
                    String end = Words.weekday(other.end().toLocalDate(), language)
                            + " "
                            + Words.time(other.end().toLocalTime(), language);
                    return switch (language) {
                        case FI -> "Valitkaa toinen tila, tai aloittakaa aikaisintaan " + end + ".";
                        case SV -> "Välj ett annat rum, eller börja tidigast " + end + ".";
                        case EN -> "Maybe take another room, or start at " + end + " at the earliest.";
                    };
                }));
    }
}
