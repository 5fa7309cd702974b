package fi.qwl.examples.annualcycle;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Indents by two blanks and a line feed, on every machine alike. */
final class LineFeedPrinter extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    LineFeedPrinter() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        indentObjectsWith(indenter);
        indentArraysWith(indenter);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new LineFeedPrinter();
    }
}
