package fi.qwl.risk;

import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexClasses;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.NineDecimals;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Three to six sentences on a profile, chosen by rules. Facts only from the profile; labels are in the nominative, after
 * a colon, so that no language has to inflect them.
 */
final class Narrative {

    private static final int MOST = 6;

    /** The sentences and their parts. */
    private enum Wording implements Phrase {
        ALL_HIDDEN,
        SUBSTITUTE,
        UNDER_CONTROL,
        NEAR,
        BELOW,
        NOT_SHOWN,
        LEVEL,
        LAST_OF_FACTORS,
        CLASS,
        CLASS_WITHOUT_FURTHER_GAIN,
        CLASS_AND_LIMITS,
        NO_RISK_ELEVATED,
        RISKS_ELEVATED,
        RISKS_ELEVATED_ALTHOUGH,
        OTHERS_NOT_ELEVATED,
        SPREAD_LARGE,
        SPREAD_MODERATE,
        SPREAD_SMALL,
        NEITHER,
        CHANGE,
        ANY_DOWN,
        HARDLY_CHANCE,
        ALL_CHANGED,
        ALL_ABOUT_THE_SAME,
        ALL_NOT_DISTINGUISHABLE,
        ALL_TOO_FEW,
        ALL_NOT_TESTED,
        MEANING_POSITIVE,
        MEANING_MIDDLING,
        MEANING_POOR,
        MEANING_OF_SUBSTITUTE
    }

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
    private final Formats formats;
    private final Map<Topic, String> sentences = new EnumMap<>(Topic.class);

    Narrative(RiskProfile profile, Language language) {
        this.profile = profile;
        this.input = profile.input();
        this.model = profile.model();
        this.language = language;
        this.formats = Formats.in(language);
    }

    List<String> sentences() {
        if (input.factors().isEmpty()) {
            return allHidden();
        }
        input.substitute().ifPresent(name -> sentences.put(Topic.SUBSTITUTE, Wording.SUBSTITUTE.in(language, name)));
        addUnderControl();
        addBelow();
        addNotShown();
        profile.indexClass().ifPresent(this::addClass);
        addIndividualRisks();
        profile.spread()
                .ifPresent(spread -> sentences.put(
                        Topic.SPREAD, Wording.valueOf("SPREAD_" + spread).in(language)));
        addNeither();
        if (input.substitute().isEmpty()) {
            addChanges();
        }
        sentences.put(Topic.MEANING, meaning());
        shorten();
        return List.copyOf(sentences.values());
    }

    private List<String> allHidden() {
        return Words.list(Wording.ALL_HIDDEN).stream()
                .map(text -> text.in(language))
                .toList();
    }

    private void addUnderControl() {
        addLevels(Topic.UNDER_CONTROL, Wording.UNDER_CONTROL, with(RiskStatus.UNDER_CONTROL));
    }

    private void addBelow() {
        addLevels(Topic.NEAR, Wording.NEAR, with(RiskStatus.NEAR_LIMIT));
        addLevels(Topic.BELOW, Wording.BELOW, with(RiskStatus.BELOW));
    }

    private void addLevels(Topic topic, Wording wording, List<Factor> factors) {
        if (!factors.isEmpty()) {
            sentences.put(topic, wording.in(language, factors.size(), levels(factors)));
        }
    }

