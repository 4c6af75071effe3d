/** What the process {@code rule-change} calls. */
package io.aftersales.workers.rulechange;
