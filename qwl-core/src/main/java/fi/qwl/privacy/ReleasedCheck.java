package fi.qwl.privacy;

import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import java.util.List;
import java.util.Map;

/** Looks whether a release can have said what a stored publication says, so that nothing else passes as one. */
final class ReleasedCheck {

    private static final int TENTHS = 10;

    private final DisclosurePolicy policy;

    private ReleasedCheck(DisclosurePolicy policy) {
        this.policy = policy;
    }

    static void check(PublishedResults.Facts facts, PublishedResults.Part part) {
        Organisation organisation = facts.organisation();
        require(
                !facts.readers().isEmpty() || part.units().size() == organisation.size(),
                "a publication that was not narrowed must hold every unit");
        ReleasedCheck check = new ReleasedCheck(facts.policy());
        int last = -1;
        for (PublishedUnit unit : part.units()) {
            int index = organisation.indexOf(unit.unit().id());
            require(
                    index > last && unit.unit().equals(organisation.units().get(index)),
                    "units must be those of the organisation, each once and in its order");
            at("units", () -> at(Integer.toString(index), () -> check.checkUnit(unit, facts)));
            last = index;
        }
        check.checkGroups("groups", part.groups(), facts);
        check.checkGroups("merged", part.merged(), facts);
    }

    private void checkUnit(PublishedUnit unit, PublishedResults.Facts facts) {
        checkValues(unit.values(), facts);
        require(unit.values().keySet().containsAll(unit.others().keySet()), "other units must be of a value");
    }

    private void checkGroups(String name, List<PublishedGroup> groups, PublishedResults.Facts facts) {
        for (int index = 0; index < groups.size(); index++) {
            PublishedGroup group = groups.get(index);
            group.group().units().forEach(facts.organisation()::indexOf);
            String step = Integer.toString(index);
            at(name, () -> at(step, () -> checkValues(group.values(), facts)));
        }
    }

    private void checkValues(Map<Measure, PublishedValue> values, PublishedResults.Facts facts) {
        require(facts.measures().containsAll(values.keySet()), "values must be of the publication's measures");
        values.forEach((measure, value) -> at("values", () -> at(measure.key(), () -> checkValue(value))));
    }

    static void check(DisclosurePolicy policy, PublishedValue value) {
        new ReleasedCheck(policy).checkValue(value);
    }

    private void checkValue(PublishedValue value) {
        if (value instanceof PublishedValue.Shown shown) {
            checkShown(shown);
        } else if (value instanceof PublishedValue.Ranged ranged) {
            at("n", () -> requireEnough(ranged.n(), policy.minimumForMeans()));
        } else if (value instanceof PublishedValue.Banded) {
            require(policy.hasBands(), "the policy shows no bands");
        }
    }

    private void checkShown(PublishedValue.Shown shown) {
        at("n", () -> requireEnough(shown.n(), policy.minimumForMeans()));
        at("mean", () -> requireRounded(shown.mean(), TENTHS));
        shown.sd()
                .ifPresent(sd -> at("sd", () -> {
                    requireEnough(shown.n(), policy.minimumForSpread());
                    requireRounded(sd, 1);
                }));
        shown.spread().ifPresent(word -> at("spread", () -> requireEnough(shown.n(), policy.minimumForSpread())));
        shown.distribution()
                .ifPresent(distribution -> at("distribution", () -> {
                    requireEnough(shown.n(), policy.minimumForDistributions());
                    require(
                            distribution.histogram().stream()
                                            .mapToLong(Long::longValue)
                                            .sum()
                                    == shown.n(),
                            "a histogram must hold every answer once");
                }));
        shown.change()
                .ifPresent(change -> at(
                        "change",
                        () -> require(
                                NineDecimals.compare(shown.mean() - change.baseMean(), change.difference()) == 0,
                                "a change must be the mean now less the mean then")));
    }

    private static void at(String step, Runnable check) {
        DamagedPublicationException.at(step, check);
    }

    private static void requireEnough(long n, int minimum) {
        require(n >= minimum, "a value must be of as many answers as the policy asks for");
    }

    private void requireRounded(double value, int parts) {
        double scaled = value * parts;
        require(
                policy.openDataReason().isPresent() || NineDecimals.compare(scaled, Math.rint(scaled)) == 0,
                "a value must be rounded as released ones are");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw DamagedPublicationException.of(rule);
        }
    }
}
