/// A column in memory that stands as long as the program and is never written: its own bytes.
///
/// It is kept by its address, for a pointer says neither of the two and so could not go from one
/// thread to another.
struct FixedColumn<Element: FixedWidthInteger & Sendable>: Sendable {
  private let address: UInt
  /// How many elements there are.
  let count: Int

  /// No elements.
  init() {
    address = 0
    count = 0
  }

  /// The elements that some bytes are.
  ///
  /// - Precondition: the bytes are never freed nor written, and stand where an element may.
  init(_ bytes: UnsafeRawBufferPointer) {
    address = UInt(bitPattern: bytes.baseAddress)
    count = bytes.count / MemoryLayout<Element>.stride
    precondition(address.isMultiple(of: UInt(MemoryLayout<Element>.alignment)))
  }

  /// The element at a position.
  ///
  /// - Precondition: `0 <= position < count`.
  @inline(__always)
  subscript(position: Int) -> Element {
    assert((0..<count).contains(position))
    return UnsafePointer<Element>(bitPattern: address)?[position] ?? 0
  }

  /// A copy of all elements.
  var elements: ContiguousArray<Element> {
    ContiguousArray(
      UnsafeBufferPointer(start: UnsafePointer<Element>(bitPattern: address), count: count))
  }
}
