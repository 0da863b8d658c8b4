/// Writes values of a JSON text as cells of CSV, in the form that `DerivedTable` asks for.
struct CSVRowWriter {
  /// The rows so far.
  private(set) var bytes: [UInt8] = []

  private let text: UnsafeRawBufferPointer

  /// A writer of values of a text.
  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  /// Makes room.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Ends a row.
  mutating func endRow() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes a cell; nothing for `null` and for a value that is not there.
  @inline(__always)
  mutating func cell(_ node: JSONNode?, isFirst: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    guard let node else { return }
    switch node.kind {
    case .null: return
    case .string, .name:
      if node.isEscaped {
        quoted(JSONText.decoded(node, in: text))
      } else {
        plain(JSONText.content(of: node, in: text))
      }
    case .number: number(written(node))
    case .true, .false: bytes.append(contentsOf: written(node))
    case .array, .object: quoted(Array(written(node).prefix(JSONLimits.shownBytes)))
    }
  }

  @inline(__always)
  private func written(_ node: JSONNode) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: text[Int(node.start)..<Int(node.end)])
  }

  /// Without escapes there is no quote and no line break.
  @inline(__always)
  private mutating func plain(_ content: UnsafeRawBufferPointer) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: content)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func quoted(_ content: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in content {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: [byte, byte])
      // The picture of NUL, as `SafeText` shows it: the byte itself would look like a binary file.
      case 0: bytes.append(contentsOf: "\u{2400}".utf8)
      case 1..<0x20: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: - Numbers

  @inline(__always)
  private mutating func number(_ digits: UnsafeRawBufferPointer) {
    if digits.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      bytes.append(contentsOf: JSONNumber.plain(digits) ?? Array(digits))
    } else {
      bytes.append(contentsOf: digits)
    }
  }
}
