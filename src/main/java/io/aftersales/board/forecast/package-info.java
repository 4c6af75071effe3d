/** How likely a deadline is to be missed, from how long the same steps took before. Plain arithmetic: no Spring, no database. */
package io.aftersales.board.forecast;
