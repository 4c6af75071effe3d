/** Files on a case: type by content, size limit, hash; handed out as attachments only. */
package io.aftersales.document;
