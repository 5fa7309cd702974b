package fi.qwl.io.fill;

import fi.qwl.io.bytes.FileKind;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.office.ContentTypes;
import fi.qwl.io.office.OfficeFormatException;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.Relations;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A municipality's own slides ({@code .pptx}) or document ({@code .docx}) with placeholders, which are filled with what
 * was released: nobody copies a figure. It is no mail merge of personal data, and it runs nothing that is in the file.
 *
 * <p>A placeholder is written where the value shall be, in the look that it shall have: <code>{{unit.name}}</code>,
 * <code>{{yksikkö.FE}}</code>, <code>{{enhet.FE:0}}</code>. Names may be in English, Finnish or Swedish; after a colon
 * comes a form: {@code 0}, {@code 0.0}, {@code +0.0} or {@code 0.0 %} of numbers, such as {@code d.M.yyyy} of days. A block
 * <code>{{#units}}…{{/units}}</code> is repeated: within a paragraph; paragraphs or points of a list, where beginning and
 * end are in paragraphs side by side; rows, where they are in cells of one table; slides, where they are in shapes of one
 * slide or of several. Placeholders are looked for in text, tables, text boxes, groups, headers, footers, notes, titles of
 * charts, text alternatives, and cells of charts' own workbooks.
 *
 * <p>A chart or picture whose text alternative or name is the name of a drawing, such as <code>{{unit.chart}}</code>, or a
 * chart whose title is, becomes that drawing; a chart keeps its kind, colours and letters, and stays editable.
 *
 * <pre>{@code
 * TemplateData data = TemplateData.builder(publication.results().narrowedTo(Audience.SUPERVISOR, unit), unit, Language.FI).build();
 * ImportResult<OfficeTemplate> template = OfficeTemplate.read(DocumentSource.of(Path.of("deck.pptx")));
 * template.issues().forEach(System.out::println);     // each with slide, shape and paragraph
 * byte[] deck = template.orElseThrow().fill(data);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class OfficeTemplate {

    /** Unpacked, a template is held in memory once, and a filled one a second time (ours). */
    private static final long MOST_BYTES = 128L << 20;

    private static final int MOST_PARTS = 5_000;
    private static final int HEAD = 4_096;

    /** What kind of file a template is, and what it becomes. */
    public enum Kind {
        /** A presentation. */
        SLIDES("presentationml", ".pptx"),
        /** A document. */
        DOCUMENT("wordprocessingml", ".docx");

        private final String word;
        private final String extension;

        Kind(String word, String extension) {
            this.word = word;
            this.extension = extension;
        }

        /** {@return how the names of such files end, with the dot} */
        public String extension() {
            return extension;
        }
    }

    private final OfficePackage office;
    private final String main;
    private final Kind kind;

    private OfficeTemplate(OfficePackage office, String main, Kind kind) {
        this.office = office;
        this.main = main;
        this.kind = kind;
    }

    /**
     * Our own deck, for those who have none: results in short, response rates, units by factors and by capabilities, a
     * slide for each unit, how results are read, the steps of the meeting, targets and the plan, with notes for the
     * presenter.
     *
     * @param language the language of its texts and of the names in it
     * @return the template
     * @throws IOException if memory cannot be written to
     */
    public static OfficeTemplate in(Language language) throws IOException {
        return read(DocumentSource.of("qwl.pptx", StandardDeck.of(language))).orElseThrow();
    }

    /**
     * Reads a template and looks it through: every fault is reported with its place, and with one there is no template.
     *
     * @param source the file
     * @return the template, or what is wrong with it
     * @throws IOException if the file cannot be read
     */
    public static ImportResult<OfficeTemplate> read(DocumentSource source) throws IOException {
        Issues issues = new Issues();
        SourceLocation place = SourceLocation.ofFile(source.name());
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes((int) MOST_BYTES + 1);
        }
        try {
            Optional<OfficeTemplate> template = open(bytes, place, issues);
            if (template.isPresent()) {
                template.get().check(source.name(), issues);
            }
            return ImportResult.from(template, issues);
        } catch (OfficeFormatException damaged) {
            issues.accept(TemplateIssue.OFFICE_FILE_DAMAGED.at(
                    place, "Expected a whole presentation or document but " + damaged.getMessage() + "."));
            return ImportResult.failed(issues);
        }
    }

    private static Optional<OfficeTemplate> open(byte[] bytes, SourceLocation place, Issues issues) throws IOException {
        if (!FileKind.isZip(bytes)) {
            String kind = FileKind.isOle2(bytes)
                    ? "an encrypted or older Office file"
                    : FileKind.of(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)))
                            .orElse("unknown");
            return other(kind, place, issues);
        }
        if (bytes.length > MOST_BYTES) {
            throw new OfficeFormatException("it has more than " + MOST_BYTES + " bytes");
        }
        OfficePackage office = OfficePackage.read(bytes, MOST_PARTS, MOST_BYTES);
        if (!office.has("[Content_Types].xml")) {
            return other(
                    FileKind.of(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)))
                            .orElse("a zip archive; unpack it first"),
                    place,
                    issues);
        }
        ContentTypes types = ContentTypes.of(office);
        if (types.hasMacros()) {
            issues.accept(TemplateIssue.OFFICE_FILE_WITH_MACROS.at(
                    place, "Expected a file without macros. Save it as .pptx or .docx."));
            return Optional.empty();
        }
        Relations relations = Relations.of(office, "");
        String main = relations.ofKind("officeDocument").map(relations::target).orElse("");
        for (Kind kind : Kind.values()) {
            String type = types.of(main);
            if (type.contains(kind.word) && type.endsWith("main+xml") && office.has(main)) {
                return Optional.of(new OfficeTemplate(office, main, kind));
            }
        }
        return other(
                types.of(main).contains("spreadsheetml") ? "an Excel workbook" : "another Office file", place, issues);
    }

    private static Optional<OfficeTemplate> other(String kind, SourceLocation place, Issues issues) {
        issues.accept(TemplateIssue.OFFICE_FILE_OTHER.at(
                place, "Expected a presentation (.pptx) or a document (.docx) but found " + kind + ".", "kind", kind));
        return Optional.empty();
    }

    /** Fills it for a municipality that does not exist, and throws the result away. */
    private void check(String file, Issues issues) throws IOException {
        Faults faults = (kindOfFault, place, message, attributes) ->
                issues.accept(kindOfFault.at(Places.of(file, place), message, attributes));
        fill(TemplateSample.data(Language.EN), new FillRun(Language.EN, faults), Places.noted());
    }

    /** {@return what kind of file it is} */
    public Kind kind() {
        return kind;
    }

    /**
     * The template itself, such as to take ours over and change it.
     *
     * @return the file
     * @throws IOException if memory cannot be written to
     */
    public byte[] bytes() throws IOException {
        return office.bytes();
    }

    /**
     * Fills the template. A value that is not shown says so in the data's language; the publication's name and day are in
     * the file's properties, under {@code QWL publication} and {@code QWL day}.
     *
     * @param data what was released to the audience
     * @return the file; the same template and data give the same bytes
     * @throws IllegalArgumentException if blocks in each other make more copies than anybody reads
     * @throws IOException if memory cannot be written to
     */
    public byte[] fill(TemplateData data) throws IOException {
        return fill(data, new FillRun(data.language(), Faults.NONE), Places.unnoted());
    }

    private byte[] fill(TemplateData data, FillRun run, Places places) throws IOException {
        Parts parts = Parts.copyOf(office);
        if (kind == Kind.SLIDES) {
            DeckFill.fill(parts, main, run, data.scope(), places);
        } else {
            DocumentFill.fill(parts, main, run, data.scope(), places);
        }
        PublicationMark.write(parts, data.results());
        return parts.bytes();
    }

    /** {@return what kind of file it is} */
    @Override
    public String toString() {
        return "OfficeTemplate of " + kind;
    }
}
