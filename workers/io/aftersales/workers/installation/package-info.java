/** What the models of install supervision call. */
package io.aftersales.workers.installation;
