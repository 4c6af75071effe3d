/** Makers' service organisations, their unit trees, people and roles, and the one policy of who reaches what. */
package io.aftersales.organisation;
