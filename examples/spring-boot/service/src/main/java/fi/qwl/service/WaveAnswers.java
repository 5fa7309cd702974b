package fi.qwl.service;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.study.Acceptance;
import fi.qwl.study.FindingKind;
import fi.qwl.survey.Wave;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raw answers of waves that are not settled yet, and what HR accepted of them. Confidential; {@link Retention} takes them away.
 */
@Component
class WaveAnswers {

    private final JdbcClient database;

    WaveAnswers(JdbcClient database) {
        this.database = database;
    }

    /** A file of answers, which replaces an earlier one of the wave. */
    @Transactional
    void save(Wave wave, DocumentSource file, byte[] content, OffsetDateTime at) {
        delete(wave);
        database.sql("insert into service_answers (wave, file_name, content, uploaded_at) values (?, ?, ?, ?)")
                .params(wave.toString(), file.name(), content, at)
                .update();
    }

    @Transactional
    void delete(Wave wave) {
        database.sql("delete from service_acceptance where wave = ?")
                .param(wave.toString())
                .update();
        database.sql("delete from service_answers where wave = ?")
                .param(wave.toString())
                .update();
    }

    /** {@return the waves of which there are answers} */
    SortedSet<Wave> waves() {
        return new TreeSet<>(database.sql("select wave from service_answers")
                .query((row, number) -> Wave.parse(row.getString(1)))
                .list());
    }

    DocumentSource read(Wave wave) {
        return database.sql("select file_name, content from service_answers where wave = ?")
                .param(wave.toString())
                .query((row, number) -> DocumentSource.of(row.getString(1), row.getBytes(2)))
                .single();
    }

    void accept(Wave wave, FindingKind kind, Acceptance acceptance) {
        database.sql("insert into service_acceptance (wave, kind, finding, reason, accepted_by) values (?, ?, ?, ?, ?)")
                .params(wave.toString(), kind.name(), acceptance.finding(), acceptance.reason(), acceptance.by())
                .update();
    }

    KeptAcceptances acceptances() {
        Map<FindingKind, List<Acceptance>> kept = new EnumMap<>(FindingKind.class);
        database.sql("select kind, finding, reason, accepted_by from service_acceptance order by id")
                .query(row -> {
                    kept.computeIfAbsent(FindingKind.valueOf(row.getString(1)), none -> new ArrayList<>())
                            .add(new Acceptance(row.getString(2), row.getString(3), row.getString(4)));
                });
        return new KeptAcceptances(kept);
    }
}
