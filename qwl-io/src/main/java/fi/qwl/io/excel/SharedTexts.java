package fi.qwl.io.excel;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableIssue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that a workbook's cells share. */
final class SharedTexts {

    /** Memory of a text beside its characters, counted so that a million empty texts are not free. */
    private static final int OVERHEAD = 32;

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts none() {
        return new SharedTexts(List.of());
    }

    static SharedTexts read(Xml xml, SourceLocation file, ReadOptions options) throws IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder buffer = new StringBuilder();
        long held = 0;
        if (!xml.nextChild(Xml.DOCUMENT)) {
            return none();
        }
        int root = xml.depth();
        while (xml.nextChild(root)) {
            if (xml.name().equals("si")) {
                String text = CellText.read(xml, buffer);
                texts.add(text);
                held += text.length() + OVERHEAD;
                if (held > options.limit(ReadLimit.SHARED_CHARACTERS)) {
                    throw TableIssue.limitPassed(file, ReadLimit.SHARED_CHARACTERS, options);
                }
            }
        }
        return new SharedTexts(texts);
    }

    /** A text by its number; null if there is none. */
    @Nullable
    String text(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : null;
    }
}
