package fi.qwl.service;

import fi.qwl.privacy.Audience;
import fi.qwl.words.Labelled;

/** What somebody does in the service. */
enum StaffRole implements Labelled {
    HR(Audience.HR),
    SUPERVISOR(Audience.SUPERVISOR),
    MANAGEMENT(Audience.MANAGEMENT_TEAM),
    BOARD(Audience.BOARD);

    private final Audience audience;

    StaffRole(Audience audience) {
        this.audience = audience;
    }

    /** {@return as whom they read results} */
    Audience audience() {
        return audience;
    }
}
