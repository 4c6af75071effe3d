package io.aftersales.warranty;

/** What a line of a claim is for. */
public enum CostKind {
    MATERIAL, LABOUR, TRAVEL, OTHER;

    public String key() {
        return Keys.of(this);
    }
}
