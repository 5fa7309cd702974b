package fi.qwl.risk;

import fi.qwl.model.Dispersion;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexClasses;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.NineDecimals;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Three to six sentences on a profile, chosen by rules. Facts only from the profile; labels stand in the nominative, after
 * a colon, so that no language has to inflect them.
 */
final class Narrative {

    private static final int MOST = 6;

    /** The sentences by what they are about, in the order in which they are read. */
    private enum Topic {
        SUBSTITUTE,
        UNDER_CONTROL,
        NEAR,
        BELOW,
        NOT_SHOWN,
        INDEX_CLASS,
        INDIVIDUAL,
        SPREAD,
        CHANGE,
        MEANING
    }

    private final RiskProfile profile;
    private final RiskInput input;
    private final IndexModel model;
    private final Language language;
    private final Map<Topic, String> told = new EnumMap<>(Topic.class);

    Narrative(RiskProfile profile, Language language) {
        this.profile = profile;
        this.input = profile.input();
        this.model = profile.model();
        this.language = language;
    }

    List<String> sentences() {
        if (input.factors().isEmpty()) {
            return allHidden();
        }
        input.substitute().ifPresent(name -> told.put(Topic.SUBSTITUTE, substitute(name)));
        tellUnderControl();
        tellBelow();
        tellNotShown();
        profile.indexClass().ifPresent(this::tellClass);
        tellIndividualRisks();
        profile.spread().ifPresent(spread -> told.put(Topic.SPREAD, spread(spread)));
        tellNeither();
        if (input.substitute().isEmpty()) {
            tellChanges();
        }
        told.put(Topic.MEANING, input.substitute().isPresent() ? meaningOfSubstitute() : meaning());
        shorten();
        return List.copyOf(told.values());
    }

    private List<String> allHidden() {
        return List.of(
                say(
                        "Yksikön tuloksia ei näytetä vastaajien suojaamiseksi.",
                        "Enhetens resultat visas inte, för att skydda dem som svarat.",
                        "The unit's results are not shown, to protect those who answered."),
                say(
                        "Tämä ei kerro mitään siitä, ovatko tulokset hyviä vai huonoja.",
                        "Det säger ingenting om huruvida resultaten är goda eller svaga.",
                        "This says nothing about whether the results are good or poor."),
                say(
                        "Yhteinen keskustelu, työpaja ja kehittämissuunnitelma tehdään silti kokonaan, oman arjen"
                                + " kokemusten pohjalta.",
                        "Det gemensamma samtalet, workshoppen och utvecklingsplanen genomförs ändå i sin helhet,"
                                + " utifrån de egna erfarenheterna i vardagen.",
                        "The shared talk, the workshop and the development plan are still carried out in full, from"
                                + " your own experience of everyday work."));
    }

    private String substitute(String name) {
        return say(
                        "Yksikön omia tuloksia ei näytetä vastaajien suojaamiseksi, joten tässä kuvataan lähintä"
                                + " julkaistua tasoa: ",
                        "Enhetens egna resultat visas inte, för att skydda dem som svarat, så här beskrivs närmaste"
                                + " publicerade nivå: ",
                        "The unit's own results are not shown, to protect those who answered, so this describes the"
                                + " nearest published level: ")
                + name + ".";
    }

    private void tellUnderControl() {
        List<Factor> factors = with(RiskStatus.UNDER_CONTROL);
        if (factors.isEmpty()) {
            return;
        }
        String start = switch (factors.size()) {
            case 1 ->
                say(
                        "Yksi osatekijä on hallinnassa eli vähintään riskirajallaan: ",
                        "En delfaktor är under kontroll, på sin riskgräns eller över den: ",
                        "One factor is under control, at its risk limit or above: ");
            case 2 ->
                say(
                        "Kaksi osatekijää on hallinnassa eli vähintään riskirajallaan: ",
                        "Två delfaktorer är under kontroll, på sin riskgräns eller över den: ",
                        "Two factors are under control, at their risk limits or above: ");
            default ->
                say(
                        "Kaikki kolme osatekijää ovat hallinnassa eli vähintään riskirajallaan: ",
                        "Alla tre delfaktorer är under kontroll, på sin riskgräns eller över den: ",
                        "All three factors are under control, at their risk limits or above: ");
        };
        told.put(Topic.UNDER_CONTROL, start + levels(factors) + ".");
    }

