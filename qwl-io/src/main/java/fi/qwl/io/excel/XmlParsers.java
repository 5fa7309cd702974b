package fi.qwl.io.excel;

import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * The XML parser of workbooks: Aalto where the host has put {@code aalto-xml} beside the library, which halves the time,
 * else the JDK's. Both are named, never looked up: whatever StAX parser a host has registered stays its own.
 */
final class XmlParsers {

    private XmlParsers() {}

    /** A separate factory for each part: factories are not safe for use by several threads. */
    static XMLInputFactory newFactory() {
        XMLInputFactory factory = findAalto().orElseGet(XmlParsers::newJdkFactory);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /** Whether Aalto reads. */
    static boolean hasAalto() {
        return findAalto().isPresent();
    }

    private static XMLInputFactory newJdkFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private static Optional<XMLInputFactory> findAalto() {
        try {
            return Optional.of(AaltoFactory.create());
        } catch (NoClassDefFoundError notThere) {
            return Optional.empty();
        }
    }

    /** Apart, so that only using it asks for the library. */
    private static final class AaltoFactory {
        static XMLInputFactory create() {
            return new com.fasterxml.aalto.stax.InputFactoryImpl();
        }
    }
}
