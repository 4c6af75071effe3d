package io.aftersales.decision;

import java.time.Instant;

/** How often people decided otherwise than a decision had proposed; each capability that offers it counts its own. */
public interface Overrules {

    /** The decision. */
    String key();

    /** How often, in an organisation, since an instant. */
    int since(String organisation, Instant since);
}
