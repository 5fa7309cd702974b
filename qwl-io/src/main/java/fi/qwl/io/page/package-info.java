/**
 * Writes {@linkplain fi.qwl.page.Page pages} as Markdown, plain text, HTML, Word and PDF, always with the same bytes.
 *
 * <pre>{@code
 * Page slip = ChoicePages.slip(Language.FI);                 // fi.qwl.plan.page
 * Files.writeString(folder.resolve("slip.md"), Pages.markdown(slip));
 * Files.writeString(folder.resolve("slip.txt"), Pages.text(slip, 80));
 * Files.writeString(folder.resolve("slip.html"), Pages.document(slip));
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.page;

import org.jspecify.annotations.NullMarked;
