package fi.qwl.io.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether a field must be in a document, where its type does not say so. Jackson's own mark came in 2.19, and some hosts, such
 * as Spark, hold to an older one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@interface Presence {

    /** Whether it must be there, also where it is empty; otherwise it is left out where it is empty. */
    boolean isNeeded();
}