    private void addNotShown() {
        List<String> missing = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            if (!input.factors().containsKey(factor)) {
                missing.add(factor.label().in(language));
            }
        }
        if (!missing.isEmpty()) {
            sentences.put(Topic.NOT_SHOWN, Wording.NOT_SHOWN.in(language, missing.size(), list(missing)));
        }
    }

    private void addClass(IndexClasses.IndexClass found) {
        double index = input.classifiedIndex().orElseThrow();
        IndexClasses classes = model.riskRules().classes();
        double[] limits = classes.classes().stream()
                .mapToDouble(IndexClasses.IndexClass::lowest)
                .toArray();
        String percent = formats.percent(formats.decimal(DisplayRounding.round(index, limits)));
        Wording wording = classWording(index, found, classes);
        sentences.put(
                Topic.INDEX_CLASS,
                wording.in(language, percent, formats.quoted(found.label().in(language))));
    }

    private Wording classWording(double index, IndexClasses.IndexClass found, IndexClasses classes) {
        if (NineDecimals.compare(index, classes.noFurtherGainAbove()) > 0) {
            return Wording.CLASS_WITHOUT_FURTHER_GAIN;
        }
        IndexClasses.IndexClass highest =
                classes.classes().get(classes.classes().size() - 1);
        return isAllUnderControl() && !found.equals(highest) ? Wording.CLASS_AND_LIMITS : Wording.CLASS;
    }

    private boolean isAllUnderControl() {
        return with(RiskStatus.UNDER_CONTROL).size() == Factor.values().length;
    }

    private void addIndividualRisks() {
        if (profile.individualRisks().isEmpty()) {
            return;
        }
        List<String> elevated = risks(IndividualRiskVerdict::isElevated);
        sentences.put(Topic.INDIVIDUAL, individualRisks(elevated, risks(verdict -> !verdict.isElevated())));
    }

    private String individualRisks(List<String> elevated, List<String> others) {
        if (elevated.isEmpty()) {
            return Wording.NO_RISK_ELEVATED.in(language);
        }
        Wording start = isAllUnderControl() ? Wording.RISKS_ELEVATED_ALTHOUGH : Wording.RISKS_ELEVATED;
        String sentence = start.in(language, elevated.size(), formats.list(elevated));
        return others.isEmpty()
                ? sentence + "."
                : Wording.OTHERS_NOT_ELEVATED.in(language, sentence, others.size(), formats.list(others));
    }

    private List<String> risks(Predicate<IndividualRiskVerdict> isWanted) {
        return profile.individualRisks().stream()
                .filter(isWanted)
                .map(IndividualRiskVerdict::risk)
                .map(IndividualRisk::label)
                .map(label -> label.in(language))
                .toList();
    }

    private void addNeither() {
        if (!sentences.containsKey(Topic.INDIVIDUAL) && !sentences.containsKey(Topic.SPREAD)) {
            sentences.put(Topic.SPREAD, Wording.NEITHER.in(language));
        }
    }

    private void addChanges() {
        if (input.changes().isEmpty()) {
            return;
        }
        Set<ChangeVerdict> verdicts = EnumSet.noneOf(ChangeVerdict.class);
        input.changes().values().forEach(difference -> verdicts.add(difference.verdict()));
        List<String> changes = new ArrayList<>();
        boolean isAnyDown = false;
        for (Map.Entry<Factor, RiskInput.Difference> entry : input.changes().entrySet()) {
            RiskInput.Difference difference = entry.getValue();
            BigDecimal points = DisplayRounding.round(difference.points());
            String change = entry.getKey().label().in(language) + " " + formats.signed(points);
            changes.add(verdicts.size() == 1 ? change : change + " (" + verdictOfOne(difference.verdict()) + ")");
            isAnyDown |= points.signum() < 0;
        }
        String wave = input.since().orElseThrow().toString();
        String sentence = Wording.CHANGE.in(language, wave, list(changes));
        if (verdicts.size() == 1) {
            sentence += "; " + verdictOfAll(verdicts.iterator().next(), changes.size());
        }
        sentences.put(Topic.CHANGE, isAnyDown ? Wording.ANY_DOWN.in(language, sentence) : sentence + ".");
    }

    /** Beside a change, where the verdicts differ. */
    private String verdictOfOne(ChangeVerdict verdict) {
        return verdict == ChangeVerdict.CHANGED
                ? Wording.HARDLY_CHANCE.in(language)
                : verdict.label().in(language);
    }

    private String verdictOfAll(ChangeVerdict verdict, int changes) {
        return switch (verdict) {
            case CHANGED -> Wording.ALL_CHANGED.in(language, changes);
            case ABOUT_THE_SAME -> Wording.ALL_ABOUT_THE_SAME.in(language);
            case NOT_DISTINGUISHABLE -> Wording.ALL_NOT_DISTINGUISHABLE.in(language, changes);
            case TOO_FEW -> Wording.ALL_TOO_FEW.in(language);
            case NOT_TESTED -> Wording.ALL_NOT_TESTED.in(language);
        };
    }

    private String meaning() {
        if (input.substitute().isPresent()) {
            return Wording.MEANING_OF_SUBSTITUTE.in(language);
        }
        Wording meaning = switch (profile.category().orElse(ResultCategory.MIDDLING)) {
            case POSITIVE -> Wording.MEANING_POSITIVE;
            case MIDDLING -> Wording.MEANING_MIDDLING;
            case POOR -> Wording.MEANING_POOR;
        };
        return meaning.in(language);
    }

    private void shorten() {
        String individual = sentences.get(Topic.INDIVIDUAL);
        String spread = sentences.get(Topic.SPREAD);
        if (sentences.size() > MOST && individual != null && spread != null) {
            sentences.put(Topic.INDIVIDUAL, individual.substring(0, individual.length() - 1) + "; " + lowered(spread));
            sentences.remove(Topic.SPREAD);
        }
        if (sentences.size() > MOST) {
            sentences.remove(Topic.INDEX_CLASS);
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
            RiskInput.FactorLevel level =
                    java.util.Objects.requireNonNull(input.factors().get(factor), "level");
            double limit = model.limits().of(factor);
            String mean = formats.percent(formats.decimal(DisplayRounding.round(level.mean(), limit)));
            levels.add(Wording.LEVEL.in(language, factor.label(), mean, formats.percent(formats.number(limit))));
        }
        return list(levels);
    }

    /** Labels hold an "and" of their own, so another word joins them. */
    private String list(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.get(0)
                : Wording.LAST_OF_FACTORS.in(language, String.join(", ", parts.subList(0, last)), parts.get(last));
    }
}
