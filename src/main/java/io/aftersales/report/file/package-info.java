/** Reports as files and as the text of a mail: CSV, Excel and plain lines, each with the definitions of its figures. */
package io.aftersales.report.file;
