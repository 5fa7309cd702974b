package fi.qwl.plan.advice;

import fi.qwl.model.Capability;
import fi.qwl.model.Dispersion;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.privacy.PublishedChange;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.risk.IndividualRiskVerdict;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what a publication says of a unit, measure by measure. It compares published numbers; it makes none. */
final class UnitEvidence {

    private static final int FIRM = 20;
    private static final double CLEARLY_BELOW_ORGANISATION = 5;
    private static final double HALF_POINT = 0.5;

    private final PublishedResults results;
    private final IndexModel model;
    private final UnitId unit;

    UnitEvidence(PublishedResults results, UnitId unit) {
        this.results = results;
        this.model = results.model();
        this.unit = unit;
        results.organisation().indexOf(unit);
    }

    Optional<Evidence> of(Factor factor) {
        Optional<PublishedUnit> nearest = results.nearestShown(unit, factor);
        if (nearest.isEmpty() || !(nearest.get().value(factor) instanceof PublishedValue.Shown shown)) {
            return Optional.empty();
        }
        List<AdviceReason> reasons = new ArrayList<>();
        double limit = model.limits().of(factor);
        addLimit(shown, limit, reasons);
        addChange(shown, reasons);
        addSpread(shown, reasons);
        addIndividualRisks(nearest.get(), factor, reasons);
        if (isStrongestLeverage(nearest.get(), factor)) {
            reasons.add(AdviceWords.leverage());
        }
        boolean isNear = shown.status().filter(RiskStatus.NEAR_LIMIT::equals).isPresent();
        return Optional.of(evidence(factor, nearest.get(), shown, limit - shown.mean(), isNear, reasons));
    }

    Optional<Evidence> of(Capability capability) {
        Optional<PublishedUnit> nearest = results.nearestShown(unit, capability);
        if (nearest.isEmpty() || !(nearest.get().value(capability) instanceof PublishedValue.Shown shown)) {
            return Optional.empty();
        }
        List<AdviceReason> reasons = new ArrayList<>();
        double gap = 0;
        UnitId root = results.organisation().units().get(0).id();
        Optional<PublishedUnit> whole = results.nearestShown(root, capability);
        if (whole.isPresent()
                && !whole.get().unit().id().equals(nearest.get().unit().id())
                && whole.get().value(capability) instanceof PublishedValue.Shown organisation) {
            gap = organisation.mean() - shown.mean();
            // What looks the same in the tables is no reason.
            if (DisplayRounding.round(shown.mean()).compareTo(DisplayRounding.round(organisation.mean())) < 0) {
                boolean isClear = NineDecimals.compare(gap, CLEARLY_BELOW_ORGANISATION) >= 0;
                reasons.add(AdviceWords.belowOrganisation(isClear ? 2 : 1, shown.mean(), organisation.mean()));
            }
        }
        addChange(shown, reasons);
        addSpread(shown, reasons);
        return Optional.of(evidence(capability, nearest.get(), shown, gap, false, reasons));
    }

    private Evidence evidence(
            Measure measure,
            PublishedUnit from,
            PublishedValue.Shown shown,
            double gap,
            boolean isNear,
            List<AdviceReason> reasons) {
        UnitId whose = from.unit().id();
        boolean isOwn = whose.equals(unit);
        if (!isOwn && !reasons.isEmpty()) {
            reasons.add(AdviceWords.standsIn(from.unit().name()));
        }
        Confidence confidence = Confidence.MODERATE;
        int points = reasons.stream().mapToInt(AdviceReason::points).sum();
        if (!isOwn || isNear || points <= 1 || shown.n() < ChangeVerdict.FEWEST) {
            confidence = Confidence.WEAK;
        } else if (shown.n() >= FIRM) {
            confidence = Confidence.STRONG;
        }
        return new Evidence(measure, whose, gap, confidence, reasons);
    }

    private void addLimit(PublishedValue.Shown shown, double limit, List<AdviceReason> reasons) {
        Optional<RiskStatus> status = shown.status();
        if (status.filter(RiskStatus.NEAR_LIMIT::equals).isPresent()) {
            reasons.add(AdviceWords.near(shown.mean(), limit));
        } else if (status.filter(RiskStatus.BELOW::equals).isPresent()) {
            boolean isFar = model.riskRules().category().isFarBelow(shown.mean(), limit);
            reasons.add(AdviceWords.below(isFar, shown.mean(), limit));
        }
    }

    private static void addChange(PublishedValue.Shown shown, List<AdviceReason> reasons) {
        Optional<PublishedChange> change = shown.change();
        // What is displayed as no change is none.
        if (change.isPresent()
                && DisplayRounding.round(change.get().difference()).signum() < 0) {
            boolean isNews = change.get().verdict() == ChangeVerdict.CHANGED;
            reasons.add(AdviceWords.worse(isNews ? 2 : 1, change.get()));
        }
    }

    private void addSpread(PublishedValue.Shown shown, List<AdviceReason> reasons) {
        if (shown.spread().equals(Optional.of(Dispersion.LARGE))) {
            reasons.add(AdviceWords.spread());
        }
    }

    private static void addIndividualRisks(PublishedUnit from, Factor factor, List<AdviceReason> reasons) {
        for (IndividualRiskVerdict verdict : from.individualRisks()) {
            boolean isCarried = verdict.risk().conditions().stream()
                    .anyMatch(condition ->
                            condition.measure() == factor && condition.side() != IndividualRisk.Side.AT_LEAST);
            if (verdict.isElevated() && isCarried) {
                reasons.add(AdviceWords.individualRisk(verdict.risk()));
            }
        }
    }

    /** Only a calibrated model may say which factor moves the index most, and only where all three are shown. */
    private boolean isStrongestLeverage(PublishedUnit from, Factor factor) {
        if (!model.isCalibrated()) {
            return false;
        }
        Map<Factor, Double> means = new EnumMap<>(Factor.class);
        for (Factor each : Factor.values()) {
            if (!(from.value(each) instanceof PublishedValue.Shown shown)) {
                return false;
            }
            means.put(each, shown.mean());
        }
        double own = leverage(means, factor);
        for (Factor other : Factor.values()) {
            if (other != factor && NineDecimals.compare(leverage(means, other), own) >= 0) {
                return false;
            }
        }
        return true;
    }

    private double leverage(Map<Factor, Double> means, Factor factor) {
        double mean = means.getOrDefault(factor, 0.0);
        double up = Math.min(100, mean + HALF_POINT);
        double down = Math.max(0, mean - HALF_POINT);
        return (index(means, factor, up) - index(means, factor, down)) / (up - down);
    }

    private double index(Map<Factor, Double> means, Factor changed, double value) {
        Map<Factor, Double> values = new EnumMap<>(means);
        values.put(changed, value);
        return model.qwl(
                values.getOrDefault(Factor.SAFETY, 0.0),
                values.getOrDefault(Factor.COLLABORATION, 0.0),
                values.getOrDefault(Factor.OBJECTIVES, 0.0));
    }
}
