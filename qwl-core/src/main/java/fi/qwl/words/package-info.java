/**
 * What the library says to people, in each language: catalogues of texts that a translator can edit, and one way to write
 * dates, numbers and lists.
 *
 * <pre>{@code
 * String status = RiskStatus.BELOW.label().in(Language.FI);                    // alle rajan
 * String day = Formats.in(Language.SV).day(LocalDate.of(2024, 11, 18));       // 18.11.2024
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.words;

import org.jspecify.annotations.NullMarked;