    private void tellBelow() {
        List<Factor> near = with(RiskStatus.NEAR_LIMIT);
        if (!near.isEmpty()) {
            told.put(Topic.NEAR, nearStart(near.size()) + levels(near) + nearMeaning(near.size()));
        }
        List<Factor> below = with(RiskStatus.BELOW);
        if (!below.isEmpty()) {
            told.put(
                    Topic.BELOW,
                    belowStart(below.size())
                            + levels(below)
                            + say(
                                    "; rajan alla henkilöstöriskit, virheet ja kustannukset alkavat kasvaa.",
                                    "; under gränsen börjar personalriskerna, felen och kostnaderna öka.",
                                    "; below the limit, HR risks, errors and costs begin to grow."));
        }
    }

    private String nearStart(int factors) {
        return switch (factors) {
            case 1 ->
                say(
                        "Lähellä riskirajaa on yksi osatekijä: ",
                        "Nära riskgränsen ligger en delfaktor: ",
                        "One factor is near its risk limit: ");
            case 2 ->
                say(
                        "Lähellä riskirajaa on kaksi osatekijää: ",
                        "Nära riskgränsen ligger två delfaktorer: ",
                        "Two factors are near their risk limits: ");
            default ->
                say(
                        "Lähellä riskirajaa ovat kaikki kolme osatekijää: ",
                        "Nära riskgränsen ligger alla tre delfaktorer: ",
                        "All three factors are near their risk limits: ");
        };
    }

    private String nearMeaning(int factors) {
        return factors == 1
                ? say(
                        "; ero on pienempi kuin yhden vastaajan yhden vastausportaan vaikutus, joten sitä kannattaa"
                                + " seurata mutta siitä ei kannata päätellä paljon.",
                        "; skillnaden är mindre än effekten av att en enda person svarar ett steg högre, så följ den"
                                + " utan att dra stora slutsatser.",
                        "; the gap is smaller than the effect of a single person answering one step higher, so watch it"
                                + " without reading much into it.")
                : say(
                        "; erot ovat pienempiä kuin yhden vastaajan yhden vastausportaan vaikutus, joten niitä kannattaa"
                                + " seurata mutta niistä ei kannata päätellä paljon.",
                        "; skillnaderna är mindre än effekten av att en enda person svarar ett steg högre, så följ dem"
                                + " utan att dra stora slutsatser.",
                        "; the gaps are smaller than the effect of a single person answering one step higher, so watch"
                                + " them without reading much into them.");
    }

    private String belowStart(int factors) {
        return switch (factors) {
            case 1 ->
                say(
                        "Riskirajan alle jää yksi osatekijä: ",
                        "Under riskgränsen ligger en delfaktor: ",
                        "One factor is below its risk limit: ");
            case 2 ->
                say(
                        "Riskirajan alle jää kaksi osatekijää: ",
                        "Under riskgränsen ligger två delfaktorer: ",
                        "Two factors are below their risk limits: ");
            default ->
                say(
                        "Riskirajan alle jäävät kaikki kolme osatekijää: ",
                        "Under riskgränsen ligger alla tre delfaktorer: ",
                        "All three factors are below their risk limits: ");
        };
    }

