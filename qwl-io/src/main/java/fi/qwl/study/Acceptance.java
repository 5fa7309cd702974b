package fi.qwl.study;

/**
 * Somebody goes on in spite of a finding.
 *
 * @param finding the fingerprint of what was found when it was accepted
 * @param reason why it is no fault; not blank
 * @param by who decided: a role or an opaque id; not blank
 */
public record Acceptance(String finding, String reason, String by) {

    public Acceptance {
        if (finding.isBlank() || reason.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException(
                    "an acceptance names a finding, a reason and who decided" + "\nMaybe the reason was left out.");
        }
    }
}
