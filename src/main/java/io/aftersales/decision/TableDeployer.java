package io.aftersales.decision;

/** Makes a table known to the engine, which counts the versions; the package of the engine does it. */
public interface TableDeployer {

    /**
     * Deploys in the caller's transaction.
     *
     * @param dmn a table that was checked
     */
    Publications.Version deploy(String organisation, String key, byte[] dmn);
}
