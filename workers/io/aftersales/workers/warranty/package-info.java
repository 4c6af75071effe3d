/** What the models of claims and extensions call. */
package io.aftersales.workers.warranty;
