/**
 * The workbench of an organisation's analysts: tables that are being changed, their worked examples, and what stands in the
 * way of their release. Nothing here is in force before it is published.
 */
package io.aftersales.decision.draft;
