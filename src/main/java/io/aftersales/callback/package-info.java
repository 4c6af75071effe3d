/** The call after a service: reached or not, satisfied or not, and what follows. */
package io.aftersales.callback;
