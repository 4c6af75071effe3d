/** Claims under the warranty, from the proof to the money, and the longer warranties that contracts of key projects agree on. */
package io.aftersales.warranty;
