/** HTTP: controllers, problem documents, idempotency, the browser's session. */
package io.aftersales.web;