    private void tellNotShown() {
        List<String> missing = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            if (!input.factors().containsKey(factor)) {
                missing.add(factor.label().in(language));
            }
        }
        if (!missing.isEmpty()) {
            told.put(Topic.NOT_SHOWN, notShownStart(missing.size()) + list(missing) + ".");
        }
    }

    private String notShownStart(int factors) {
        return factors == 1
                ? say(
                        "Yhden osatekijän tulosta ei näytetä: ",
                        "Resultatet för en delfaktor visas inte: ",
                        "One factor is not shown: ")
                : say(
                        "Kahden osatekijän tulosta ei näytetä: ",
                        "Resultatet för två delfaktorer visas inte: ",
                        "Two factors are not shown: ");
    }

    private void tellClass(IndexClasses.IndexClass found) {
        double index = input.classifiedIndex().orElseThrow();
        IndexClasses classes = model.riskRules().classes();
        double[] limits = classes.classes().stream()
                .mapToDouble(IndexClasses.IndexClass::lowest)
                .toArray();
        String percent = percent(DisplayRounding.text(DisplayRounding.round(index, limits), language));
        String label = found.label().in(language);
        String sentence = say(
                "QWL-indeksi " + percent + " kuuluu luokkaan ”" + label + "”",
                "QWL-indexet " + percent + " hör till klassen ”" + label + "”",
                "The QWL index of " + percent + " is in the class “" + label + "”");
        told.put(Topic.INDEX_CLASS, sentence + classMeaning(index, found, classes) + ".");
    }

    private String classMeaning(double index, IndexClasses.IndexClass found, IndexClasses classes) {
        if (NineDecimals.compare(index, classes.noFurtherGainAbove()) > 0) {
            return say(
                    "; tätä korkeammasta tasosta ei ole enää odotettavissa lisähyötyä",
                    "; av en ännu högre nivå väntas ingen ytterligare nytta",
                    "; no further gain is expected from an even higher level");
        }
        IndexClasses.IndexClass highest =
                classes.classes().get(classes.classes().size() - 1);
        boolean isAllUnderControl = with(RiskStatus.UNDER_CONTROL).size() == Factor.values().length;
        if (isAllUnderControl && !found.equals(highest)) {
            return say(
                    "; se ei ole ristiriidassa riskirajojen kanssa, sillä rajat kertovat riskeistä ja luokka siitä, kuinka"
                            + " paljon on vielä saavutettavissa",
                    "; det strider inte mot riskgränserna, eftersom gränserna beskriver riskerna och klassen hur mycket"
                            + " som ännu går att vinna",
                    "; this does not contradict the risk limits, since the limits speak of risks and the class of how much"
                            + " there is still to gain");
        }
        return "";
    }

    private void tellIndividualRisks() {
        if (profile.individualRisks().isEmpty()) {
            return;
        }
        List<String> elevated = risks(IndividualRiskVerdict::isElevated);
        if (elevated.isEmpty()) {
            told.put(
                    Topic.INDIVIDUAL,
                    say(
                            "Yksilötasolla yksikään seuratuista riskeistä ei ole koholla.",
                            "På individnivå är ingen av de risker som följs förhöjd.",
                            "At individual level none of the risks that are followed is elevated."));
            return;
        }
        boolean isOne = elevated.size() == 1;
        String names = joined(elevated);
        String sentence = say(
                "Yksilötasolla " + names + (isOne ? " on koholla" : " ovat koholla"),
                "På individnivå är " + names + (isOne ? " förhöjd" : " förhöjda"),
                "At individual level " + names + (isOne ? " is elevated" : " are elevated"));
        if (with(RiskStatus.UNDER_CONTROL).size() == Factor.values().length) {
            sentence += say(
                    ", vaikka keskiarvot ovat hallinnassa",
                    ", trots att medelvärdena är under kontroll",
                    ", although the means are under control");
        }
        told.put(Topic.INDIVIDUAL, sentence + others() + ".");
    }

    private String others() {
        List<String> others = risks(verdict -> !verdict.isElevated());
        if (others.isEmpty()) {
            return "";
        }
        boolean isOne = others.size() == 1;
        String names = joined(others);
        return "; "
                + say(
                        names + (isOne ? " ei ole koholla" : " eivät ole koholla"),
                        names + (isOne ? " är inte förhöjd" : " är inte förhöjda"),
                        names + (isOne ? " is not" : " are not"));
    }

    private List<String> risks(Predicate<IndividualRiskVerdict> isWanted) {
        return profile.individualRisks().stream()
                .filter(isWanted)
                .map(IndividualRiskVerdict::risk)
                .map(IndividualRisk::label)
                .map(label -> label.in(language))
                .toList();
    }

    private String spread(Dispersion spread) {
        return switch (spread) {
            case LARGE ->
                say(
                        "QWL-hajonta vastaajien välillä on suuri: osa voi selvästi paremmin ja osa selvästi huonommin kuin"
                                + " keskiarvo kertoo, joten erilaisille kokemuksille kannattaa antaa tilaa.",
                        "Spridningen i QWL mellan de svarande är stor: en del har det klart bättre och en del klart sämre än"
                                + " medelvärdet säger, så ge utrymme för olika erfarenheter.",
                        "The spread of QWL between respondents is large: some are doing clearly better and some clearly"
                                + " worse than the mean says, so make room for different experiences.");
            case MODERATE ->
                say(
                        "QWL-hajonta vastaajien välillä on kohtalainen: keskiarvo kuvaa monia, mutta ei kaikkia.",
                        "Spridningen i QWL mellan de svarande är måttlig: medelvärdet beskriver många, men inte alla.",
                        "The spread of QWL between respondents is moderate: the mean describes many, but not all.");
            case SMALL ->
                say(
                        "QWL-hajonta vastaajien välillä on pieni: kokemus työstä on pitkälti yhteinen.",
                        "Spridningen i QWL mellan de svarande är liten: upplevelsen av arbetet är i stort sett gemensam.",
                        "The spread of QWL between respondents is small: the experience of work is largely shared.");
        };
    }

    private void tellNeither() {
        if (!told.containsKey(Topic.INDIVIDUAL) && !told.containsKey(Topic.SPREAD)) {
            told.put(
                    Topic.SPREAD,
                    say(
                            "Yksilötason riskeistä ja vastausten hajonnasta ei kerrota tässä, eikä siitä voi päätellä mitään"
                                    + " suuntaan tai toiseen.",
                            "Risker på individnivå och svarens spridning redovisas inte här, och av det kan man inte dra"
                                    + " några slutsatser åt någotdera hållet.",
                            "Risks at individual level and the spread of answers are not told here, and nothing follows"
                                    + " from that either way."));
        }
    }

    private void tellChanges() {
        if (input.changes().isEmpty()) {
            return;
        }
        Set<ChangeVerdict> verdicts = EnumSet.noneOf(ChangeVerdict.class);
        input.changes().values().forEach(difference -> verdicts.add(difference.verdict()));
        List<String> changes = new ArrayList<>();
        boolean isAnyDown = false;
        for (Map.Entry<Factor, RiskInput.Difference> entry : input.changes().entrySet()) {
            RiskInput.Difference difference = entry.getValue();
            String change =
                    entry.getKey().label().in(language) + " " + DisplayRounding.signed(difference.points(), language);
            changes.add(verdicts.size() == 1 ? change : change + " (" + verdictOfOne(difference.verdict()) + ")");
            isAnyDown |= DisplayRounding.round(difference.points()).signum() < 0;
        }
        String wave = input.since().orElseThrow().toString();
        String sentence = say(
                        "Muutos kyselystä " + wave + " (prosenttiyksikköä): ",
                        "Förändring sedan enkäten " + wave + " (procentenheter): ",
                        "Change since the " + wave + " survey (percentage points): ")
                + list(changes);
        if (verdicts.size() == 1) {
            sentence += "; " + verdictOfAll(verdicts.iterator().next(), changes.size());
        }
        if (isAnyDown) {
            sentence += say(
                    "; pienetkin muutokset huonompaan kannattaa käydä yhdessä läpi",
                    "; också små förändringar till det sämre är värda att gå igenom tillsammans",
                    "; even small changes for the worse are worth going through together");
        }
        told.put(Topic.CHANGE, sentence + ".");
    }

    /** Beside a change, where the verdicts differ. */
    private String verdictOfOne(ChangeVerdict verdict) {
        return verdict == ChangeVerdict.CHANGED
                ? say("tuskin sattumaa", "knappast slump", "hardly chance")
                : verdict.label().in(language);
    }

    private String verdictOfAll(ChangeVerdict verdict, int changes) {
        return switch (verdict) {
            case CHANGED ->
                changes == 1
                        ? say(
                                "muutos on tuskin pelkkää sattumaa",
                                "förändringen är knappast enbart slump",
                                "the change is hardly chance alone")
                        : say(
                                "muutokset ovat tuskin pelkkää sattumaa",
                                "förändringarna är knappast enbart slump",
                                "the changes are hardly chance alone");
            case ABOUT_THE_SAME ->
                say("taso on suunnilleen ennallaan", "nivån är ungefär oförändrad", "the level is about the same");
            case TOO_FEW ->
                say(
                        "vastauksia on liian vähän, jotta muutoksen voisi erottaa sattumasta",
                        "svaren är för få för att förändringen ska kunna skiljas från slumpen",
                        "there are too few answers to tell the change from chance");
            case NOT_TESTED ->
                say(
                        "vastausten hajonta ei ole käytettävissä, joten muutosta ei voi erottaa sattumasta",
                        "svarens spridning är inte tillgänglig, så förändringen kan inte skiljas från slumpen",
                        "the spread of answers is not available, so the change cannot be told from chance");
        };
    }

    private String meaning() {
        return switch (profile.category().orElse(ResultCategory.MIDDLING)) {
            case POSITIVE ->
                say(
                        "Hyvä tulos ei tarkoita, että työ olisi valmis: kannattaa selvittää, mikä siihen johti, ja pitää"
                                + " siitä kiinni.",
                        "Ett gott resultat betyder inte att arbetet är klart: ta reda på vad som ledde hit och håll fast"
                                + " vid det.",
                        "A good result does not mean that the work is done: find out what led to it, and hold on to"
                                + " that.");
            case MIDDLING ->
                say(
                        "Tulos ei ole arvosana yksikölle eikä kenellekään sen jäsenelle, vaan lähtökohta keskustelulle"
                                + " siitä, mikä kantaa ja mikä kaipaa parannusta.",
                        "Resultatet är inget betyg på enheten eller på någon i den, utan en utgångspunkt för samtalet om"
                                + " vad som bär och vad som behöver bli bättre.",
                        "The result is not a grade for the unit or for anybody in it, but a starting point for talking"
                                + " about what carries and what needs to improve.");
            case POOR ->
                say(
                        "Heikko tulos ei kerro, kenestä tilanne johtuu, eikä se tarkoita, ettei mikään toimisi: etsikää myös"
                                + " onnistumiset ja aloittakaa pienestä ja konkreettisesta.",
                        "Ett svagt resultat säger inte vem läget beror på och betyder inte att ingenting fungerar: leta"
                                + " också efter det som lyckas och börja med något litet och konkret.",
                        "A poor result does not say whose doing it is, nor that nothing works: look for what succeeds"
                                + " too, and begin with something small and concrete.");
        };
    }

    private String meaningOfSubstitute() {
        return say(
                "Ylemmän tason tulos ei kerro, miten juuri tässä yksikössä voidaan: se on keskustelun pohja, ja yhteinen"
                        + " läpikäynti, työpaja ja suunnitelma tehdään omassa yksikössä kokonaan.",
                "Resultatet för en högre nivå säger inte hur man mår i just den här enheten: det är en grund för samtalet,"
                        + " och genomgången, workshoppen och planen görs i sin helhet i den egna enheten.",
                "The result of a higher level does not say how people are doing in this particular unit: it is a basis for"
                        + " talking,"
                        + " and the meeting, the workshop and the plan are carried out in full in the unit itself.");
    }

    private void shorten() {
        String individual = told.get(Topic.INDIVIDUAL);
        String spread = told.get(Topic.SPREAD);
        if (told.size() > MOST && individual != null && spread != null) {
            told.put(Topic.INDIVIDUAL, individual.substring(0, individual.length() - 1) + "; " + lowered(spread));
            told.remove(Topic.SPREAD);
        }
        if (told.size() > MOST) {
            told.remove(Topic.INDEX_CLASS);
        }
    }

    private static String lowered(String sentence) {
        return sentence.startsWith("QWL")
                ? sentence
                : sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    private List<Factor> with(RiskStatus status) {
        return input.factors().entrySet().stream()
                .filter(entry -> entry.getValue().status() == status)
                .map(Map.Entry::getKey)
                .toList();
    }

    private String levels(List<Factor> factors) {
        List<String> levels = new ArrayList<>();
        for (Factor factor : factors) {
            RiskInput.Level level =
                    java.util.Objects.requireNonNull(input.factors().get(factor), "level");
            double limit = model.limits().of(factor);
            String mean = percent(DisplayRounding.text(DisplayRounding.round(level.mean(), limit), language));
            String shownLimit = percent(DisplayRounding.exact(limit, language));
            levels.add(factor.label().in(language) + " " + mean + " (" + say("raja ", "gräns ", "limit ") + shownLimit
                    + ")");
        }
        return list(levels);
    }

    /** Labels hold an "and" of their own, so another word joins them. */
    private String list(List<String> parts) {
        return joined(parts, say(" sekä ", " samt ", " as well as "));
    }

    private String joined(List<String> parts) {
        return joined(parts, say(" ja ", " och ", " and "));
    }

    private static String joined(List<String> parts, String last) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + last + parts.get(parts.size() - 1);
    }

    private String percent(String number) {
        return number + (language == Language.EN ? "%" : " %");
    }

    private String say(String fi, String sv, String en) {
        return switch (language) {
            case FI -> fi;
            case SV -> sv;
            case EN -> en;
        };
    }
}
