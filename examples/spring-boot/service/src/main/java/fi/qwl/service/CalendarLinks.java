package fi.qwl.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secret addresses of calendars, since a calendar program cannot log in. The secret is shown once and kept as a hash; it has 256
 * random bits, so that the hash needs no salt. Revoked, it is gone.
 */
@Component
final class CalendarLinks {

    private static final int ID_BYTES = 9;
    private static final int SECRET_BYTES = 32;

    /**
     * A link as its owner sees it afterwards.
     *
     * @param id its id, no secret
     * @param madeAt when it was made
     */
    record Link(String id, OffsetDateTime madeAt) {}

    private record Kept(String login, String hash) {}

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final Clock clock;

    CalendarLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** {@return the path of a new calendar, which nobody can be shown again} */
    String make(String login) {
        String id = text(ID_BYTES);
        String secret = text(SECRET_BYTES);
        database.sql("insert into service_calendar_link (id, login, secret_hash, made_at) values (?, ?, ?, ?)")
                .params(id, login, hash(secret), OffsetDateTime.now(clock))
                .update();
        return "/feeds/" + id + "/" + secret;
    }

    List<Link> of(String login) {
        return database.sql("select id, made_at from service_calendar_link where login = ? order by made_at, id")
                .param(login)
                .query((row, number) -> new Link(row.getString(1), row.getObject(2, OffsetDateTime.class)))
                .list();
    }

    /** Takes a link back; one of somebody else stays. */
    void revoke(String login, String id) {
        database.sql("delete from service_calendar_link where login = ? and id = ?")
                .params(login, id)
                .update();
    }

    /** {@return whose calendar it is, if the secret is right; compared in the same time whichever byte differs} */
    Optional<String> find(String id, String secret) {
        return database.sql("select login, secret_hash from service_calendar_link where id = ?")
                .param(id)
                .query((row, number) -> new Kept(row.getString(1), row.getString(2)))
                .optional()
                .filter(kept -> MessageDigest.isEqual(ascii(kept.hash()), ascii(hash(secret))))
                .map(Kept::login);
    }

    private String text(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }

    private static byte[] ascii(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hash(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
