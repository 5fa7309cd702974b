package fi.qwl.io.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.index.ItemCoverage;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.privacy.JointAgreement;
import fi.qwl.privacy.JointRelease;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PrivacyPromise;
import fi.qwl.privacy.Readership;
import fi.qwl.privacy.ReleaseMark;
import fi.qwl.privacy.ReleaseRefusal;
import fi.qwl.privacy.SuppressionForecast;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.Headcount;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the modules for both Jacksons have in common: which types are documents, and which are refused. */
final class Host {

    /** Packages whose types hold answers or what was made of them; what is not listed here is refused. */
    private static final Set<String> GUARDED =
            Set.of("fi.qwl.survey", "fi.qwl.index", "fi.qwl.compare", "fi.qwl.stats", "fi.qwl.risk", "fi.qwl.privacy");

    private static final Set<Class<?>> PLAIN = Set.of(
            Unit.class,
            UnitId.class,
            SupervisorId.class,
            Wave.class,
            Headcount.class,
            Organisation.class,
            OrganisationHistory.class,
            UnitSuccession.class);

    private static final Set<Class<?>> RELEASED = Set.of(
            ItemCoverage.class,
            Participation.class,
            UnitGroup.class,
            Readership.class,
            ReleaseMark.class,
            SuppressionForecast.class,
            JointRelease.class,
            JointAgreement.class,
            PrivacyPromise.class,
            ReleaseRefusal.class);

    private Host() {}

    /** The types that a mapper writes. */
    static List<Class<?>> written() {
        List<Class<?>> types = new ArrayList<>(List.of(ImportIssue.class));
        DocumentKinds.shared().stream().filter(kind -> kind.writer() != null).forEach(kind -> types.add(kind.type()));
        return types;
    }

    /** Whether a mapper must not write a type, whatever its settings are. */
    static boolean isRefused(Class<?> type) {
        return GUARDED.contains(type.getPackageName())
                && !type.isEnum()
                && !PLAIN.contains(type)
                && written().stream().noneMatch(known -> known.isAssignableFrom(type));
    }

    /** Whether a type is a part of what is published: not secret, but written in its document only. */
    static boolean isReleased(Class<?> type) {
        Class<?> outer = type.getNestHost();
        return outer.getSimpleName().startsWith("Published") || RELEASED.contains(outer);
    }

    static String refusal(Class<?> type) {
        if (isReleased(type)) {
            return type.getSimpleName() + " has no document of its own\nMaybe the whole PublishedResults was meant.";
        }
        return name(type) + " is not protected and stays inside the host\nMaybe a publication's results were"
                + " meant, or Documents.write for the host's own store.";
    }

    /** A nested type is named with the type that it belongs to. */
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    static byte[] bytes(Object value) throws IOException {
        return value instanceof ImportIssue issue ? JsonFields.bytes(tree(issue)) : Documents.write(value);
    }

    static <T> ImportResult<T> read(byte[] document, Class<T> type) throws IOException {
        return Documents.read(DocumentSource.of("document", document), type).allOrNothing();
    }

    /** Why a document could not be read, for an exception of the mapper's. */
    static String reason(ImportResult<?> result) {
        return result.issues().stream().map(ImportIssue::toString).collect(Collectors.joining("; "));
    }

    private static JsonNode tree(ImportIssue issue) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        node.put("code", issue.code());
        SourceLocation place = issue.location();
        node.put("file", place.file());
        place.sheet().ifPresent(sheet -> node.put("sheet", sheet));
        place.row().ifPresent(row -> node.put("row", row));
        place.column().ifPresent(column -> node.put("column", column));
        place.slide().ifPresent(slide -> node.put("slide", slide));
        place.shape().ifPresent(shape -> node.put("shape", shape));
        place.paragraph().ifPresent(paragraph -> node.put("paragraph", paragraph));
        node.put("message", issue.message());
        if (!issue.attributes().isEmpty()) {
            ObjectNode attributes = node.putObject("attributes");
            issue.attributes().forEach(attributes::put);
        }
        return node;
    }
}
