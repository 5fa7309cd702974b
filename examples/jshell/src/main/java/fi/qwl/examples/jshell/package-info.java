/** Short helpers for JShell and notebooks, and a runner of scripts. */
@NullMarked
package fi.qwl.examples.jshell;

import org.jspecify.annotations.NullMarked;
