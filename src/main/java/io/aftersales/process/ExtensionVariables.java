package io.aftersales.process;

/** What routes an extension of a warranty. */
public final class ExtensionVariables {

    public static final String EXTENSION_APPROVED = "extensionApproved";
    /** Whether the unit had been accepted before the extension was approved. */
    public static final String ACCEPTED_BEFORE = "acceptedBefore";
    /** Whether the acceptance report notes the extension. */
    public static final String NOTED = "noted";

    private ExtensionVariables() {
    }
}
