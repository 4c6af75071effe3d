package io.aftersales.organisation;

import io.aftersales.organisation.Person.Assignment;

/**
 * What the engine must know of organisations and people, so that Tasklist shows each person only their own work.
 * Called in the transaction that changes our tables; our tables are the truth.
 */
public interface IdentityProjection {

    void organisationAdded(Organisation organisation);

    /** Added, renamed, disabled or enabled. */
    void personChanged(Person person);

    void assigned(Person person, Assignment assignment);

    void withdrawn(Person person, Assignment assignment);
}
