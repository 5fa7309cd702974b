/**
 * Development plans as workbooks that supervisors fill in: written, and read back as changes to the plan.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.plan;

import org.jspecify.annotations.NullMarked;
