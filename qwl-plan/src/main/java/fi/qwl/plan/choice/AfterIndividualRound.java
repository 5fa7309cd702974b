package fi.qwl.plan.choice;

import fi.qwl.survey.UnitId;

/**
 * Proof that the first round is over: everybody has thought alone. Computed advice is shown only to those who hold one,
 * since advice that comes first would do the thinking for them (seed).
 */
public sealed interface AfterIndividualRound permits GroupRound, PlenaryRound, Agreement {

    /** {@return the unit that chooses} */
    UnitId unit();
}
