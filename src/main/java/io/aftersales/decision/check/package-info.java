/**
 * What is wrong with a decision table, in an analyst's words, before anybody is decided by it: gaps, overlaps, hidden rows,
 * cells that cannot be read. And what a file must be like to be taken as a table at all.
 */
package io.aftersales.decision.check;
