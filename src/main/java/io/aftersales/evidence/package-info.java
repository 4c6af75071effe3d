/** A case as evidence: told in words, with everything that belongs to it and the means to check it. */
package io.aftersales.evidence;
