package fi.qwl.examples.sample;

import fi.qwl.examples.sample.SampleUnit.Mood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The municipality's units in all three years, invented.
 *
 * <p>Between 2022 and 2023 social and health care leaves the municipality, and the rest is put in order: a sector is
 * renamed and keeps its key, the streets get a new name and a new key, library and culture are merged, food and cleaning
 * are split, so are the caretakers, and a day-care centre is opened.
 */
final class SampleUnits {

    /**
     * Key, name, level, parent, people whose home it is in 2022, 2023 and 2024 (x: not there, 0: only groups others),
     * supervisor, mood, predecessors in the year before its first.
     */
    private static final String TABLE = """
            1000|Joenvarren kuntakonserni|kuntakonserni||0|0|0|||
            2000|Joenvarren kunta|kunta|1000|0|0|0|||
            3000|Hallinto- ja elinvoimapalvelut|toimiala|2000|0|0|0|E01||
            3010|Kunnan johto ja kehittäminen|yksikkö|3000|6|6|6|E01|F|
            3020|Hallintopalvelut|yksikkö|3000|0|0|0|E02||
            3021|Asiakirjahallinto ja neuvonta|tiimi|3020|7|6|6|E02||
            3022|Henkilöstöpalvelut|tiimi|3020|5|4|4|E02||
            3023|Talouspalvelut|tiimi|3020|9|8|7|E03|T|
            3030|Tietohallinto ja digipalvelut|yksikkö|3000|5|6|7|E03||
            3040|Elinvoimapalvelut|yksikkö|3000|0|0|0|E04||
            3041|Yritys- ja maaseutupalvelut|tiimi|3040|8|7|7|E04||
            3042|Viestintä ja matkailu|tiimi|3040|6|7|8|E04|H|
            3050|Työllisyyspalvelut|yksikkö|3000|0|0|0|E05||
            3051|Työpaja Verstas|tiimi|3050|9|9|8|E05|H|
            3052|Omavalmentajat|tiimi|3050|5|5|6|E05||
            4000|Sivistyspalvelut|toimiala|2000|0|0|0|E06||
            4010|Varhaiskasvatuksen yhteiset palvelut|yksikkö|4000|6|6|5|E06||
            4020|Päiväkoti Rantapolku|yksikkö|4000|0|0|0|E07||
            4021|Rantapolku, pienten ryhmä|tiimi|4020|7|7|7|E07||
            4022|Rantapolku, 3–4-vuotiaiden ryhmä|tiimi|4020|8|8|7|E07||
            4023|Rantapolku, esiopetus|tiimi|4020|5|5|5|E07||
            4024|Rantapolku, vuorohoito|tiimi|4020|9|9|10|E07|R|
            4030|Päiväkoti Koskikara|yksikkö|4000|0|0|0|E08||
            4031|Koskikara, pienten ryhmä|tiimi|4030|7|7|7|E08||
            4032|Koskikara, isojen ryhmä|tiimi|4030|8|8|8|E08|T|
            4033|Koskikara, esiopetus|tiimi|4030|4|4|4|E08||
            4040|Päiväkoti Tuulenpesä|yksikkö|4000|x|8|8|E08||-
            4050|Perhepäivähoito|yksikkö|4000|10|8|6|E06|L|
            4060|Kirkonkylän koulu|yksikkö|4000|2|2|2|E09||
            4061|Kirkonkylän koulu, 1–2-luokat|tiimi|4060|9|8|8|E09|H|
            4062|Kirkonkylän koulu, 3–4-luokat|tiimi|4060|8|8|8|E09||
            4063|Kirkonkylän koulu, 5–6-luokat|tiimi|4060|9|9|8|E09|T|
            4064|Kirkonkylän koulu, erityisopetus|tiimi|4060|5|5|5|E09||
            4065|Kirkonkylän koulu, ohjaajat|tiimi|4060|11|11|10|E10|S|
            4070|Jokilatvan koulu|yksikkö|4000|9|9|8|E11|F|
            4080|Joenvarren yläkoulu|yksikkö|4000|2|2|2|E12||
            4081|Yläkoulu, kielet|tiimi|4080|7|7|7|E12||
            4082|Yläkoulu, matematiikka ja luonnontieteet|tiimi|4080|8|8|8|E12||
            4083|Yläkoulu, taito- ja taideaineet|tiimi|4080|8|8|8|E12||
            4084|Yläkoulu, erityisopetus ja ohjaajat|tiimi|4080|10|9|9|E12|R|
            4090|Joenvarren lukio|yksikkö|4000|13|13|12|E13|H|
            4100|Kansalaisopisto|yksikkö|4000|8|7|6|E14||
            4110|Kirjasto|yksikkö|4000|8|x|x|E14||
            4120|Kulttuuri- ja museotoimi|yksikkö|4000|5|x|x|E14|F|
            4130|Kirjasto- ja kulttuuripalvelut|yksikkö|4000|x|11|10|E14||4110,4120
            4140|Iltapäivätoiminta|yksikkö|4000|8|7|6|E10|L|
            4150|Musiikkiopisto|yksikkö|4000|8|7|7|E14||
            4160|Alajoen koulu|yksikkö|4000|10|9|9|E11||
            5000|Tekniset palvelut|toimiala|2000|0|0|0|E15||
            5010|Kiinteistöpalvelut|yksikkö|5000|0|0|0|E16||
            5014|Kiinteistönhoito|tiimi|5010|14|x|x|E16||
            5011|Kiinteistönhoito, kirkonkylä|tiimi|5010|x|8|8|E16||5014
            5012|Kiinteistönhoito, sivukylät|tiimi|5010|x|6|6|E16|T|5014
            5013|Rakennuttaminen|tiimi|5010|4|4|4|E16||
            5020|Katu- ja puistotoimi|yksikkö|5000|0|x|x|E17||
            5060|Kunnossapito ja vihertyö|yksikkö|5000|x|0|0|E17||5020
            5021|Kadut ja tiet|tiimi|5020|9|x|x|E17|T|
            5021|Kadut ja tiet|tiimi|5060|x|9|8|E17|T|
            5022|Puistot ja vihertyö|tiimi|5020|6|x|x|E17||
            5022|Puistot ja vihertyö|tiimi|5060|x|6|6|E17||
            5023|Varikko|tiimi|5020|3|x|x|E17||
            5023|Varikko|tiimi|5060|x|3|2|E17||
            5030|Ruoka- ja puhtauspalvelut|yksikkö|5000|0|x|x|E18||
            5040|Ruokapalvelut|yksikkö|5000|x|0|0|E18||5030
            5050|Puhtauspalvelut|yksikkö|5000|x|0|0|E19||5030
            5031|Keskuskeittiö|tiimi|5030|10|x|x|E18|S|
            5031|Keskuskeittiö|tiimi|5040|x|9|9|E18|S|
            5032|Koulujen keittiöt|tiimi|5030|9|x|x|E18||
            5032|Koulujen keittiöt|tiimi|5040|x|8|7|E18||
            5033|Päiväkotien keittiöt|tiimi|5030|6|x|x|E18||
            5033|Päiväkotien keittiöt|tiimi|5040|x|6|6|E18||
            5034|Puhtaus, koulut|tiimi|5030|11|x|x|E18|R|
            5034|Puhtaus, koulut|tiimi|5050|x|10|10|E19|T|
            5035|Puhtaus, päiväkodit|tiimi|5030|8|x|x|E18||
            5035|Puhtaus, päiväkodit|tiimi|5050|x|8|8|E19||
            5036|Puhtaus, muut kohteet|tiimi|5030|7|x|x|E18||
            5036|Puhtaus, muut kohteet|tiimi|5050|x|7|7|E19||
            5070|Maankäyttö ja ympäristö|yksikkö|5000|0|0|0|E20||
            5071|Kaavoitus ja mittaus|tiimi|5070|7|7|7|E20||
            5072|Rakennusvalvonta ja ympäristönsuojelu|tiimi|5070|7|7|7|E20||
            5080|Teknisten palvelujen toimisto|yksikkö|5000|6|6|6|E15||
            6000|Vapaa-aikapalvelut|toimiala|2000|0|x|x|E21||
            6000|Hyvinvointi- ja vapaa-aikapalvelut|toimiala|2000|x|0|0|E21||
            6010|Liikuntapalvelut|yksikkö|6000|0|0|0|E22||
            6011|Uimahalli|tiimi|6010|8|8|7|E22|L|
            6012|Liikuntapaikat|tiimi|6010|7|7|7|E22||
            6013|Liikunnanohjaus|tiimi|6010|4|4|4|E22||
            6020|Nuorisopalvelut|yksikkö|6000|8|8|7|E21|H|
            6030|Hyvinvoinnin edistäminen|yksikkö|6000|x|x|3|E21||-
            7000|Sosiaali- ja terveyspalvelut|toimiala|2000|0|x|x|E30||
            7010|Vastaanottopalvelut|yksikkö|7000|0|x|x|E31||
            7011|Vastaanotto, lääkärit|tiimi|7010|6|x|x|E31|L|
            7012|Vastaanotto, hoitajat|tiimi|7010|14|x|x|E31|R|
            7013|Neuvolat|tiimi|7010|8|x|x|E31||
            7020|Vuodeosasto|yksikkö|7000|26|x|x|E32|R|
            7030|Kotihoito|yksikkö|7000|0|x|x|E33||
            7031|Kotihoito, pohjoinen|tiimi|7030|11|x|x|E33|T|
            7032|Kotihoito, keskusta|tiimi|7030|14|x|x|E33|R|
            7033|Kotihoito, etelä|tiimi|7030|9|x|x|E33||
            7034|Kotihoito, yö|tiimi|7030|4|x|x|E33||
            7040|Palvelukoti Iltarusko|yksikkö|7000|22|x|x|E34|T|
            7050|Sosiaalityö|yksikkö|7000|9|x|x|E35|S|
            7060|Suun terveydenhuolto|yksikkö|7000|8|x|x|E31||
            9000|Joenvarren Vesi ja Lämpö Oy|tytäryhtiö|1000|0|0|0|E40||
            9010|Vesihuolto|yksikkö|9000|0|0|0|E41||
            9011|Vesijohtoverkosto|tiimi|9010|8|8|8|E41||
            9012|Puhdistamot|tiimi|9010|6|6|7|E41||
            9020|Kaukolämpö|yksikkö|9000|0|0|0|E42||
            9021|Lämpölaitos|tiimi|9020|8|8|8|E42||
            9022|Lämpöverkko|tiimi|9020|7|7|7|E42|T|
            9030|Asiakaspalvelu ja laskutus|yksikkö|9000|6|6|6|E40|H|
            9040|Yhtiön hallinto ja suunnittelu|yksikkö|9000|5|5|5|E40||
            """;

