/** Chargeable work: lines, consent and service agreement. No paid work step before consent. */
package io.aftersales.quotation;
