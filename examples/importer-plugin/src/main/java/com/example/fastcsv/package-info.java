/** A file format of one's own: CSV by FastCSV. */
@NullMarked
package com.example.fastcsv;

import org.jspecify.annotations.NullMarked;
