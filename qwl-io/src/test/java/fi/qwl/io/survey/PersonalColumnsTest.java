package fi.qwl.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.csv.CsvFormat;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.table.Tables;
import fi.qwl.io.testing.Sources;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Columns that no mapping asks for are never even looked at: a format that notes what it is asked for shows it. */
class PersonalColumnsTest {

    private static final int PEOPLE = 300;

    /** The header is looked for among the first records; their cells are looked at, and not kept. */
    private static final int SEARCHED = 100;

    private static String export() {
        StringBuilder export = new StringBuilder(
                "Nimi;Sähköposti;Vastaaja;Yksikkö;Lähetetty;Ikä;Työni on turvallista;Työni kuormittaa liikaa;IP-osoite\n");
        for (int person = 1; person <= PEOPLE; person++) {
            String own = Integer.toString(1000 + person);
            export.append("Aalto" + own + ";" + own + "@example.org;V" + own + ";Keittiö;1.9.2024;30–44;5;2;192.0.2."
                    + own + "\n");
        }
        return export.toString();
    }

    private final Set<String> asked = new TreeSet<>();

    /** The built-in format, listening. */
    private final class Listening implements TableFormat {
        private final TableFormat format = new CsvFormat();

        @Override
        public String id() {
            return format.id();
        }

        @Override
        public String displayName() {
            return format.displayName();
        }

        @Override
        public Confidence probe(byte[] head, String fileName) {
            return format.probe(head, fileName);
        }

        @Override
        public TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
                throws IOException {
            TableDocument document = format.open(source, options, issues);
            return new TableDocument() {
                @Override
                public List<Sheet> sheets() {
                    return document.sheets();
                }

                @Override
                public Map<String, String> choices() {
                    return document.choices();
                }

                @Override
                public TableCursor open(int sheet) throws IOException {
                    return listening(document.open(sheet));
                }

                @Override
                public void close() throws IOException {
                    document.close();
                }
            };
        }
    }

    private TableCursor listening(TableCursor cursor) {
        return new TableCursor() {
            @Override
            public boolean next() throws IOException {
                return cursor.next();
            }

            @Override
            public long row() {
                return cursor.row();
            }

            @Override
            public int width() {
                return cursor.width();
            }

            @Override
            public CellKind kind(int column) {
                return cursor.kind(column);
            }

            @Override
            public CharSequence text(int column) {
                asked.add(cursor.text(column).toString());
                return cursor.text(column);
            }

            @Override
            public double number(int column) {
                return cursor.number(column);
            }

            @Override
            public void close() throws IOException {
                cursor.close();
            }
        };
    }

    @Test
    void cellsThatNobodyMappedAreNotAskedFor() throws IOException {
        Tables tables = Tables.builder().withFormat(new Listening()).build();

        ImportResult<Survey> result = SurveyReader.of(Sources.definition())
                .withTables(tables)
                .read(Sources.text("k.csv", export()), Wave.of(2024));

        assertThat(result.orElseThrow().size()).isEqualTo(PEOPLE);
        for (int person = SEARCHED; person <= PEOPLE; person++) {
            String own = Integer.toString(1000 + person);
            assertThat(asked).contains("V" + own).doesNotContain("Aalto" + own, own + "@example.org", "192.0.2." + own);
        }
        assertThat(result.issues().toString()).doesNotContain("Aalto", "@", "192.", "V1");
    }
}
