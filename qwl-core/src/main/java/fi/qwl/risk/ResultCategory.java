package fi.qwl.risk;

import fi.qwl.model.LocalText;
import java.util.ArrayList;
import java.util.List;

/**
 * How a unit's result may be met (the seed names the three; criteria and wording are ours). It sorts conversations, not
 * units.
 */
public enum ResultCategory {
    /** No factor below its limit and no individual risk elevated. */
    POSITIVE(
            LocalText.of("myönteinen", "gott", "positive"),
            List.of(
                    LocalText.of(
                            "Iloitkaa onnistumisista ja kertokaa niistä.",
                            "Gläds åt det som lyckats och berätta om det.",
                            "Celebrate what has succeeded, and tell others."),
                    LocalText.of(
                            "Selvittäkää, mistä hyvä tilanne johtuu, ja sopikaa, miten siitä pidetään kiinni.",
                            "Ta reda på vad det goda läget beror på och kom överens om hur ni håller fast vid det.",
                            "Find out why things are good, and agree how to keep them so."),
                    LocalText.of(
                            "Käykää pienetkin muutokset huonompaan läpi tarkasti.",
                            "Granska noga också små förändringar till det sämre.",
                            "Look closely even at small changes for the worse."))),
    /** Neither positive nor poor. */
    MIDDLING(
            LocalText.of("keskinkertainen", "medelmåttigt", "middling"),
            List.of(
                    LocalText.of(
                            "Katsokaa tulosta kokonaisuutena, sellaisena kuin se on.",
                            "Se resultatet som en helhet, så som det är.",
                            "See the result as a whole, as it is."),
                    LocalText.of(
                            "Nimetkää ensin, mikä toimii ja mistä haluatte pitää kiinni.",
                            "Nämn först vad som fungerar och vad ni vill hålla fast vid.",
                            "Name first what works and what you want to hold on to."),
                    LocalText.of(
                            "Valitkaa kehittämisen kohteet yhdessä.",
                            "Välj utvecklingsområdena tillsammans.",
                            "Choose the areas to develop together."))),
    /** Several factors far below their limits. */
    POOR(
            LocalText.of("huono", "svagt", "poor"),
            List.of(
                    LocalText.of(
                            "Etsikää myös onnistumiset ja muutokset parempaan.",
                            "Leta också efter det som lyckats och det som blivit bättre.",
                            "Look for successes and changes for the better too."),
                    LocalText.of(
                            "Tarkistakaa, ovatko perusrakenteet kunnossa.",
                            "Kontrollera om grundstrukturerna är i skick.",
                            "Check whether the basic structures are in order."),
                    LocalText.of(
                            "Valitkaa pieniä ja hyvin konkreettisia kohteita.",
                            "Välj små och mycket konkreta områden.",
                            "Choose small and very concrete areas."),
                    LocalText.of(
                            "Seuratkaa etenemistä tiiviisti ja nostakaa onnistumiset esiin.",
                            "Följ upp tätt och lyft fram det som lyckas.",
                            "Follow up closely, and point out what succeeds.")));

    private static final LocalText CRISIS_FIRST = LocalText.of(
            "Hoitakaa konflikti tai kriisi ensin; muu kehittäminen tulee sen jälkeen.",
            "Ta hand om konflikten eller krisen först; annan utveckling kommer efter det.",
            "Deal with the conflict or crisis first; other development comes after it.");

    private final LocalText label;
    private final List<LocalText> guidance;

    ResultCategory(LocalText label, List<LocalText> guidance) {
        this.label = label;
        this.guidance = guidance;
    }

    /** What lies behind a result; people say it, no number does. */
    public enum Background {
        /** Nothing out of the ordinary has been named. */
        ORDINARY,
        /** A conflict or a crisis has been named. */
        CONFLICT_OR_CRISIS
    }

    /** {@return the name for people} */
    public LocalText label() {
        return label;
    }

    /**
     * How to meet the result, a sentence per step.
     *
     * @param background what people have said of it
     * @return the steps in order
     */
    public List<LocalText> guidance(Background background) {
        List<LocalText> steps = new ArrayList<>();
        if (background == Background.CONFLICT_OR_CRISIS) {
            steps.add(CRISIS_FIRST);
        }
        steps.addAll(guidance);
        return List.copyOf(steps);
    }
}
