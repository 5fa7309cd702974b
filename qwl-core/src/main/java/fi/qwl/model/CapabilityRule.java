package fi.qwl.model;

/** How a capability's index is computed from its items; declared with the model. */
public enum CapabilityRule {
    /** The mean of the answered items. */
    MEAN_OF_ITEMS,
    /** The QWL formula over its items, which must cover all three factors. */
    QWL_FORMULA
}
