package fi.qwl.io.spi;

/**
 * Hears how far the reading has come, and may end it. Called by the reading thread after each record, so it should be
 * quick; it may throw nothing.
 */
@FunctionalInterface
public interface ReadListener {

    /**
     * A record was read.
     *
     * @param rows the number of records read so far from this sheet, from 1
     * @param bytes the number of bytes read so far from the file or, in a packed file, from the unpacked sheet; -1 if the
     *     format does not know
     * @return whether to go on; false ends the reading with an issue {@code cancelled}
     */
    boolean goesOnAfter(long rows, long bytes);
}
