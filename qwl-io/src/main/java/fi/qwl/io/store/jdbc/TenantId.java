package fi.qwl.io.store.jdbc;

/**
 * Whose rows they are, where several municipalities share a database. It is a part of every primary key and of every query;
 * a host with one municipality chooses one id and stays with it.
 *
 * @param value the id; not blank, at most 100 characters
 */
public record TenantId(String value) {

    private static final int LONGEST = 100;

    public TenantId {
        Keys.require("tenant", value, LONGEST);
    }

    /** {@return the id itself} */
    @Override
    public String toString() {
        return value;
    }
}
