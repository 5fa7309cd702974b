/**
 * How texts of real files are compared and read as numbers: keys that no invisible character can split, and numbers by
 * our own strict parser.
 *
 * <pre>{@code
 * Keys.normalise("\u00A0Vaka ").equals(Keys.normalise("VAKA"));   // the same key
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.text;

import org.jspecify.annotations.NullMarked;
