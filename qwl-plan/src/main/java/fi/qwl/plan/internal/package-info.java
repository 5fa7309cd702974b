/** What several packages of the module share; not exported. */
@NullMarked
package fi.qwl.plan.internal;

import org.jspecify.annotations.NullMarked;
