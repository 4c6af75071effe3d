package io.aftersales.warranty;

import io.aftersales.shared.Refusal;

/** What an extension asks of its process; the package process answers with engine commands. */
public interface ExtensionLifecycle {

    /** It was applied for: its one process begins. */
    void applied(String number, String organisation, String unitId) throws Refusal;

    /** The units were accepted: the process that waits for it goes on. @return false where it does not wait */
    boolean accepted(String number) throws Refusal;

    /** It was taken back: whatever is under way ends. */
    void withdrawn(String number) throws Refusal;
}
