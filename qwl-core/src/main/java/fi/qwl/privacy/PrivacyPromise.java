package fi.qwl.privacy;

import fi.qwl.model.LocalText;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.words.Language;
import java.util.List;
import java.util.Objects;

/**
 * What a policy promises, in plain sentences for respondents and the works council, and why a value is hidden, in one
 * sentence for its reader. The numbers are the policy's; the sentences hold for the whole of this package and are no
 * substitute for the employer's own privacy notice.
 *
 * <pre>{@code
 * PrivacyPromise promise = PrivacyPromise.of(DisclosurePolicy.standard());
 * List<String> invitation = promise.in(Language.FI);
 * String reason = promise.whyHidden(HiddenReason.TOO_FEW).in(Language.SV);   // next to a hidden value
 * }</pre>
 *
 * <p>Immutable.
 */
public final class PrivacyPromise {

    private static final LocalText NO_ANSWERS_SHOWN = LocalText.of(
            "Kenenkään omia vastauksia ei näytetä koskaan, eikä tulosta, joka paljastaisi, mitä ryhmän kaikki jäsenet ovat"
                    + " vastanneet.",
            "En enskild persons svar visas aldrig, och inte heller ett resultat som skulle avslöja vad alla i en grupp har"
                    + " svarat.",
            "Nobody's own answers are ever shown, and neither is a result that would reveal what everybody in a group"
                    + " answered.");

    private static final LocalText READERS = LocalText.of(
            "Henkilöstö näkee oman yksikkönsä ja sen yläpuolella olevien yksiköiden tulokset, esihenkilö myös alempien"
                    + " yksiköiden tulokset, henkilöstö- ja hyvinvointivastaava kaikki julkaistut tulokset, johtoryhmä"
                    + " tulokset yksiköittäin sekä laaja johtoryhmä, hallitus ja valtuusto tulokset toimialoittain.",
            "Personalen ser resultaten för den egna enheten och enheterna ovanför den, chefen även resultaten för enheterna"
                    + " under den, den personal- och arbetshälsoansvariga alla publicerade resultat, ledningsgruppen"
                    + " resultaten per enhet samt den utvidgade ledningsgruppen, styrelsen och fullmäktige resultaten per"
                    + " sektor.",
            "Staff see the results of their own unit and of the units above it, a supervisor also those of the units below,"
                    + " the HR and wellbeing coordinator all published results, the management team results by unit, and"
                    + " the wider management team, the board and the council results by sector.");

    private static final LocalText ABOUT_ONE_PERSON = LocalText.of(
            "Esihenkilön työtä koskevat tulokset näkevät vain yksikkö, sen esihenkilö, tämän oma esihenkilö sekä henkilöstö-"
                    + " ja hyvinvointivastaava; muille ne näytetään enintään toimialoittain, eikä niitä koskaan aseteta"
                    + " paremmuusjärjestykseen.",
            "Resultat som gäller chefens arbete ses bara av enheten, dess chef, chefens egen chef och den personal- och"
                    + " arbetshälsoansvariga; för andra visas de högst per sektor, och de rangordnas aldrig.",
            "Results on a supervisor's work are seen by the unit, its supervisor, that supervisor's own superior and the HR"
                    + " and wellbeing coordinator only; others see them by sector at most, and they are never ranked.");

    private final DisclosurePolicy policy;

