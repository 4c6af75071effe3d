/** Reports that come to people by mail: who wants which, and what became of each week's and month's. */
package io.aftersales.report.mail;
