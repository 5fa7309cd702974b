package fi.qwl.examples.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement of the sample's questionnaire, worded by us.
 *
 * @param id its id, such as {@code FE1}
 * @param measure the key of the factor or capability that it serves
 * @param isReversed whether agreeing is bad
 * @param ease by how many points of the scale it is easier to agree with than others, whichever way it is worded
 * @param fi the Finnish wording
 * @param sv the Swedish wording
 * @param en the English wording
 */
record SampleItem(String id, String measure, boolean isReversed, double ease, String fi, String sv, String en) {

    static final int FACTOR_ITEMS = 15;

    private static final String TABLE = """
            FE1|FE|0.05|Meillä voi rauhassa kertoa, jos jokin on mennyt pieleen.|Hos oss kan man lugnt berätta om något har gått snett.|Here one can say calmly when something has gone wrong.
            FE2|FE|-0.15|Palaudun työpäivästä ennen seuraavaa.|Jag hinner återhämta mig före nästa arbetsdag.|I recover from a working day before the next one.
            FE3|FE reversed|-0.25|Työtä on enemmän kuin jaksan hyvin tehdä.|Det är mer arbete än jag orkar göra bra.|There is more work than I have the strength to do well.
            FE4|FE|0.2|Työpaikkani tilat ja välineet ovat turvalliset.|Lokalerna och redskapen på min arbetsplats är trygga.|The premises and tools of my workplace are safe.
            FE5|FE|0.2|Minulle puhutaan työssä ystävällisesti.|På jobbet talar man vänligt till mig.|People at work speak to me kindly.
            YI1|YI|0.1|Autamme toisiamme pyytämättäkin.|Vi hjälper varandra också utan att bli ombedda.|We help each other without being asked, too.
            YI2|YI|0.1|Tässä porukassa on paikka myös minulle.|I den här gruppen finns det en plats också för mig.|There is a place for me, too, in this group.
            YI3|YI|-0.2|Eri mieltä oleminen on meillä sallittua.|Hos oss är det tillåtet att vara av annan åsikt.|It is all right to disagree here.
            YI4|YI|0.15|Kerron mielelläni muille, missä olen töissä.|Jag berättar gärna för andra var jag arbetar.|I gladly tell others where I work.
            YI5|YI reversed|-0.1|Hankalissa asioissa jään usein yksin.|Jag blir ofta ensam med besvärliga ärenden.|I am often left alone with difficult matters.
            PL1|PL|0.3|Näen, mitä hyvää työstäni seuraa joenvarsilaisille.|Jag ser vilken nytta joenvarsiborna har av mitt arbete.|I see what good my work does for the people of Joenvarsi.
            PL2|PL|-0.1|Tiedän, mihin tiimini pyrkii tänä vuonna.|Jag vet vad mitt team strävar mot i år.|I know what my team is aiming for this year.
            PL3|PL|0|Saan kokeilla, miten työn voisi tehdä toisin.|Jag får pröva hur arbetet kunde göras annorlunda.|I may try out how the work could be done differently.
            PL4|PL|-0.25|Ehdotuksistani on tullut pysyviä tapoja.|Mina förslag har blivit bestående vanor.|Suggestions of mine have become lasting habits.
            PL5|PL|0.05|Työssäni on jotain, mitä odotan innolla.|I mitt arbete finns något som jag ser fram emot.|There is something in my work that I look forward to.
            ET1|supervisory-work|0.1|Esihenkilölläni on aikaa, kun tarvitsen häntä.|Min chef har tid när jag behöver det.|My supervisor has time when I need it.
            ET2|supervisory-work|-0.15|Esihenkilöni palaute auttaa minua eteenpäin.|Min chefs respons för mig vidare.|My supervisor's feedback helps me forward.
            OS1|competence|0.35|Osaan tehdä sen, mitä työni tänään vaatii.|Jag kan göra det som mitt arbete kräver i dag.|I can do what my work asks of me today.
            OS2|competence|-0.15|Jaamme osaamista toisillemme sovitulla tavalla.|Vi delar med oss av vårt kunnande på ett avtalat sätt.|We share what we know with each other in an agreed way.
            JO1|leadership|-0.2|Johto kertoo päätöksistään niin, että ymmärrän syyt.|Ledningen berättar om sina beslut så att jag förstår skälen.|Management explains its decisions so that I understand the reasons.
            JO2|leadership|-0.4|Se, mitä henkilöstö sanoo, näkyy johdon ratkaisuissa.|Det som personalen säger syns i ledningens val.|What the staff says shows in what management chooses.
            PR1|processes|0.05|Meillä on selvää, kuka tekee mitäkin.|Hos oss är det klart vem som gör vad.|It is clear here who does what.
            PR2|processes|-0.3|Turhat työvaiheet jätetään meillä pois.|Hos oss lämnar vi bort onödiga arbetsskeden.|Needless steps of work are left out here.
            TK1|operating-culture|0|Minkä sovimme, sen myös teemme.|Det vi kommer överens om gör vi också.|What we agree on we also do.
            TK2|operating-culture|0.05|Onnistumisia huomataan ja niistä iloitaan.|Vi märker när något lyckas och gläds åt det.|Successes are noticed and celebrated.
            """;

    private static final String REVERSED = " reversed";

    private static final List<SampleItem> ALL = parsed();

    /** All items, those of the factors first. */
    static List<SampleItem> all() {
        return ALL;
    }

    private static List<SampleItem> parsed() {
        List<SampleItem> items = new ArrayList<>();
        TABLE.lines().forEach(line -> items.add(of(line.split("\\|", -1))));
        return List.copyOf(items);
    }

    private static SampleItem of(String[] fields) {
        boolean isReversed = fields[1].endsWith(REVERSED);
        String measure = fields[1].replace(REVERSED, "");
        return new SampleItem(
                fields[0], measure, isReversed, Double.parseDouble(fields[2]), fields[3], fields[4], fields[5]);
    }

    /** Whether it serves a factor, not a capability. */
    boolean isOfFactor() {
        return measure.length() == 2;
    }

    /** LimeSurvey's name of its column: the question's code and the statement's within it. */
    String limeSurveyCode() {
        return id.substring(0, 2) + "[SQ00" + id.substring(2) + "]";
    }
}
