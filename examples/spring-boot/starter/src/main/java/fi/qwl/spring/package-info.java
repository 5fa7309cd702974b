/**
 * The library as beans of a Spring Boot application. No endpoint, page, filter, scheduler or table is made by itself.
 *
 * <p>Stability: an example; may change at any time.
 */
@NullMarked
package fi.qwl.spring;

import org.jspecify.annotations.NullMarked;
