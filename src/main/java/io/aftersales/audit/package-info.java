/** The append-only trail: who did what, when, provably unchanged. */
package io.aftersales.audit;
