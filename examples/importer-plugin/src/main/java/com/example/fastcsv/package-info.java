/** A custom file format: CSV by FastCSV. */
@NullMarked
package com.example.fastcsv;

import org.jspecify.annotations.NullMarked;
