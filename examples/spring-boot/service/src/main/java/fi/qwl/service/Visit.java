package fi.qwl.service;

import fi.qwl.words.Language;
import java.security.Principal;
import java.util.Optional;

/**
 * Who opens a page, and how it is to be written for them.
 *
 * @param guest who has logged in; empty before that
 * @param language their language
 * @param csrfToken what each of their forms must bring back
 * @param path the page's own path
 */
record Visit(Optional<StaffMember> guest, Language language, String csrfToken, String path) {

    StaffMember member() {
        return guest.orElseThrow(() -> new IllegalStateException(
                "nobody has logged in\nMaybe the page is missing in the rules of SecurityConfiguration."));
    }

    Principal principal() {
        String login = member().login();
        return () -> login;
    }
}
