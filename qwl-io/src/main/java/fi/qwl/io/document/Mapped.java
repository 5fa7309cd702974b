package fi.qwl.io.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.io.tree.Checksum;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.io.tree.WithoutValues;
import fi.qwl.model.Capability;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.privacy.DamagedPublicationException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A document that programs write, mapped by {@link Shapes}. It is read whole or not at all: the first fault is reported at
 * its JSON pointer.
 */
final class Mapped {

    private static final String FORMAT = "format";

    private static final String CAPABILITIES = "capabilities";

    private Mapped() {}

    /** A kind of document whose values look as they are. */
    static <T> DocumentKind<T> kind(String format, Class<T> type) {
        return new DocumentKind<>(
                format,
                type,
                fields -> read(fields, node -> Shapes.MAPPER.readerFor(type).readValue((JsonNode) node)),
                value -> write(format, value));
    }

    /**
     * A kind of document whose values look as another type, of which some fields follow from others: what is read has to be
     * what would be written, numbers by value and names in any order.
     */
    static <T, S> DocumentKind<T> kind(
            String format, Class<T> type, Class<S> shape, Function<T, S> writer, Function<S, T> reader) {
        Function<T, ObjectNode> write = value -> write(format, writer.apply(value));
        return new DocumentKind<>(
                format,
                type,
                fields -> read(fields, node -> {
                    T value = reader.apply(value(node, shape));
                    ObjectNode written = write.apply(value);
                    written.remove(FORMAT);
                    Optional<String> other = Differences.first(node, written);
                    if (other.isPresent()) {
                        throw new DocumentFault(
                                other.get(),
                                "Expected what follows from the other fields but found something else. Maybe the"
                                        + " document was changed by hand.");
                    }
                    return value;
                }),
                write);
    }

    /** A kind of document whose values look as another type, with a digest of all its fields. */
    static <T, S> DocumentKind<T> checkedKind(
            String format, Class<T> type, Class<S> shape, Function<T, S> writer, Function<S, T> reader) {
        return new DocumentKind<>(
                format,
                type,
                fields -> read(fields, node -> {
                    T value = reader.apply(value(node, shape));
                    if (!fields.isChecked(InternalResultsShape.CHECKSUM)) {
                        throw new DocumentFault(
                                "/" + InternalResultsShape.CHECKSUM,
                                "Expected the checksum of what was written but found another: the document was changed or"
                                        + " damaged since. Maybe a backup is whole.");
                    }
                    return value;
                }),
                value -> {
                    ObjectNode node = write(format, writer.apply(value));
                    return node.put(InternalResultsShape.CHECKSUM, Checksum.of(node, InternalResultsShape.CHECKSUM));
                });
    }

    private static ObjectNode write(String format, Object shape) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(FORMAT, format);
        return node.setAll((ObjectNode) Shapes.MAPPER.valueToTree(shape));
    }

    /** Reads a document's fields. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ObjectNode node) throws DocumentFault, IOException;
    }

    private static <T> Optional<T> read(JsonFields document, Reader<T> reader) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.setAll((ObjectNode) document.node());
        content.remove(FORMAT);
        try {
            Differences.firstNull(content)
                    .ifPresent(pointer -> document.fault(pointer, "Expected a value but found null."));
            return document.issues().hasError() ? Optional.empty() : Optional.of(reader.read(content));
        } catch (DocumentFault fault) {
            document.fault(fault.pointer(), String.valueOf(fault.getMessage()));
        } catch (IOException fault) {
            DocumentFault located = MappingFaults.located(fault, content);
            document.fault(located.pointer(), String.valueOf(located.getMessage()));
        } catch (LocatedRefusal refused) {
            document.fault(
                    refused.pointer(),
                    "This cannot be used: " + WithoutValues.of(refused.refusal(), content.at(refused.pointer())));
        } catch (DamagedPublicationException damaged) {
            String pointer = damaged.path().stream()
                    .map(step -> "/" + MappingFaults.escape(step))
                    .collect(Collectors.joining());
            document.fault(pointer, "This cannot be used: " + WithoutValues.of(damaged, content.at(pointer)));
        } catch (IllegalArgumentException | DateTimeException refusal) {
            document.fault("", "This cannot be used: " + WithoutValues.of(refusal, content));
        }
        return Optional.empty();
    }

    private static <S> S value(ObjectNode content, Class<S> shape) throws DocumentFault, IOException {
        ObjectReader reader = Shapes.MAPPER.readerFor(shape).withAttribute(Shapes.MEASURES, measures(content));
        return reader.readValue((JsonNode) content);
    }

    /** The measures that a document with names of its own capabilities may refer to. */
    private static Shapes.Measures measures(ObjectNode content) throws DocumentFault, IOException {
        List<Measure> measures = new ArrayList<>(Measure.standard());
        for (Map.Entry<String, JsonNode> own : content.path(CAPABILITIES).properties()) {
            try {
                measures.add(new Capability(own.getKey(), Shapes.MAPPER.treeToValue(own.getValue(), LocalText.class)));
            } catch (IllegalArgumentException refusal) {
                throw new DocumentFault(
                        "/" + CAPABILITIES + "/" + MappingFaults.escape(own.getKey()),
                        "This cannot be used: " + WithoutValues.of(refusal, own.getValue()));
            }
        }
        return new Shapes.Measures(measures);
    }
}
