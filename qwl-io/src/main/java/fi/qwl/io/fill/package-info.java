/**
 * The municipality's own slides and documents, filled with what was released. Takes publications and plans only.
 *
 * <pre>{@code
 * TemplateData data = TemplateData.of(publication.results(), unit, Language.FI).build();
 * byte[] deck = OfficeTemplate.standard(Language.FI).fill(data);
 * Files.write(folder.resolve("slides.pptx"), deck);
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.fill;

import org.jspecify.annotations.NullMarked;
