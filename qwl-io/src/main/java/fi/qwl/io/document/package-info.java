/**
 * JSON documents of every kind, read and written through one class; modules for a host's own mapper, Jackson 2 or 3.
 *
 * <pre>{@code
 * byte[] document = Documents.write(plan);                             // qwl-plan/1
 * DevelopmentPlan again = Documents.read(DocumentSource.of("plan.json", document), DevelopmentPlan.class).orElseThrow();
 * ObjectMapper mapper = new ObjectMapper().registerModule(new QwlJacksonModule());
 * String results = mapper.writeValueAsString(publication);             // qwl-results/1
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.document;

import org.jspecify.annotations.NullMarked;
