/** What auditors ask of the past: cases found by anything that was ever on them. Reads only, and notes who read. */
package io.aftersales.trail;
