/** The case, from report to closing: one number, one responsible unit, one status. Its flow is drawn in processes/. */
package io.aftersales.servicecase;
