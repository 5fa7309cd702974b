package fi.qwl.plan.meeting;

import fi.qwl.model.LocalText;
import java.util.List;

/** What helps to talk about each topic (content from the seed, wording ours). */
final class MeetingPrompts {

    private MeetingPrompts() {}

    static List<LocalText> of(MeetingTopic topic) {
        return switch (topic) {
            case OPENING ->
                List.of(
                        LocalText.of(
                                "Mitä varten olemme koolla: katsomme tulokset, kuulemme toisiamme ja sovimme jatkosta.",
                                "Varför vi är samlade: vi ser på resultaten, lyssnar på varandra och kommer överens om"
                                        + " hur vi fortsätter.",
                                "Why we meet: we look at the results, listen to each other and agree how to go on."),
                        LocalText.of(
                                "Kuka kirjaa ylös sen, mitä sovimme?",
                                "Vem skriver ner det vi kommer överens om?",
                                "Who writes down what we agree?"),
                        LocalText.of(
                                "Kaikki näkökulmat ovat tervetulleita. Yksittäisiä vastaajia ei arvailla.",
                                "Alla synvinklar är välkomna. Vi gissar inte vem som har svarat vad.",
                                "Every point of view is welcome. We do not guess who answered what."));
            case CRISIS ->
                List.of(
                        LocalText.of(
                                "Mikä tilanne on nimetty, ja keitä se koskee?",
                                "Vilken situation har nämnts, och vem berör den?",
                                "Which situation has been named, and whom does it concern?"),
                        LocalText.of(
                                "Kuka hoitaa sitä, miten ja mihin mennessä? Tarvitsemmeko apua talon ulkopuolelta?",
                                "Vem tar hand om den, hur och när? Behöver vi hjälp utifrån?",
                                "Who deals with it, how and by when? Do we need help from outside?"),
                        LocalText.of(
                                "Mitä voimme silti sopia tänään, ja mikä saa odottaa?",
                                "Vad kan vi ändå komma överens om i dag, och vad får vänta?",
                                "What can we agree today all the same, and what may wait?"));
            case RESULTS ->
                List.of(
                        LocalText.of(
                                "Mikä on sinusta tärkein viesti näissä tuloksissa?",
                                "Vilket är enligt dig det viktigaste budskapet i resultaten?",
                                "What do you find the most important message in these results?"),
                        LocalText.of(
                                "Mikä yllätti, mikä oli odotettua?",
                                "Vad överraskade, vad var väntat?",
                                "What was a surprise, what was expected?"),
                        LocalText.of(
                                "Miltä tulos näyttää koko kunnan rinnalla ja edelliseen kertaan verrattuna?",
                                "Hur ser resultatet ut vid sidan av hela kommunens och jämfört med förra gången?",
                                "How does it look beside the whole municipality, and beside last time?"));
            case BACKGROUND ->
                List.of(
                        LocalText.of(
                                "Millainen aika kyselyn aikaan oli? Oliko jokin poikkeuksellista?",
                                "Hurdan var tiden då enkäten gjordes? Var något exceptionellt?",
                                "What was going on when the survey was held? Was anything out of the ordinary?"),
                        LocalText.of(
                                "Mitkä arjen asiat näkyvät tuloksissa?",
                                "Vilka saker i vardagen syns i resultaten?",
                                "Which things of daily work show in the results?"),
                        LocalText.of(
                                "Mitä muu tieto kertoo: asiakaspalaute, poissaolot, viime vuoden tulokset?",
                                "Vad säger annan information: kundrespons, frånvaro, fjolårets resultat?",
                                "What do other measures tell: customer feedback, absences, last year's results?"),
                        LocalText.of(
                                "Oma mielipide ei kumoa tulosta, mutta se auttaa ymmärtämään, mistä tulos syntyy.",
                                "En egen åsikt upphäver inte resultatet, men den hjälper oss att förstå det.",
                                "An opinion does not undo the result, but it helps to understand it."));
            case NEED ->
                List.of(
                        LocalText.of(
                                "Ymmärrämmekö samalla tavalla, miksi kehittäisimme?",
                                "Har vi samma uppfattning om varför vi skulle utveckla?",
                                "Do we understand in the same way why we would develop?"),
                        LocalText.of(
                                "Haluanko minä muutosta? Uskonko, että voimme saada sen aikaan?",
                                "Vill jag ha en förändring? Tror jag att vi kan åstadkomma den?",
                                "Do I want a change? Do I believe that we can bring it about?"),
                        LocalText.of(
                                "Odotammeko, että joku muu tuo ratkaisun valmiina? Mihin voimme tarttua itse?",
                                "Väntar vi på att någon annan ska komma med en färdig lösning? Vad kan vi själva ta itu"
                                        + " med?",
                                "Are we waiting for somebody to bring a ready answer? What can we take up ourselves?"),
                        LocalText.of(
                                "Mihin emme voi itse vaikuttaa? Se kirjataan, ja esihenkilö vie sen eteenpäin.",
                                "Vad kan vi inte själva påverka? Det antecknas, och chefen för det vidare.",
                                "What can we not influence ourselves? It is written down, and the supervisor passes it"
                                        + " on."),
                        LocalText.of(
                                "Jos ideoita ei synny, kuvitelkaa hyvä arki vuoden päähän ja katsokaa sieltä taaksepäin.",
                                "Om inga idéer kommer, föreställ er en bra vardag om ett år och se tillbaka därifrån.",
                                "If no ideas come, imagine good daily work a year from now, and look back from there."));
            case MIE ->
                List.of(LocalText.of(
                        "Hiljainen hetki: kirjoita 1–3 vahvuutta ja 1–3 kehittämisen kohdetta.",
                        "En tyst stund: skriv 1–3 styrkor och 1–3 utvecklingsområden.",
                        "A quiet moment: write 1–3 strengths and 1–3 areas to develop."));
            case MET ->
                List.of(LocalText.of(
                        "Kertokaa toisillenne, mitä valitsitte ja miksi. Löytyykö yhteinen linja?",
                        "Berätta för varandra vad ni valde och varför. Hittar ni en gemensam linje?",
                        "Tell each other what you chose and why. Is there a common line?"));
            case TOGETHER ->
                List.of(
                        LocalText.of(
                                "Mistä 1–3 vahvuudesta pidämme kiinni, ja miten se näkyy arjessa?",
                                "Vilka 1–3 styrkor håller vi fast vid, och hur syns det i vardagen?",
                                "Which 1–3 strengths do we hold on to, and how will it show?"),
                        LocalText.of(
                                "Mitkä 1–3 kohdetta otamme kehitettäviksi? Liittyykö jokin niistä vahvuuteen?",
                                "Vilka 1–3 områden tar vi upp? Hänger något av dem ihop med en styrka?",
                                "Which 1–3 areas do we take up? Is one of them linked to a strength?"),
                        LocalText.of(
                                "Onko valinta yhteinen? Jäikö jotain sanomatta?",
                                "Är valet gemensamt? Blev något osagt?",
                                "Is the choice shared? Was anything left unsaid?"));
            case WORKSHOP_DATE ->
                List.of(
                        LocalText.of(
                                "Mikä aika ja paikka sopii niin, että jokainen pääsee mukaan? Tarvitaanko useampi kerta?",
                                "Vilken tid och plats passar så att alla kan vara med? Behövs fler än ett tillfälle?",
                                "Which time and place lets everybody come? Is more than one sitting needed?"),
                        LocalText.of(
                                "Ketkä valmistelevat mitäkin kohdetta ennen työpajaa?",
                                "Vilka förbereder vilket område före verkstaden?",
                                "Who prepares which area before the workshop?"));
            case CLOSING ->
                List.of(
                        LocalText.of(
                                "Mistä tänään sovittu löytyy, ja kuka kertoo siitä poissa olleille?",
                                "Var finns det som vi kom överens om, och vem berättar för dem som var borta?",
                                "Where is what we agreed to be found, and who tells those who were away?"),
                        LocalText.of(
                                "Millä mielellä lähdemme?",
                                "Hur känns det när vi går härifrån?",
                                "How do we feel as we leave?"));
        };
    }
}
