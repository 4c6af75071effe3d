/** Files from other systems: read whatever a spreadsheet wrote, refuse each faulty row in plain words, take the rest, and repeat without effect. */
package io.aftersales.importing;
