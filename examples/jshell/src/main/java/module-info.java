/** QWL in JShell. Not published. */
module fi.qwl.examples.jshell {
    requires static org.jspecify;
    requires transitive fi.qwl.io;
    requires transitive jdk.jshell;

    exports fi.qwl.examples.jshell;
}
