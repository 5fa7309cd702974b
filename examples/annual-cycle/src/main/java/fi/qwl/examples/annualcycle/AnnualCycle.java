package fi.qwl.examples.annualcycle;

final class AnnualCycle {
    private AnnualCycle() {}
}
