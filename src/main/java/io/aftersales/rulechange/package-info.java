/**
 * How a draft becomes a rule in force: submitted with a reason, approved by somebody else, effective from an instant, rolled back
 * in one step. What a draft holds, a table, a calendar or a price list, is known to its {@link io.aftersales.rulechange.RuleSubject}.
 */
package io.aftersales.rulechange;
