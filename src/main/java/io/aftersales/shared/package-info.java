/** What every capability uses: who acts, how the business refuses, texts in two languages. No capability's idea lives here. */
package io.aftersales.shared;
