package fi.qwl.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document that describes the service, as tests read it. */
final class OpenApi {

    private OpenApi() {}

    /**
     * An operation with the example that the document gives of it.
     *
     * @param fields of its form; null if it has none
     */
    record Operation(
            String method,
            String template,
            String path,
            Set<StaffRole> roles,
            Set<Integer> answers,
            boolean isUpload,
            Map<String, String> fields) {

        boolean isForPrograms() {
            return template.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    static List<Operation> operations() {
        try (InputStream document = OpenApi.class.getResourceAsStream("/openapi.json")) {
            List<Operation> operations = new ArrayList<>();
            JsonNode paths = JsonMapper.shared().readTree(document).get("paths");
            paths.properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(each -> operations.add(operation(path.getKey(), each.getKey(), each.getValue()))));
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(String template, String method, JsonNode operation) {
        String path = template;
        for (JsonNode parameter : operation.path("parameters")) {
            path = path.replace(
                    "{" + parameter.get("name").asString() + "}",
                    parameter.get("example").asString());
        }
        Set<StaffRole> roles = new TreeSet<>();
        operation.get("x-roles").forEach(role -> roles.add(StaffRole.valueOf(role.asString())));
        Set<Integer> answers = new TreeSet<>();
        operation.get("responses").propertyNames().forEach(code -> answers.add(Integer.valueOf(code)));
        Map<String, String> fields = new LinkedHashMap<>();
        JsonNode content = operation.path("requestBody").path("content");
        for (JsonNode form : content) {
            form.path("schema")
                    .path("properties")
                    .properties()
                    .forEach(field -> fields.put(
                            field.getKey(),
                            field.getValue().path("examples").path(0).asString("")));
        }
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                template,
                path,
                roles,
                answers,
                content.has("multipart/form-data"),
                fields);
    }
}
