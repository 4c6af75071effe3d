/** The forms of human tasks: their fields, the check of every answer, and what stands above a form. Knows no engine. */
package io.aftersales.task;
