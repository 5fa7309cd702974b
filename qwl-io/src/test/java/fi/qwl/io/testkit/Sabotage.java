package fi.qwl.io.testkit;

import fi.qwl.io.excel.XlsxFormat;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.MergedRange;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.spi.TableIssue;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The format of packed workbooks with one fault. */
enum Sabotage {
    ROW_NUMBERS("row 1 is numbered 1, not 2") {
        @Override
        Object answer(String method, Object answer) {
            return method.equals("row") ? (Object) ((long) answer + 1) : answer;
        }
    },
    NUMBERS("the cell at row 2, column A has the expected value") {
        @Override
        Object answer(String method, Object answer) {
            return method.equals("number") ? (Object) ((double) answer * 1000) : answer;
        }
    },
    HIDDEN_SHEETS("the sheets, and which of them are hidden, are "
            + "[Sheet[name=Vastaukset, isHidden=false], Sheet[name=Piilo, isHidden=true]]"),
    HIDDEN_ROWS("row 3 is hidden") {
        @Override
        Object answer(String method, Object answer) {
            return method.equals("isHidden") ? false : answer;
        }
    },
    HIDDEN_COLUMNS("the hidden columns are [5]") {
        @Override
        Object answer(String method, Object answer) {
            return method.equals("isColumnHidden") ? false : answer;
        }
    },
    PERCENTAGES("the cell at row 2, column D is a percentage") {
        @Override
        Object answer(String method, Object answer) {
            return method.equals("isPercent") ? false : answer;
        }
    },
    /** Where the reading stopped, it goes on. */
    OPENED_AGAIN("a sheet with records has a first one") {
        @Override
        TableDocument document(TableDocument document) {
            Map<Integer, TableCursor> open = new HashMap<>();
            return new Forwarding(document) {
                @Override
                public TableCursor open(int sheet) throws IOException {
                    TableCursor known = open.get(sheet);
                    TableCursor cursor = known == null ? document.open(sheet) : known;
                    open.put(sheet, cursor);
                    return cursor;
                }
            };
        }
    },
    STREAMS_LEFT_OPEN("every stream of the source is closed with the document") {
        @Override
        @SuppressWarnings("StreamResourceLeak")
        void before(DocumentSource source) throws IOException {
            // Left open, which is the fault.
            source.open();
        }
    },
    LIMITS("the limit FILE_BYTES is kept") {
        @Override
        ReadOptions options(ReadOptions options) {
            return ReadOptions.defaults();
        }
    },
    ISSUES_OF_THE_READER("blank and hidden parts are for the reader to report: rows-blank") {
        @Override
        void report(DocumentSource source, Consumer<ImportIssue> issues) {
            issues.accept(TableIssue.ROWS_BLANK.at(SourceLocation.ofFile(source.name()), "Blank rows."));
        }
    };

    private final String promise;

    Sabotage(String promise) {
        this.promise = promise;
    }

    String promise() {
        return promise;
    }

    Object answer(String method, Object answer) {
        return answer;
    }

    TableDocument document(TableDocument document) {
        return new Forwarding(document) {
            @Override
            public List<Sheet> sheets() {
                return document.sheets().stream()
                        .map(sheet -> new Sheet(sheet.name(), Sabotage.this != HIDDEN_SHEETS && sheet.isHidden()))
                        .toList();
            }

            @Override
            public TableCursor open(int sheet) throws IOException {
                return cursor(document.open(sheet));
            }
        };
    }

    void before(DocumentSource source) throws IOException {}

    void report(DocumentSource source, Consumer<ImportIssue> issues) {}

    ReadOptions options(ReadOptions options) {
        return options;
    }

    private TableCursor cursor(TableCursor cursor) {
        return (TableCursor) Proxy.newProxyInstance(
                TableCursor.class.getClassLoader(), new Class<?>[] {TableCursor.class}, (proxy, method, arguments) -> {
                    try {
                        return answer(method.getName(), method.invoke(cursor, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    TableFormat format() {
        TableFormat right = new XlsxFormat();
        return new TableFormat() {
            @Override
            public String id() {
                return "sabotaged";
            }

            @Override
            public String displayName() {
                return "Sabotaged";
            }

            @Override
            public Confidence probe(byte[] head, String fileName) {
                return right.probe(head, fileName);
            }

            @Override
            public TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
                    throws IOException {
                before(source);
                report(source, issues);
                return document(right.open(source, Sabotage.this.options(options), issues));
            }
        };
    }

    private abstract static class Forwarding implements TableDocument {

        private final TableDocument document;

        Forwarding(TableDocument document) {
            this.document = document;
        }

        @Override
        public List<Sheet> sheets() {
            return document.sheets();
        }

        @Override
        public Map<String, String> choices() {
            return document.choices();
        }

        @Override
        public List<MergedRange> mergedRanges(int sheet) throws IOException {
            return document.mergedRanges(sheet);
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }
}
