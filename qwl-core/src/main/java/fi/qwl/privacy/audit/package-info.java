/**
 * The arithmetic of differencing: which sums of cells follow from others. It knows nothing of wellbeing; not exported.
 */
@NullMarked
package fi.qwl.privacy.audit;

import org.jspecify.annotations.NullMarked;
