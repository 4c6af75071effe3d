/** Deadlines: the pure library of working time, the clocks of a case and the ledger of who its time waited for. */
package io.aftersales.sla;
