package fi.qwl.privacy;

import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Wave;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What neighbouring employers agree on before they publish figures together: one survey, one formula, and the groups whose
 * answers are added up, such as the kitchens or the day nurseries of each. They are joint controllers of what comes of it.
 *
 * @param id names the agreement in the parties' ledgers; stable; not blank
 * @param wave the round of the survey
 * @param model the formula and limits, the same for every party
 * @param order persons or means first, the same for every party
 * @param policy what the joint figures keep to: at least as strict as what each party promised its own people
 * @param parties a key for each party, at least two; sorted, unmodifiable
 * @param groups ids of the agreed groups, at least one; sorted, unmodifiable
 */
public record JointAgreement(
        String id,
        Wave wave,
        IndexModel model,
        ScoringOrder order,
        DisclosurePolicy policy,
        Set<String> parties,
        Set<String> groups) {

    public JointAgreement {
        Objects.requireNonNull(wave, "wave");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(policy, "policy");
        parties = Collections.unmodifiableSet(new TreeSet<>(parties));
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
        if (id.isBlank()) {
            throw new IllegalArgumentException("a joint agreement's id must not be blank");
        }
        if (parties.size() < 2) {
            throw new IllegalArgumentException("joint agreement " + id + " needs at least 2 parties but has "
                    + parties.size() + "\nMaybe publish the results alone, with Publisher.");
        }
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("joint agreement " + id + " needs at least 1 group but has none");
        }
    }

    /** Rejects what is not of this agreement. */
    void requireParty(String party) {
        if (!parties.contains(party)) {
            throw new IllegalArgumentException("'" + party + "' is not a party of joint agreement " + id
                    + "\nMaybe one of " + parties + " was meant.");
        }
    }

    /** Rejects groups that were not agreed on. */
    void requireGroups(Set<String> contributed) {
        if (!groups.containsAll(contributed)) {
            throw new IllegalArgumentException("joint agreement " + id + " has no groups " + contributed
                    + "\nMaybe groups of " + groups + " were meant.");
        }
    }
}
