/** A host as a module. */
module com.example {
    requires fi.qwl.io;

    exports com.example;
}
