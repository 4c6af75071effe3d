/**
 * Tells whether an exported audit trail is whole. Plain Java without any library, so that the same classes serve the platform and
 * a small program that somebody runs years later with nothing but the file.
 */
package io.aftersales.verify;
