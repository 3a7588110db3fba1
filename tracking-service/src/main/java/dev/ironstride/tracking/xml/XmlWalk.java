package dev.ironstride.tracking.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One pass through a document. Woodstox, because it bounds attributes, depth and text, and skips comments unread. */
public final class XmlWalk {

    private static final int MOST_TEXT = 256;
    private static final int MOST_DEPTH = 100;
    private static final int MOST_ATTRIBUTES = 100;
    private static final int LONGEST_ATTRIBUTE = 16 << 10;

    /** Different names in one document; a parser keeps each. */
    private static final int MOST_NAMES = 2000;

    private static final int MOST_INSTRUCTIONS = 100;

    private final XmlHandler handler;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int instructions;

    private XmlWalk(XmlHandler handler) {
        this.handler = handler;
    }

    /**
     * Tells the handler of every element.
     *
     * @throws BrokenXml if this is no well-formed document, or one made to keep us busy
     * @throws IOException if the bytes cannot be read
     */
    public static void walk(InputStream document, XmlHandler handler) throws IOException, BrokenXml {
        @Nullable XMLStreamReader reader = null;
        try {
            reader = factory().createXMLStreamReader(withoutBlanks(document));
            new XmlWalk(handler).all(reader);
        } catch (XMLStreamException broken) {
            throw told(broken);
        } catch (WstxLazyException lazy) {
            // What is read only when it is asked for fails only then, and not as a checked exception.
            throw lazy.getCause() instanceof XMLStreamException broken
                    ? told(broken)
                    : new BrokenXml("it is not well-formed");
        } finally {
            close(reader);
        }
    }

    private void all(XMLStreamReader reader) throws XMLStreamException, BrokenXml {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> {
                    handler.end(reader.getLocalName(), text.toString().strip());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
                case XMLStreamConstants.DTD ->
                    throw new BrokenXml("it declares a document type, which no recording needs");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    if (++instructions > MOST_INSTRUCTIONS) {
                        throw new BrokenXml("it has more than %d processing instructions".formatted(MOST_INSTRUCTIONS));
                    }
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader reader) throws BrokenXml {
        text.setLength(0);
        know(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            know(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            know(prefix == null ? "" : prefix);
        }
        handler.start(reader.getLocalName(), name -> attribute(reader, name));
    }

    private void know(String name) throws BrokenXml {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw new BrokenXml("it has more than %,d different names".formatted(MOST_NAMES));
        }
    }

    private void text(XMLStreamReader reader) {
        int room = MOST_TEXT - text.length();
        if (room > 0 && !reader.isWhiteSpace()) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MOST_DEPTH);
        return factory;
    }

    /** Some exporters put an empty line before the declaration, which is not allowed and does no harm. */
    private static InputStream withoutBlanks(InputStream document) throws IOException {
        BufferedInputStream in = new BufferedInputStream(document, 1 << 16);
        for (int skipped = 0; skipped < 1024; skipped++) {
            in.mark(1);
            int next = in.read();
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                in.reset();
                break;
            }
        }
        return in;
    }

    private static BrokenXml told(XMLStreamException broken) throws IOException {
        if (broken.getNestedException() instanceof IOException unread && !isText(unread)) {
            throw unread;
        }
        return new BrokenXml(reason(broken));
    }

    /** A byte that is no character of the encoding arrives as an I/O error although reading went well. */
    private static boolean isText(IOException failure) {
        return failure instanceof CharConversionException;
    }

    private static String reason(XMLStreamException broken) {
        if (broken instanceof WstxEOFException) {
            return "it is cut short";
        }
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        return line > 0
                ? String.format(Locale.ROOT, "it is not well-formed in line %d", line)
                : "it is not well-formed";
    }

    private static void close(@Nullable XMLStreamReader reader) throws IOException {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }
}
