package fi.qwl.io.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fi.qwl.page.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Lays pages out and writes them as PDF, by the library that the host brings along. */
final class PdfDocument {

    private static final String FAMILY = "QWL";
    private static final float PDF_VERSION = 1.7f;
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Of a document that has no day: a fixed one, since the day of writing would change the bytes. */
    private static final String NO_DAY = "20000101";

    private final byte[] regular;
    private final byte[] bold;

    PdfDocument(byte[] regular, byte[] bold) {
        this.regular = regular;
        this.bold = bold;
    }

    byte[] bytes(String title, List<Page> pages) throws IOException {
        return bytes(PrintDocument.of(title, pages), pages.get(0));
    }

    byte[] bytes(String html, Page first) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfFont text = new PdfFont(regular);
                PdfFont heading = new PdfFont(bold);
                PdfBoxRenderer renderer =
                        builder(new SvgPainter(text, heading), html, bytes).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            document.setDocumentId(0L);
            date(document, first);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private PdfRendererBuilder builder(SvgPainter painter, String html, ByteArrayOutputStream bytes) {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfVersion(PDF_VERSION)
                .withProducer("QWL")
                .useFont(() -> new ByteArrayInputStream(regular), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useSVGDrawer(new PdfDrawings(painter))
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(html, null)
                .toStream(bytes);
    }

    private static void date(PDDocument document, Page first) {
        String day = first.imprint()
                .map(imprint -> imprint.day().toString().replace("-", ""))
                .orElse(NO_DAY);
        COSDictionary properties = document.getDocumentInformation().getCOSObject();
        properties.setString(COSName.CREATION_DATE, "D:" + day + "000000Z");
        properties.setString(COSName.MOD_DATE, "D:" + day + "000000Z");
    }
}