    private PrivacyPromise(DisclosurePolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * What a policy promises.
     *
     * @param policy the policy of the survey's definition
     * @return the promise
     */
    public static PrivacyPromise of(DisclosurePolicy policy) {
        return new PrivacyPromise(policy);
    }

    /**
     * The promise: from how many answers, what is never shown, who sees what, what members of a small group can work out,
     * and what becomes of late or withdrawn answers and of comments.
     *
     * @return at most eight sentences; open data promise nothing and say so in one; unmodifiable
     */
    public List<LocalText> sentences() {
        return policy.openDataReason()
                .map(reason -> List.of(openData(reason)))
                .orElseGet(() -> List.of(
                        threshold(),
                        differences(),
                        NO_ANSWERS_SHOWN,
                        READERS,
                        ABOUT_ONE_PERSON,
                        otherMembers(),
                        lateAnswers(),
                        comments()));
    }

    /**
     * The promise in one language.
     *
     * @param language the readers' language
     * @return the sentences, in reading order; unmodifiable
     */
    public List<String> in(Language language) {
        return sentences().stream().map(sentence -> sentence.in(language)).toList();
    }

    /**
     * Why a value is hidden, for whoever looks at the empty place.
     *
     * @param reason the reason that the publication gives
     * @return one sentence; it depends on the policy and the reason, never on a value
     */
    public LocalText whyHidden(HiddenReason reason) {
        int fewest = policy.minimumForMeans();
        return switch (reason) {
            case TOO_FEW ->
                LocalText.of(
                        "Ei näytetä, koska vastaajia on alle " + fewest + ".",
                        "Visas inte, eftersom färre än " + fewest + " personer har svarat.",
                        "Not shown, because fewer than " + fewest + " people answered.");
            case PROTECTED ->
                LocalText.of(
                        "Ei näytetä, koska siitä voisi päätellä pienemmän ryhmän tuloksen tai jonkun vastaukset.",
                        "Visas inte, eftersom det kunde avslöja en mindre grupps resultat eller någons svar.",
                        "Not shown, because it could reveal the result of a smaller group or somebody's answers.");
            case NOT_REPORTED ->
                LocalText.of(
                        "Ei näytetä, koska kyselyn toimittajan raportissa ei ole tätä tulosta tai sen vastaajamäärää.",
                        "Visas inte, eftersom resultatet eller antalet svarande saknas i enkätleverantörens rapport.",
                        "Not shown, because the survey provider's report lacks the result or its number of answers.");
            case OTHER_READERS ->
                LocalText.of(
                        "Ei näytetä tässä, koska tulos annetaan vain yksikölle itselleen, sen esihenkilöille sekä"
                                + " henkilöstö- ja hyvinvointivastaavalle.",
                        "Visas inte här, eftersom resultatet bara ges till enheten själv, dess chefer och den personal- och"
                                + " arbetshälsoansvariga.",
                        "Not shown here, because this result is given only to the unit itself, its supervisors and the HR"
                                + " and wellbeing coordinator.");
        };
    }

    private static LocalText openData(String reason) {
        return LocalText.of(
                "Vastaukset ovat avointa aineistoa (" + reason + "), joten kaikki tulokset näytetään vastaajamäärästä"
                        + " riippumatta.",
                "Svaren är öppna data (" + reason + "), så alla resultat visas oberoende av antalet svarande.",
                "The answers are open data (" + reason + "), so every result is shown however few people answered.");
    }

    private LocalText threshold() {
        int fewest = policy.minimumForMeans();
        int spread = policy.minimumForSpread();
        LocalText bands = bands();
        return LocalText.of(
                "Tulos näytetään vain, kun vastaajia on vähintään " + fewest
                        + ", ja vastausten hajonta aikaisintaan, kun" + " vastaajia on " + spread
                        + bands.in(Language.FI) + ".",
                "Ett resultat visas bara när minst " + fewest
                        + " personer har svarat, och spridningen i svaren tidigast när" + " " + spread + " har svarat"
                        + bands.in(Language.SV) + ".",
                "A result is shown only when at least " + fewest
                        + " people answered, and how far the answers differ from " + spread + " people at the earliest"
                        + bands.in(Language.EN) + ".");
    }

    private LocalText bands() {
        String from = policy.minimumForBands() + "–" + (policy.minimumForMeans() - 1);
        return policy.hasBands()
                ? LocalText.of(
                        "; " + from + " vastaajan ryhmästä kerrotaan vain, mihin kolmesta luokasta tulos kuuluu",
                        "; för grupper med " + from + " svarande visas bara vilken av tre klasser resultatet hör till",
                        "; of groups of " + from + " people only one of three bands is shown")
                : LocalText.of("");
    }

    private LocalText differences() {
        int fewest = policy.minimumForMeans();
        return LocalText.of(
                "Alle " + fewest
                        + " vastaajan tulosta ei voi laskea myöskään vähentämällä julkaistuja lukuja toisistaan,"
                        + " vaikka vertaisi eri raportteja.",
                "Resultatet för färre än " + fewest
                        + " svarande kan inte heller räknas fram genom att dra publicerade tal"
                        + " från varandra, inte ens om man jämför olika rapporter.",
                "The result of fewer than " + fewest
                        + " people cannot be worked out by subtracting published figures from"
                        + " one another either, not even across different reports.");
    }

    private LocalText otherMembers() {
        int fewest = policy.minimumForMeans();
        return LocalText.of(
                "Ryhmässä, jossa on " + fewest + " vastaajaa, jokainen voi laskea ryhmän tuloksesta ja omista"
                        + " vastauksistaan muiden keskiarvon mutta ei kenenkään yksittäisen henkilön vastauksia.",
                "I en grupp med " + fewest
                        + " svarande kan var och en utifrån gruppens resultat och sina egna svar räkna ut"
                        + " de andras medelvärde, men inte vad någon enskild person har svarat.",
                "In a group of " + fewest
                        + " respondents, everyone can work out the mean of the others from the group's"
                        + " result and their own answers, but not what any one person answered.");
    }

    private LocalText lateAnswers() {
        int fewest = policy.minimumForMeans();
        return LocalText.of(
                "Jos vastaus saapuu myöhässä tai se poistetaan julkaisemisen jälkeen, uusi tulos näytetään vain, kun"
                        + " muutos koskee vähintään " + fewest + " vastaajaa, jottei kenenkään vastausta voi päätellä"
                        + " erotuksesta.",
                "Om ett svar kommer in sent eller tas bort efter publiceringen visas ett nytt resultat bara när ändringen"
                        + " gäller minst " + fewest + " svarande, så att ingens svar framgår av skillnaden.",
                "If an answer arrives late or is withdrawn after publication, a new result is shown only when the change"
                        + " concerns at least " + fewest
                        + " people, so that nobody's answer follows from the difference.");
    }

    private LocalText comments() {
        int fewest = policy.minimumForComments();
        return LocalText.of(
                "Jos kommentteja näytetään, kirjoittajia on aina vähintään " + fewest
                        + ", ja kommentit ovat sekoitetussa"
                        + " järjestyksessä ilman nimiä, päivämääriä ja taustatietoja mutta omin sanoin kirjoitettuina.",
                "Om kommentarer visas har de alltid skrivits av minst " + fewest + " personer, och de visas i blandad"
                        + " ordning utan namn, datum och bakgrundsuppgifter men ordagrant.",
                "If comments are shown, they are always by at least " + fewest + " people, in mixed order and without"
                        + " names, dates or background details, but in the words in which they were written.");
    }

    /** {@return the policy's name} */
    @Override
    public String toString() {
        return "PrivacyPromise of " + policy.name();
    }
}
