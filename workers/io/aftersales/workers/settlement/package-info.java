/** Steps of the processes that move money: what a visit brings, what customers pay, what a month comes to. */
package io.aftersales.workers.settlement;
