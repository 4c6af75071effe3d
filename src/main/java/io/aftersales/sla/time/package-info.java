/**
 * Reckoning with working time: calendars, pauses, due instants, elapsed time. Pure: no Spring, no engine, no database,
 * and no clock; every instant comes in from outside.
 */
package io.aftersales.sla.time;
