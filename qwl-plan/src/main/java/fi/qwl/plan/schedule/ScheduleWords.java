package fi.qwl.plan.schedule;

import fi.qwl.words.Language;
import java.time.LocalDate;

/** The words in which problems are explained to people. */
final class ScheduleWords {

    private ScheduleWords() {}

    static String of(ScheduleProblem problem, Language language) {
        String template = switch (language) {
            case FI -> finnish(problem.code());
            case SV -> swedish(problem.code());
            case EN -> english(problem.code());
        };
        return template.replace("{first}", date(problem.days().first(), language))
                .replace("{last}", date(problem.days().last(), language))
                .replace("{detail}", problem.detail());
    }

    private static String date(LocalDate day, Language language) {
        return language == Language.EN
                ? day.toString()
                : day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    private static String finnish(ScheduleProblem.Code code) {
        return switch (code) {
            case NO_DAY_IN_TIME ->
                "Välillä {first}–{last} ei ole yhtään palaveria avoimena työpäivänä."
                        + " Lisätkää palaveri, sallikaa pidempi väli tai sopikaa tauosta.";
            case NO_DAY_FOR_EVALUATION ->
                "Arvioinnille varatulla ajalla {first}–{last} ei ole yhtään avointa työpäivää."
                        + " Valitkaa arvioinnille toinen aika.";
            case EVALUATION_OUTSIDE_PLAN ->
                "Arvioinnin aika {first}–{last} jää suunnitelmakauden ulkopuolelle."
                        + " Muuttakaa kautta tai arvioinnin aikaa.";
            case NO_DAY_FOR_UNIT_SURVEY ->
                "Yksikön omalle kyselylle ei löydy avointa työpäivää väliltä {first}–{last}."
                        + " Valitkaa toinen päivä.";
            case MOVED_OUTSIDE_PLAN ->
                "Seuranta {detail} on siirretty päivälle {first}, joka ei kuulu suunnitelmakauteen."
                        + " Valitkaa päivä kauden sisältä.";
            case MOVED_TO_CLOSED_DAY ->
                "Päivälle {first} on siirretty seuranta, mutta silloin ei kokoonnuta ({detail})."
                        + " Valitkaa toinen päivä.";
            case EVALUATION_MOVED_OUTSIDE_TIME ->
                "Arviointi ei osu sille varattuun aikaan {first}–{last}."
                        + " Valitkaa päivä tältä väliltä tai muuttakaa aikaa.";
        };
    }

    private static String swedish(ScheduleProblem.Code code) {
        return switch (code) {
            case NO_DAY_IN_TIME ->
                "Mellan {first} och {last} finns inget möte på en öppen arbetsdag."
                        + " Lägg till ett möte, tillåt längre mellanrum eller kom överens om en paus.";
            case NO_DAY_FOR_EVALUATION ->
                "Tiden för utvärderingen, {first}–{last}, har ingen öppen arbetsdag."
                        + " Välj en annan tid för utvärderingen.";
            case EVALUATION_OUTSIDE_PLAN ->
                "Tiden för utvärderingen, {first}–{last}, ligger utanför planens period."
                        + " Ändra perioden eller tiden för utvärderingen.";
            case NO_DAY_FOR_UNIT_SURVEY ->
                "För enhetens egen enkät finns ingen öppen arbetsdag mellan {first} och {last}."
                        + " Välj en annan dag.";
            case MOVED_OUTSIDE_PLAN ->
                "Uppföljningen {detail} har flyttats till {first}, som ligger utanför planens period."
                        + " Välj en dag inom perioden.";
            case MOVED_TO_CLOSED_DAY ->
                "En uppföljning har flyttats till {first}, men då hålls inga möten ({detail})." + " Välj en annan dag.";
            case EVALUATION_MOVED_OUTSIDE_TIME ->
                "Utvärderingen ligger inte inom sin tid, {first}–{last}." + " Välj en dag inom den eller ändra tiden.";
        };
    }

    private static String english(ScheduleProblem.Code code) {
        return switch (code) {
            case NO_DAY_IN_TIME ->
                "No meeting falls on an open working day from {first} to {last}."
                        + " Add a meeting, allow a longer gap or declare a pause.";
            case NO_DAY_FOR_EVALUATION ->
                "The time for the evaluation, {first} to {last}, has no open working day."
                        + " Choose another time for it.";
            case EVALUATION_OUTSIDE_PLAN ->
                "The time for the evaluation, {first} to {last}, lies outside the plan."
                        + " Change the plan's period or the time of the evaluation.";
            case NO_DAY_FOR_UNIT_SURVEY ->
                "The unit's own survey finds no open working day from {first} to {last}." + " Choose another day.";
            case MOVED_OUTSIDE_PLAN ->
                "Follow-up {detail} was moved to {first}, which lies outside the plan." + " Choose a day inside it.";
            case MOVED_TO_CLOSED_DAY ->
                "A follow-up was moved to {first}, when nobody meets ({detail})." + " Choose another day.";
            case EVALUATION_MOVED_OUTSIDE_TIME ->
                "The evaluation is not within its time, {first} to {last}."
                        + " Choose a day within it or change the time.";
        };
    }
}
