/** How long QWL takes beside what else does the same job. Not published. */
@NullMarked
package fi.qwl.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
