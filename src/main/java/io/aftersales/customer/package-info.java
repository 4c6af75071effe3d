/** The archive: customers, sites, contacts and the equipment units they own. Reports are matched against it. */
package io.aftersales.customer;
