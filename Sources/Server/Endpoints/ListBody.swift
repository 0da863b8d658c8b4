import Measures
import NIOCore

/// A page of a list, written row by row: `{"contract":"dvctop/1","units":[…],"total":63,"next":"…"}`.
struct ListBody {
  private var bytes = ByteBuffer()
  private var isFirst = true

  /// Begins a page.
  ///
  /// - Parameter name: what the rows are called, as in the dataset document.
  init(_ name: String) {
    bytes.writeString("{\"contract\":\"dvctop/1\",\"\(name)\":[")
  }

  /// Adds a row that is written already.
  mutating func add(_ row: some Sequence<UInt8>) {
    bytes.writeString(isFirst ? "\n" : ",\n")
    isFirst = false
    bytes.writeBytes(row)
  }

  /// Ends the page.
  ///
  /// - Parameters:
  ///   - total: how many rows the whole list has; nil when nobody has counted.
  ///   - next: the cursor of the next page, of characters that need no escape; nil at the end.
  ///   - moment: the time of this machine; nil where it says nothing about the rows.
  /// - Returns: the page as JSON.
  consuming func finished(total: Int?, next: String?, at moment: Moment? = nil) -> ByteBuffer {
    bytes.writeString(isFirst ? "]" : "\n]")
    if let total { bytes.writeString(",\"total\":\(total)") }
    if let next { bytes.writeString(",\"next\":\"\(next)\"") }
    if let moment { bytes.writeString(",\"at\":\"\(moment.rfc3339)\"") }
    bytes.writeString("}\n")
    return bytes
  }
}
