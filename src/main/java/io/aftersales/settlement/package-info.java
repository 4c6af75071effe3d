/** What the maker and its outlets, installers, customers and suppliers owe each other. The ledger only grows; nothing is settled twice. */
package io.aftersales.settlement;
