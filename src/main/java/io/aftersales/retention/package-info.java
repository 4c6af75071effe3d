/** How long is kept what is known of persons: policies, legal holds, erasure that the trail records and survives. */
package io.aftersales.retention;
