/** Figures over a period: what was promised and kept, done well, claimed and paid, each with the cases behind it. Reads only. */
package io.aftersales.report;
