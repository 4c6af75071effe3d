/** Technicians, licences and visits: who goes, when, and what was found. */
package io.aftersales.dispatch;
