package fi.qwl.io.page;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether a PDF keeps PDF/UA-1, as veraPDF sees it. */
final class PdfUa {

    /** A document of few sheets has thousands of assertions; less means that there was nothing to look at. */
    private static final int FEWEST_ASSERTIONS = 100;

    private PdfUa() {}

    /** What is against the norm; empty for a document that keeps it. */
    static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        try (PDFAParser parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            ValidationResult result =
                    foundry.createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
            if (result.getTotalAssertions() < FEWEST_ASSERTIONS) {
                return List.of("only " + result.getTotalAssertions() + " assertions");
            }
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
