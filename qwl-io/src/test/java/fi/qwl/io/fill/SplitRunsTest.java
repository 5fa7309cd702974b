package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Office programs split runs as they like. */
class SplitRunsTest {

    private static final String TEXT =
            "A {{yksikkö.nimi}} B {{#factors}}{{measure.key}}={{measure}}; {{/factors}}{{#yksiköt}}<{{unit}}>{{/yksiköt}} C";

    private static final String FILLED = "A Kunta B FE=60,1; YI=61,3; PL=62,7; <Kunta><Yksikkö 1> C";

    @Property(tries = 60, seed = "24")
    void aTextIsTheSameHoweverItsRunsAreSplit(@ForAll @LongRange(min = 0, max = 100_000) long seed) throws IOException {
        List<Integer> cuts = new ArrayList<>();
        Random random = new Random(seed);
        for (int at = 1; at < TEXT.length(); at++) {
            if (random.nextInt(4) == 0) {
                cuts.add(at);
            }
        }
        byte[] template = document(cuts);
        byte[] filled = Filled.fill(template, Filled.results(1, 20, "Yksikkö"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(filled))) {
            XWPFParagraph paragraph = document.getParagraphs().get(0);
            assertThat(paragraph.getText()).isEqualTo(FILLED);
            boolean isBold = cuts.isEmpty() || TEXT.indexOf("{{") < cuts.get(0);
            assertThat(paragraph.getRuns().stream()
                            .filter(run -> run.text().contains("Kunta"))
                            .findFirst()
                            .orElseThrow()
                            .isBold())
                    .as("the look of the run where the placeholder begins")
                    .isEqualTo(isBold);
        }
    }

    private static byte[] document(List<Integer> cuts) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph paragraph = document.createParagraph();
            int from = 0;
            List<Integer> ends = new ArrayList<>(cuts);
            ends.add(TEXT.length());
            for (int end : ends) {
                var run = paragraph.createRun();
                run.setText(TEXT.substring(from, end));
                run.setBold(from == 0);
                from = end;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }
}
