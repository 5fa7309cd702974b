/**
 * Reads organisations, their units, headcounts and closed periods, from a table or JSON.
 *
 * <pre>{@code
 * Path table = Files.writeString(folder.resolve("units.csv"), "vuosi;tunnus;nimi;taso;ylempi\n2024;k;Kunta;kunta;\n");
 * Organisation town = OrganisationReader.standard().read(DocumentSource.of(table)).orElseThrow().at(Wave.of(2024));
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.organisation;

import org.jspecify.annotations.NullMarked;
