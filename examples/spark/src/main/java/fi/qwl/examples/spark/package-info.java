/** Many organisations' surveys on Apache Spark, with the same bits as on one machine. Not published. */
@NullMarked
package fi.qwl.examples.spark;

import org.jspecify.annotations.NullMarked;
