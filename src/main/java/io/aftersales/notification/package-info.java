/** Messages to people: templates, the outbox, and channels that deliver it. */
package io.aftersales.notification;
