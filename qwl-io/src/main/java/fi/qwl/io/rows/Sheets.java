package fi.qwl.io.rows;

import fi.qwl.io.spi.TableDocument;

/** Which of a file's sheets is meant where nothing is declared. */
public final class Sheets {

    private Sheets() {}

    /**
     * The first sheet that a person sees.
     *
     * @param document the open file
     * @return the index of the first visible sheet; 0 where every one is hidden
     */
    public static int firstVisible(TableDocument document) {
        for (int index = 0; index < document.sheets().size(); index++) {
            if (!document.sheets().get(index).isHidden()) {
                return index;
            }
        }
        return 0;
    }
}
