package fi.qwl.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.testing.Read;
import fi.qwl.io.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** monitorjbl/excel-streaming-reader#239, OfficeCLI#150, hucre#191. */
class EncryptedWorkbookTest {

    private static final String NEEDED =
            "ERROR password-needed (k.xlsx): The workbook is encrypted and no password was "
                    + "given. Give its password with ReadOptions.withPassword, or save it without one.";
    private static final String WRONG =
            "ERROR password-wrong (k.xlsx): The given password does not open the workbook. Check "
                    + "the password, or save the workbook without one.";

    private static byte[] encrypted(EncryptionMode mode) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("kesäkuu");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(Samples.xlsx());
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "standard"})
    void anEncryptedWorkbookIsNamedAndOpenedWithItsPassword(EncryptionMode mode) throws Exception {
        byte[] bytes = encrypted(mode);
        DocumentSource source = DocumentSource.of("k.xlsx", bytes);
        assertThat(Read.failure(source, ReadOptions.defaults())).hasToString(NEEDED);
        assertThat(Read.failure(source, ReadOptions.defaults().withPassword("väärä")))
                .hasToString(WRONG);
        Read read = Read.of(source, ReadOptions.defaults().withPassword("kesäkuu"), 0);
        assertThat(read.rows()).isEqualTo(Read.of("k.xlsx", Samples.xlsx()).rows());
        assertThat(read.choices()).containsEntry("encrypted", "yes");
        // The name does not matter.
        assertThat(Read.of(DocumentSource.of("k", bytes), ReadOptions.defaults().withPassword("kesäkuu"), 0)
                        .rows())
                .isEqualTo(read.rows());
    }

    @Test
    void anEncryptedOldWorkbookIsNamedAndOpenedWithItsPassword(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("k.xlsx");
        Biff8EncryptionKey.setCurrentUserPassword("kesakuu");
        try (HSSFWorkbook workbook = Samples.xlsWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        DocumentSource source = DocumentSource.of(path);
        assertThat(Read.failure(source, ReadOptions.defaults())).hasToString(NEEDED);
        assertThat(Read.failure(source, ReadOptions.defaults().withPassword("vaara")))
                .hasToString(WRONG);
        for (int sheet = 0; sheet < 2; sheet++) {
            Read read = Read.of(source, ReadOptions.defaults().withPassword("kesakuu"), sheet);
            List<String> plain = Read.of(DocumentSource.of("k.xls", Samples.xls()), ReadOptions.defaults(), sheet)
                    .rows();
            assertThat(read.rows()).isEqualTo(plain);
            assertThat(read.choices()).containsEntry("encrypted", "yes");
        }
        assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isNull();
    }

    @Test
    void aWorkbookUnderASensitivityLabelIsNamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[64]), "EncryptedPackage");
            DirectoryEntry spaces = files.createDirectory("\u0006DataSpaces");
            spaces.createDirectory("TransformInfo").createDirectory("DRMEncryptedTransform");
            files.writeFilesystem(bytes);
        }
        assertThat(Read.failure("k.xlsx", bytes.toByteArray()))
                .hasToString(
                        "ERROR label-protected (k.xlsx): The workbook is encrypted by a sensitivity label or rights "
                                + "management. Ask somebody with the rights to save a copy without protection.");
    }

    @Test
    void otherContainersAreNamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[64]), "WordDocument");
            files.writeFilesystem(bytes);
        }
        assertThat(Read.failure("k.xls", bytes.toByteArray()).message())
                .startsWith("An Excel workbook was expected, but the file is a Word document.");
    }
}