    private static final int FIRST_YEAR = 2022;
    private static final int FIRST_HEADCOUNT = 4;
    private static final int YEARS = 3;

    private SampleUnits() {}

    /** The units of a year, parents before their children. */
    static List<SampleUnit> of(int year) {
        List<SampleUnit> units = new ArrayList<>();
        TABLE.lines().forEach(line -> addTo(units, line.split("\\|", -1), year));
        return List.copyOf(units);
    }

    private static void addTo(List<SampleUnit> units, String[] fields, int year) {
        String headcount = fields[FIRST_HEADCOUNT + year - FIRST_YEAR];
        if (headcount.equals("x")) {
            return;
        }
        int afterYears = FIRST_HEADCOUNT + YEARS;
        boolean isFirstYear = year > FIRST_YEAR && fields[FIRST_HEADCOUNT + year - FIRST_YEAR - 1].equals("x");
        String predecessors = isFirstYear ? fields[afterYears + 2] : "";
        units.add(new SampleUnit(
                year,
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                Integer.parseInt(headcount),
                fields[afterYears],
                Mood.of(fields[afterYears + 1]),
                predecessors.isEmpty() ? List.of() : List.of(predecessors.split(",", -1))));
    }

    /** The people of each unit and all below it, counted by the key of their home unit. */
    static Map<String, Integer> rolledUp(List<SampleUnit> units, Map<String, Integer> atHome) {
        Map<String, String> parents = new LinkedHashMap<>();
        units.forEach(unit -> parents.put(unit.id(), unit.parent()));
        Map<String, Integer> totals = new LinkedHashMap<>();
        for (SampleUnit unit : units) {
            int people = atHome.getOrDefault(unit.id(), 0);
            for (String id = unit.id(); !id.isEmpty(); id = parents.getOrDefault(id, "")) {
                totals.merge(id, people, Integer::sum);
            }
        }
        return totals;
    }
}
