/**
 * What an organisation charges: items with prices in CNY and the days on which they hold. A list is drafted, checked, approved by
 * somebody else and in force from an instant; a quotation keeps the version that it took a price from.
 */
package io.aftersales.pricelist;
