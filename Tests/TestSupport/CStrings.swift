/// Strings as C wants a list of them: pointers, the last one NULL.
struct CStrings {
  private let bytes: [CChar]
  private let offsets: [Int]

  init(_ strings: [String]) {
    var bytes: [CChar] = []
    offsets = strings.map { string in
      defer { bytes += Array(string.utf8CString) }
      return bytes.count
    }
    self.bytes = bytes
  }

  func withPointers<Result>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { block in
      var pointers = offsets.map { block.baseAddress?.advanced(by: $0) }
      pointers.append(nil)
      return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
}
