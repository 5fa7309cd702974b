/** A host as a module. */
module com.example {
    requires fi.qwl.io;
    requires java.sql;

    exports com.example;
}
