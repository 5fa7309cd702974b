package fi.qwl.privacy;

import fi.qwl.model.NineDecimals;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.List;

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
            require(
                    facts.measures().containsAll(unit.values().keySet()),
                    "values must be of the publication's measures");
            require(unit.values().keySet().containsAll(unit.others().keySet()), "other units must be of a value");
            unit.values().values().forEach(check::checkValue);
            last = index;
        }
        List<PublishedGroup> groups = new ArrayList<>(part.groups());
        groups.addAll(part.merged());
        for (PublishedGroup group : groups) {
            group.group().units().forEach(organisation::indexOf);
            require(
                    facts.measures().containsAll(group.values().keySet()),
                    "values must be of the publication's measures");
            group.values().values().forEach(check::checkValue);
        }
    }

    static void check(DisclosurePolicy policy, List<PublishedValue> values) {
        values.forEach(new ReleasedCheck(policy)::checkValue);
    }

    private void checkValue(PublishedValue value) {
        if (value instanceof PublishedValue.Shown shown) {
            checkShown(shown);
        } else if (value instanceof PublishedValue.Ranged ranged) {
            requireEnough(ranged.n(), policy.minimumForMeans());
        } else if (value instanceof PublishedValue.Banded) {
            require(policy.hasBands(), "the policy shows no bands");
        }
    }

    private void checkShown(PublishedValue.Shown shown) {
        requireEnough(shown.n(), policy.minimumForMeans());
        requireRounded(shown.mean(), TENTHS);
        shown.sd().ifPresent(sd -> {
            requireEnough(shown.n(), policy.minimumForSpread());
            requireRounded(sd, 1);
        });
        shown.spread().ifPresent(word -> requireEnough(shown.n(), policy.minimumForSpread()));
        shown.distribution().ifPresent(distribution -> {
            requireEnough(shown.n(), policy.minimumForDistributions());
            require(
                    distribution.histogram().stream().mapToLong(Long::longValue).sum() == shown.n(),
                    "a histogram must hold every answer once");
        });
        shown.change()
                .ifPresent(change -> require(
                        NineDecimals.compare(shown.mean() - change.baseMean(), change.difference()) == 0,
                        "a change must be the mean now less the mean then"));
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
            throw new IllegalArgumentException(rule + "\nMaybe the stored publication is damaged.");
        }
    }
}
