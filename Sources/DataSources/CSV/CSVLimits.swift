/// What a CSV file may ask of us.
package enum CSVLimits {
  /// Cells in a row; the widest known sheets of offices have some hundred, a spreadsheet 16,384.
  package static let columns = 16_384

  /// Bytes in one cell: a note of a page is 5 kB; a quote that is never closed must not swallow a
  /// whole file before it is noticed.
  package static let cellBytes = 1 << 20

  /// Bytes in a file: ten years of every commune by month and indicator are 800 MB.
  package static let fileBytes = 2 << 30
}
