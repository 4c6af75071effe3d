/**
 * Parts: the catalogue, and what lies where. Double entry: what a place holds is the sum of its movements, never below what is
 * reserved, never below nought.
 */
package io.aftersales.stock;
