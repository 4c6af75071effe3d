/** Orders of parts from the wish to the use, defective parts owed back, and units on loan. What lies where is kept by stock. */
package io.aftersales.partsorder;
