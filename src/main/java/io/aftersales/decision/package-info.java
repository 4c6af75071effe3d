/** Organisations' tables turned into decisions with receipts: facts in, figures from the table, outputs composed, all recorded. */
package io.aftersales.decision;
