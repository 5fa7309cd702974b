package fi.qwl.survey;

/**
 * A column that puts each row into one of several groups, such as the respondent's unit. Implementations are immutable.
 */
public interface GroupColumn {

    /** {@return the number of rows} */
    int size();

    /** {@return the number of groups; some may be empty} */
    int groupCount();

    /**
     * A row's group.
     *
     * @param row from 0
     * @return the group's index from 0, or -1 where the row is in none
     * @throws IndexOutOfBoundsException if there is no such row
     */
    int groupOf(int row);
}
