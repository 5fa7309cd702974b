package fi.qwl.io.store.jdbc;

/**
 * Somebody else released meanwhile, and the host's transaction cannot see it, since it looks at the database as it was when
 * it began. Nothing was released. Unchecked, so that the transaction is rolled back by it; begin it again.
 */
public final class StaleTransactionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String MESSAGE = "somebody else released meanwhile, which this transaction cannot see"
            + "\nMaybe roll it back and begin again, or release at the isolation READ COMMITTED.";

    StaleTransactionException(Throwable cause) {
        super(MESSAGE, cause);
    }

    StaleTransactionException() {
        super(MESSAGE);
    }
}
