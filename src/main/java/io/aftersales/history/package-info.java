/**
 * Writes years of history into an empty database: a few hundred cases are led through the platform itself, as examples, and each
 * is written many times again, with other people, units and times.
 */
package io.aftersales.history;
