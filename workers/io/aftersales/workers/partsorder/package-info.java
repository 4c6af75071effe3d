/** Steps of the processes of parts: orders, parts owed back, units on loan. */
package io.aftersales.workers.partsorder;
