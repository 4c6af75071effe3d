package io.aftersales.history;

import io.aftersales.shared.Refusal;
import java.time.Duration;
import java.util.Set;

/**
 * A way that cases go, told once.
 *
 * @param name       for the record
 * @param weight     how usual it is among its kind
 * @param slow       whether slow outlets go it oftener
 * @param inWarranty whether the unit is
 * @param age        of a case that is still open: how long ago it was reported; null for one that ends
 * @param only       the organisations that know it; empty for all
 */
record Road(String name, double weight, boolean slow, boolean inWarranty, Duration age, Set<String> only, Steps steps) {

    boolean open() {
        return age != null;
    }

    boolean of(String organisation) {
        return only.isEmpty() || only.contains(organisation);
    }

    /** What is done on it. */
    @FunctionalInterface
    interface Steps {
        void go(CaseWalk walk) throws Refusal;
    }
}
