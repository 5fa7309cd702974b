package fi.qwl.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** Runs twice: without Aalto, and with it (system property {@code qwl.parser}). */
class XmlParsersTest {

    private static final boolean IS_WITH_AALTO = "aalto".equals(System.getProperty("qwl.parser"));

    @Test
    void aaltoReadsWhereItIsAndTheJdksParserElsewhere() {
        assertThat(XmlParsers.hasAalto()).isEqualTo(IS_WITH_AALTO);
        assertThat(XmlParsers.newFactory().getClass().getName())
                .startsWith(IS_WITH_AALTO ? "com.fasterxml.aalto" : "com.sun");
    }

    @Test
    void entitiesAreNeverReplaced() throws Exception {
        XMLInputFactory factory = XmlParsers.newFactory();

        assertThat(factory.getProperty(XMLInputFactory.SUPPORT_DTD)).isEqualTo(false);
        assertThat(factory.getProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES))
                .isEqualTo(false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader("<a>&lt;</a>"));
        reader.next();
        assertThat(reader.getElementText()).isEqualTo("<");
    }
}
