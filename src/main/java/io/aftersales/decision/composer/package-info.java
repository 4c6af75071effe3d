/** One class per decision: the facts it takes and the arithmetic between its table's figures and its outputs. */
package io.aftersales.decision.composer;
