/** What the process deadline asks of the clocks. */
package io.aftersales.workers.sla;
