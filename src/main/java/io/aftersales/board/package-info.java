/** What managers look at: the deadlines within their reach, what goes wrong and what is about to. Reads only; whoever acts calls the services. */
package io.aftersales.board;
