package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates come from outside: what is too large, too deep, encrypted or with macros is refused with what to do. */
class TemplateLimitsTest {

    private static byte[] changed(byte[] template, String part, String from, String to) throws IOException {
        OfficePackage office = OfficePackage.read(template, 1_000, 1L << 26);
        String text = new String(office.require(part), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return office.with(part, text.replace(from, to).getBytes(StandardCharsets.UTF_8))
                .bytes();
    }

    private static String fault(byte[] template) throws IOException {
        List<ImportIssue> issues = Filled.read(template).issues();
        assertThat(issues).hasSize(1);
        return issues.get(0).toString();
    }

    private static byte[] zip(int parts, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int part = 0; part < parts; part++) {
                zip.putNextEntry(new ZipEntry("p" + part));
                for (int written = 0; written < size; written += zeros.length) {
                    zip.write(zeros, 0, Math.min(zeros.length, size - written));
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
                "application/vnd.ms-powerpoint.template.macroEnabled.main+xml"
            })
    void macrosAreRefusedWithWhatToDo(String type) throws IOException {
        byte[] macros = changed(
                Templates.deck("{{kunta}}").bytes(),
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
                type);
        assertThat(fault(macros))
                .isEqualTo(
                        "ERROR office-file-with-macros (malli.pptx): Expected a file without macros. Save it as .pptx or"
                                + " .docx.");
    }

    @Test
    void aMacroPartAloneIsEnough() throws IOException {
        byte[] template = Templates.document();
        byte[] macros = changed(
                template,
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>");
        assertThat(fault(macros)).contains("office-file-with-macros");
    }

    @Test
    void anEncryptedFileIsNamed() throws IOException {
        try (POIFSFileSystem encrypted = new POIFSFileSystem()) {
            encrypted.createDocument(new ByteArrayInputStream(new byte[64]), "EncryptedPackage");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            encrypted.writeFilesystem(bytes);
            assertThat(fault(bytes.toByteArray())).contains("but found an encrypted or older Office file.");
        }
    }

    @Test
    void aSmallFileThatUnpacksToALotIsRefused() throws IOException {
        byte[] bomb = zip(3, 60 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(fault(bomb))
                .contains("office-file-damaged")
                .contains("unpacked, it has more than 5000 parts or 134217728 bytes.");
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        assertThat(fault(zip(5_001, 1))).contains("it has more than 5000 parts");
    }

    @Test
    void elementsThatAreTooDeepAndEntitiesAreRefused() throws IOException {
        byte[] template = Templates.document();
        String deep = "<w:sdt>".repeat(300) + "</w:sdt>".repeat(300);
        assertThat(fault(changed(template, "word/document.xml", "<w:body>", "<w:body>" + deep)))
                .contains("elements of a part are nested more than 256 deep");
        OfficePackage office = OfficePackage.read(template, 1_000, 1L << 26);
        office.with(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(fault(office.bytes())).contains("one of its parts is not well-formed XML");
    }

    @Test
    void blocksInBlocksEndAtALimit() throws IOException {
        byte[] slides = Templates.deck("{{#units}}{{unit}}")
                .slide("{{#units}}{{unit}}")
                .box("{{/units}}")
                .box("{{/units}}")
                .bytes();
        OfficeTemplate template = Filled.read(slides).orElseThrow();
        TemplateData data = Filled.data(Filled.results(60, 20, "Yksikkö"), Language.FI);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.fill(data))
                .withMessage("the template makes more than 2000 slides\n"
                        + "Maybe a block of all units is in another block of all units.");
        byte[] paragraphs = Templates.deck("x")
                .box("{{#units}}{{#units}}{{#units}}{{unit.name}}{{/units}}{{/units}}{{/units}}")
                .bytes();
        OfficeTemplate deep = Filled.read(paragraphs).orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deep.fill(data))
                .withMessage("the blocks of the template make more than 200000 copies\n"
                        + "Maybe a block of all units is in another block of all units.");
    }
}
