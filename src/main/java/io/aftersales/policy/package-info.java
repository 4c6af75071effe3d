/** Policies as questions: each lists the cases in which it was not kept, by a query over the platform's own tables. Reads only. */
package io.aftersales.policy;
