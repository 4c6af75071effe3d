/**
 * What a drafted table would have decided: past decisions run again, counted by what flips and what it costs, and open
 * deadlines as they would stand. Nothing here changes a case.
 */
package io.aftersales.decision.replay;
